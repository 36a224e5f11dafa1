// What merging reads off a mention, once: who, when, of what, and how real.
import type { Codebook } from "../codebook/codebook.ts";
import type { Life } from "../codebook/life.ts";
import { type Language, table } from "../languages/language.ts";
import type { LedgerMention } from "../model/ledger-mention.ts";
import type { LedgerParty } from "../model/ledger-party.ts";
import { calendar } from "../util/calendar.ts";
import { createLifeOf } from "./life-of.ts";
import { createNameStems } from "./name-stems.ts";
import { createSideReader, isPerson, type Side } from "./party-side.ts";
import { statusWords } from "./status-words.ts";
import { createTopicReader } from "./topic-words.ts";

/** `denied` is what is said not to have happened or to be called off. */
export type Stance = "actual" | "planned" | "feared" | "denied";

/** First and last day, in days since 1970-01-01. */
export type Days = readonly [from: number, to: number];

export interface Facts {
  readonly mention: LedgerMention;
  /** Event type, or "statement". */
  readonly type: string;
  readonly mode: string | null;
  readonly life: Life | null;
  readonly stance: Stance;
  readonly historical: boolean;
  /** The parties, where who only announces a meeting of others stands for nobody. */
  readonly actor: readonly LedgerParty[];
  readonly recipient: readonly LedgerParty[];
  /** Actor and recipient; of a life with exchangeable sides and of a statement, one. */
  readonly sides: readonly Side[];
  /** Day of publication, the last where it is a span. */
  readonly published: number | null;
  /** Days of which it may speak; none: not known. */
  readonly spans: readonly Days[];
  /** The day is told. */
  readonly dated: boolean;
  /** The date is one to go by. */
  readonly timed: boolean;
  /** Stems of the content, else of the quote, with the condition. */
  readonly topic: readonly string[];
  /** The quote in small letters without marks: copies have the same. */
  readonly quote: string;
  /** What is counted, as a class of units ("troops") or the unit itself. */
  readonly unit: string | null;
  /** Statuses that words of the quote tell of ("postponed"). */
  readonly says: readonly string[];
}

const ANNOUNCES = "announces";
const YEAR = 366;
/** An event date over so many days is no date to compare by. */
const LONG = 62;
const GUESS = 7;

/** Makes the reader of mentions; what it makes is kept as long as the mention is. */
export function createFactsReader(codebook: Codebook, language: Language): (mention: LedgerMention) => Facts {
  const lifeOf = createLifeOf(codebook);
  const readSide = createSideReader((code) => codebook.sectors.has(code));
  const readTopic = createTopicReader(language);
  const nameStems = createNameStems(codebook);
  const troops = codebook.wordClasses.get("troops") ?? new Set();
  const lifeWords = statusWords(language);
  const announcers = table(language, "life-words").flatMap(({ cells: [word, says] }) => (says === ANNOUNCES ? [` ${word}`] : []));
  const kept = new WeakMap<LedgerMention, Facts>();

  return (mention) => {
    let facts = kept.get(mention);
    if (!facts) kept.set(mention, (facts = read(mention)));
    return facts;
  };

  function read(mention: LedgerMention): Facts {
    const { event, statement, document } = mention;
    const life = lifeOf(mention);
    const unannounced = life?.exchangeable ? withoutAnnouncer(mention, announcers) : (party: LedgerParty) => party;
    const [actor, recipient] = [mention.actor.map(unannounced), mention.recipient.map(unannounced)];
    const published = document.published === null ? null : calendar.range(document.published);
    const { stance, historical } = stanceOf(mention, published);
    const { spans, dated, timed } = daysOf(mention, life, stance, historical, published);
    const except = new Set([...actor, ...recipient].flatMap(({ code }) => [...nameStems(code)]));
    const said = event ? [event.content || event.evidence, event.condition ?? ""].join(" ") : statement!.content;
    const quote = event ? event.evidence : statement!.content;
    const plain = (quote.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).join(" ");
    const topic = readTopic(said, except);
    return {
      mention,
      type: event?.event ?? "statement",
      mode: event?.mode ?? null,
      life,
      stance,
      historical,
      actor,
      recipient,
      sides: event
        ? life?.exchangeable
          ? [readSide([...actor, ...recipient])]
          : [readSide(actor), readSide(recipient)]
        : [readSide(actor)],
      published: published?.[1] ?? null,
      spans,
      dated,
      timed,
      topic: topic.length > 0 || !event ? topic : readTopic(event.evidence, except),
      quote: plain,
      unit: unitOf(event?.quantity?.unit ?? null),
      says: event ? [...new Set(lifeWords.filter(([word]) => ` ${plain}`.includes(` ${word}`)).map(([, status]) => status))] : [],
    };
  }

  function unitOf(unit: string | null): string | null {
    if (unit === null) return null;
    const last = unit.toLowerCase().split(" ").at(-1)!;
    return troops.has(last) || troops.has(last.replace(/s$/, "")) ? "troops" : last.replace(/s$/, "");
  }
}

