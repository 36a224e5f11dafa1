// Mentions for tests, from rows of our own: what a coder would give for sentences written for the project.
import { loadCodebook } from "../../src/codebook/load-codebook.ts";
import { createMerger } from "../../src/merge/create-merger.ts";
import { mergeAll } from "../../src/merge/merge-all.ts";
import type { Aux } from "../../src/model/aux.ts";
import type { LedgerEntry } from "../../src/model/ledger-entry.ts";
import type { LedgerMention, MentionDocument } from "../../src/model/ledger-mention.ts";
import type { LedgerParty } from "../../src/model/ledger-party.ts";
import type { LedgerPlace } from "../../src/model/ledger-place.ts";
import type { Quantity } from "../../src/model/quantity.ts";
import { CODEBOOK_FOLDER, readDataFiles, readLanguage } from "../../src/node-resources.ts";
import { stableId } from "../../src/util/stable-id.ts";

export const merger = createMerger(loadCodebook(readDataFiles(CODEBOOK_FOLDER)), readLanguage());

const PERSONS: Readonly<Record<string, readonly [string, string]>> = {
  Biden: ["USA", "joe-biden"],
  Blinken: ["USA", "antony-blinken"],
  Putin: ["RUS", "vladimir-putin"],
  Lavrov: ["RUS", "sergey-lavrov"],
  Peskov: ["RUS", "dmitry-peskov"],
  Zelenskyy: ["UKR", "volodymyr-zelenskyy"],
};

/** "Biden" is the person, "RUS" the state, "RUS:officials" somebody of it. */
export function party(text: string): LedgerParty {
  const person = PERSONS[text];
  if (person)
    return { code: person[0], name: text, entity: `person:${person[1]}`, office: text === "Peskov" ? "spokesperson" : null, sector: null };
  const [code = "", name] = text.split(":");
  return name
    ? { code, name, entity: `unnamed:${stableId(text)}`, office: null, sector: null }
    : { code, name: code, entity: `state:${code}`, office: null, sector: null };
}

export interface Row {
  readonly text: string;
  /** "CONSULT" or "CONSULT/phone"; left out for a statement. */
  readonly event?: string;
  readonly actor: string;
  readonly recipient?: string;
  readonly aux?: readonly Aux[];
  readonly date?: string;
  readonly dateText?: string;
  readonly condition?: string;
  readonly content?: string;
  readonly quantity?: Quantity;
  readonly dead?: Quantity;
  readonly place?: LedgerPlace;
  readonly redline?: boolean;
  /** According to whom. */
  readonly source?: string;
  /** Index of the row in whose words this one's stand. */
  readonly within?: number;
  /** Rows of the document (by index) that come after this one. */
  readonly before?: readonly number[];
}

const parties = (list: string | undefined): LedgerParty[] => (list ? list.split(", ").map(party) : []);

/** Mentions of one document whose text is its rows' texts, one a paragraph. */
export function document(id: string, published: string | null, rows: readonly Row[], more: Partial<MentionDocument> = {}): LedgerMention[] {
  const info: MentionDocument = {
    id,
    url: `https://${id}.example`,
    title: null,
    publisher: id,
    published,
    group: id,
    origin: `publisher:${id}`,
    superseded: false,
    ...more,
  };
  const mentionId = (n: number): string => stableId(`${id} ${more.superseded ?? ""} ${n}`);
  let at = 0;
  const starts: number[] = [];
  return rows.map((row, n): LedgerMention => {
    const start = row.within === undefined ? at : starts[row.within]! + rows[row.within]!.text.indexOf(row.text);
    const span = [start, start + row.text.length] as const;
    starts.push(start);
    at = Math.max(at, span[1] + 2);
    const [event = "", mode = null] = (row.event ?? "").split("/");
    const common = {
      id: mentionId(n),
      document: info,
      actor: parties(row.actor),
      recipient: parties(row.recipient),
      accordingTo: row.source ? party(row.source) : null,
    };
    if (!row.event)
      return {
        ...common,
        place: null,
        order: [],
        event: null,
        statement: {
          id: `s${n}`,
          source: row.actor,
          code: common.actor[0]!.code,
          anonymous: false,
          cue: "said",
          content: row.text,
          span,
          direct: false,
          addressee: null,
        },
      };
    const condition = row.condition ? start + row.text.indexOf(row.condition) : null;
    return {
      ...common,
      place: row.place ?? null,
      order: (row.before ?? []).map((other) => ({ relation: "before" as const, mention: mentionId(other) })),
      statement: null,
      event: {
        id: `e${n}`,
        event,
        mode,
        context: [],
        actor: [],
        recipient: [],
        aux: row.aux ?? [],
        evidence: row.text,
        span,
        date: row.date ?? null,
        dateText: row.dateText ?? (row.date ? "on that day" : null),
        place: row.place?.name ?? null,
        condition: row.condition ?? null,
        conditionSpan: condition === null ? null : [condition, condition + row.condition!.length],
        content: row.content ?? null,
        quantity: row.quantity ?? null,
        ...(row.dead ? { dead: row.dead } : {}),
        redline: row.redline ?? false,
        according_to: null,
        frame: "v.test",
      },
    };
  });
}

/** Entries of all the mentions. */
export function merge(...documents: readonly (readonly LedgerMention[])[]): LedgerEntry[] {
  return mergeAll(documents.flat(), merger);
}

/** The one entry whose evidence has these words. */
export function entryWith(entries: readonly LedgerEntry[], words: string): LedgerEntry {
  const found = entries.filter(({ evidence }) => evidence.some(({ quote }) => quote.includes(words)));
  if (found.length !== 1) throw new Error(`${found.length} entries have "${words}"`);
  return found[0]!;
}
