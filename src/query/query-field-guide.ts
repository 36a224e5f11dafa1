import { AUX } from "../model/aux.ts";
import { EVENT_TYPES } from "../model/coded-event.ts";
import { ENTRY_STATUSES } from "../model/entry-status.ts";
import { LINK_TYPES } from "../model/link-type.ts";
import type { QueryField } from "../model/query.ts";

/** What a field of the query language takes, for checking, help and completion. */
export interface FieldGuide {
  /** `number` and `date` may be compared with < <= > >=; `yes` takes yes or no. */
  readonly takes: "text" | "number" | "date" | "yes" | readonly string[];
  readonly about: string;
  readonly example: string;
}

const guide = (takes: FieldGuide["takes"], about: string, example: string): FieldGuide => ({ takes, about, example });

/** Every field of the query language. */
export const FIELD_GUIDES: Readonly<Record<QueryField, FieldGuide>> = {
  type: guide(EVENT_TYPES, "PLOVER event type", "type:THREATEN"),
  mode: guide("text", "mode of the type", "mode:phone"),
  actor: guide("text", "who did it: a code, or a part of a name", "actor:RUS"),
  recipient: guide("text", "to whom", "recipient:UKR"),
  party: guide("text", "either side, or the speaker", "party:NATO"),
  speaker: guide("text", "who says it (statements)", "speaker:Putin"),
  source: guide("text", "according to whom an event is told", "source:USA"),
  sector: guide("text", "sector of a party", "sector:MIL"),
  status: guide(ENTRY_STATUSES, "where the matter stands", "status:open"),
  since: guide("date", "on or after this day, of the event, else of first publication", "since:2021-11"),
  until: guide("date", "on or before this day", "until:2021-12-10"),
  published: guide("date", "day of publication of any evidence", "published:>=2021-12-01"),
  aux: guide([...AUX, "fact"], "modality; fact: reported as happened", "aux:future"),
  redline: guide("yes", "called a red line", "redline:yes"),
  condition: guide("text", "words of the condition; * for any", "condition:*"),
  place: guide("text", "where", "place:Stockholm"),
  country: guide("text", "the place's state", "country:SWE"),
  context: guide("text", "PLOVER context", "context:military"),
  unit: guide("text", "what is counted", "unit:troops"),
  quantity: guide("number", "how many", "quantity:>50000"),
  dead: guide("number", "how many died", "dead:>=10"),
  injured: guide("number", "how many were injured", "injured:>=10"),
  kind: guide(["event", "statement"], "events or statements", "kind:statement"),
  anonymous: guide("yes", "the source is not named", "anonymous:yes"),
  direct: guide("yes", "quoted word for word (statements)", "direct:yes"),
  origins: guide("number", "number of independent origins", "origins:>=2"),
  origin: guide("text", "id of an independent origin", "origin:agency:reuters"),
  publisher: guide("text", "publisher of any evidence", "publisher:kremlin"),
  document: guide("text", "id of a document", "document:kremlin.ru/67315"),
  differs: guide("text", "field on which documents disagree; * for any", "differs:quantity"),
  link: guide(LINK_TYPES, "has a link of this type", "link:fulfils"),
  id: guide("text", "id of the entry", "id:3f2a…"),
};