/** "The two leaders will meet, said her spokesman" tells of leaders: where nobody else is named, a spokesman who says so is not one of them. */
function withoutAnnouncer(
  { actor, recipient, accordingTo }: LedgerMention,
  offices: readonly string[],
): (party: LedgerParty) => LedgerParty {
  const source = accordingTo?.entity;
  const office = ` ${accordingTo?.office?.toLowerCase() ?? ""}`;
  const others = [...actor, ...recipient].some(({ entity }) => isPerson(entity) && entity !== source);
  if (others || !isPerson(source) || !offices.some((word) => office.includes(word))) return (party) => party;
  return (party) => (party.entity === source ? { code: party.code, name: null, sector: party.sector ?? null } : party);
}

function stanceOf({ event }: LedgerMention, published: Days | null): Pick<Facts, "stance" | "historical"> {
  if (!event) return { stance: "actual", historical: false };
  const date = event.date === null ? null : calendar.range(event.date);
  const old = date !== null && published !== null && date[1] < published[0] - YEAR;
  const historical = event.aux.includes("historical") || old;
  const toCome = date !== null && published !== null && date[0] > published[1];
  const stance = event.aux.includes("negation")
    ? "denied"
    : event.aux.includes("hypothetical")
      ? "feared"
      : event.aux.includes("future") || toCome
        ? "planned"
        : "actual";
  return { stance, historical };
}

function daysOf(
  { event }: LedgerMention,
  life: Life | null,
  stance: Stance,
  historical: boolean,
  published: Days | null,
): Pick<Facts, "spans" | "dated" | "timed"> {
  const given = event?.date ? calendar.range(event.date) : null;
  // Weeks or months that no words give were worked out from what stands around: the least certain of dates.
  // A noun without a date of its own ("briefed her on the talks") may mean a meeting of some days ago.
  const guessed =
    given !== null && !event!.dateText && (given[1] - given[0] > GUESS || (life?.exchangeable === true && event!.frame.startsWith("n.")));
  if (given && !guessed && given[1] - given[0] <= LONG) {
    return { spans: [given], dated: given[1] - given[0] <= 2, timed: true };
  }
  if (historical) return { spans: given && !guessed ? [given] : [], dated: false, timed: given !== null && !guessed };
  if (!published) return { spans: [], dated: false, timed: false };
  const [from, to] = published;
  if (!event) return { spans: [[from - 1, to + 1]], dated: false, timed: false };
  const toCome = stance === "planned" || (stance === "denied" && event.aux.includes("future"));
  if (toCome && life?.ahead) return { spans: [[from, to + life.ahead]], dated: false, timed: false };
  if (stance === "actual" || stance === "denied") return { spans: [[from - (life?.reach ?? 1), to]], dated: false, timed: false };
  return { spans: [[from - 2, to + 2]], dated: false, timed: false };
}
