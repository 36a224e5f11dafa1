// The days of an event: the time expression that its predicate hangs together with, else the date that the story has been telling of.
import { type Language, table } from "../languages/language.ts";
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import type { Span } from "../model/span.ts";
import type { TimeExpression } from "../model/time-expression.ts";
import type { Token } from "../model/token.ts";
import { calendar } from "../util/calendar.ts";
import { createRealityReader } from "./event-dates/reality.ts";
import { timeAttachment } from "./event-dates/time-attachment.ts";

export interface EventDate {
  /** `YYYY[-MM[-DD]]` or `FROM..TO`; null when the text does not tell. */
  readonly date: string | null;
  /** The words that tell it, when they stand in the event's sentence. */
  readonly dateText: string | null;
}

export type EventDater = (document: AnnotatedDocument, head: number, span: Span) => EventDate;

/** Attachments that are less likely than this do not date an event. */
const LEAST = 0.3;
/** The same for what is not told as a fact: it seldom has the day of the words that speak of it. */
const LEAST_OPEN = 0.4;
/** Days from the document's date within which a date is the story's own. */
const NEWS = 4;
/** Days of a plan that later sentences go into. */
const LONGEST_PLAN = 10;
/** Sentences over which the story's date carries. */
const NEAR_SENTENCES = 2;
/** Sentences at the beginning that tell the news. */
const LEAD_SENTENCES = 2;
/** A report of so few sentences tells of its own day. */
const BRIEF = 6;
/** Relations of the predicates that tell the news; what stands in relative clauses and noun phrases is mostly of another day. */
const MAIN_ROLES: ReadonlySet<string> = new Set(["root", "conj", "parataxis", "advcl"]);
const BODY_ROLES: ReadonlySet<string> = new Set(["root", "advcl", "conj", "ccomp", "parataxis", "xcomp"]);
const TITLE_ROLES: ReadonlySet<string> = new Set([...BODY_ROLES, "advcl", "nsubj", "obl", "nmod", "appos", "dep"]);

interface Anchored {
  readonly time: TimeExpression;
  readonly first: number;
  readonly token: number;
}

interface Story {
  /** Times with days, by sentence. */
  readonly times: ReadonlyMap<number, readonly Anchored[]>;
  /** Sentence of each token. */
  readonly sentenceOf: (token: number) => number;
  /** Date of the story's news in each sentence: the last one named, and how many sentences before. */
  readonly told: readonly { readonly date: string | null; readonly distance: number }[];
  /** The same of what is to come. */
  readonly ahead: readonly { readonly date: string | null; readonly distance: number }[];
  /** The first date that the story's beginning tells of. */
  readonly lead: string | null;
}

/** Builds the dater of events: `head` is the token index of the event's predicate, `span` its evidence. */
export function createEventDater(language: Language): EventDater {
  const prepositions = new Map(table(language, "time-prepositions").map(({ cells }) => [cells[0] ?? "", cells[1] ?? ""]));
  const readReality = createRealityReader(language);
  const stories = new WeakMap<AnnotatedDocument, Story>();

  function best(document: AnnotatedDocument, story: Story, head: number, sentence: number): { anchored: Anchored; score: number } | null {
    let found: { anchored: Anchored; score: number } | null = null;
    for (const anchored of story.times.get(sentence) ?? []) {
      let score = timeAttachment(document.tokens, head, anchored.token);
      if (prepositions.get(before(document.tokens, anchored)) === "not") score *= 0.5;
      if (!found || score > found.score) found = { anchored, score };
    }
    return found;
  }

  function date(document: AnnotatedDocument, { time, first }: Anchored): string | null {
    const published = document.published ? calendar.range(document.published.value) : null;
    const days = calendar.range(time.interval ?? "");
    if (!days) return null;
    const relation = prepositions.get(before(document.tokens, { first }));
    if (published && relation === "since" && days[0] < published[0])
      return `${(time.interval as string).split("..")[0]}..${calendar.format(published[1])}`;
    if (published && relation === "until" && days[1] > published[1]) return calendar.interval(published[0], days[1]);
    return time.interval;
  }

  function tell(document: AnnotatedDocument): Story {
    const times = new Map<number, Anchored[]>();
    const sentenceOf = sentenceFinder(document);
    for (const time of document.times) {
      if (time.interval === null) continue;
      const anchored = anchor(document, time, sentenceOf);
      if (!anchored) continue;
      const sentence = sentenceOf(anchored.token);
      times.set(sentence, [...(times.get(sentence) ?? []), anchored]);
    }
    const told: { date: string | null; distance: number }[] = [];
    const ahead: { date: string | null; distance: number }[] = [];
    let lead: string | null = null;
    document.sentences.forEach((_, index) => {
      const here = times.get(index) ?? [];
      const news = here.filter(({ time }) => isNews(document, time.interval)).at(-1)?.time.interval ?? null;
      const plan = here.filter(({ time }) => isAhead(document, time.interval)).at(-1)?.time.interval ?? null;
      told.push(carry(told[index - 1], news));
      ahead.push(carry(ahead[index - 1], plan));
      if (index > 0 && index <= LEAD_SENTENCES) lead ??= news ?? plan;
    });
    return { times, sentenceOf, told, ahead, lead };
  }

  return (document, head) => {
    let story = stories.get(document);
    if (!story) stories.set(document, (story = tell(document)));
    const sentence = story.sentenceOf(head);
    const own = best(document, story, head, sentence);
    const bounds = document.sentences[sentence];
    const open = bounds !== undefined && ["open", "planned"].includes(readReality(document.tokens, bounds.first, bounds.end, head));
    if (own && own.score >= (open ? LEAST_OPEN : LEAST))
      return { date: date(document, own.anchored), dateText: document.text.slice(...own.anchored.time.span) };
    return { date: byStory(document, story, head, sentence), dateText: null };
  };

  function byStory(document: AnnotatedDocument, story: Story, head: number, index: number): string | null {
    const sentence = document.sentences[index];
    if (!sentence || !document.published || !isKnown(document)) return null;
    const token = document.tokens[head] as Token;
    const reality = readReality(document.tokens, sentence.first, sentence.end, head);
    if (reality === "open") return null;
    const published = document.published.value;
    const role = token.deprel.split(":")[0] ?? "";
    if (reality === "planned") {
      const { date: plan, distance } = story.ahead[index] ?? { date: null, distance: 0 };
      return MAIN_ROLES.has(role) && distance <= NEAR_SENTENCES ? plan : null;
    }
    if (index === 0) return TITLE_ROLES.has(role) ? (story.lead ?? published) : null;
    if (reality === "earlier" || !BODY_ROLES.has(role)) return null;
    const { date: told, distance } = story.told[index] ?? { date: null, distance: 0 };
    if (told !== null) return distance <= NEAR_SENTENCES ? told : null;
    return document.sentences.length <= BRIEF || index <= LEAD_SENTENCES || reality === "present" ? published : null;
  }
}

const carry = (
  last: { date: string | null; distance: number } | undefined,
  named: string | null,
): { date: string | null; distance: number } =>
  named !== null ? { date: named, distance: 0 } : { date: last?.date ?? null, distance: (last?.distance ?? 0) + 1 };

/** A document that is only known to lie in some months gives its events no day. */
function isKnown({ published }: AnnotatedDocument): boolean {
  const days = published ? calendar.range(published.value) : null;
  return !!days && days[1] - days[0] <= LONGEST_PLAN;
}

function isAhead(document: AnnotatedDocument, interval: string | null): boolean {
  const published = document.published ? calendar.range(document.published.value) : null;
  const days = interval === null ? null : calendar.range(interval);
  return !!published && !!days && days[0] > published[1] && days[1] - days[0] <= LONGEST_PLAN;
}

const before = (tokens: readonly Token[], { first }: Pick<Anchored, "first">): string => {
  const word = tokens[first - 1]?.form.toLowerCase() ?? "";
  return word === "the" || word === "around" ? (tokens[first - 2]?.form.toLowerCase() ?? "") : word;
};

function isNews(document: AnnotatedDocument, interval: string | null): boolean {
  const published = document.published ? calendar.range(document.published.value) : null;
  const days = interval === null ? null : calendar.range(interval);
  return !!published && !!days && days[1] - days[0] <= 1 && days[1] <= published[1] + 1 && published[1] - days[1] <= NEWS;
}

function sentenceFinder(document: AnnotatedDocument): (token: number) => number {
  const { sentences } = document;
  return (token) => {
    let [low, high] = [0, sentences.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle]?.first ?? 0) <= token) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

function anchor(document: AnnotatedDocument, time: TimeExpression, sentenceOf: (token: number) => number): Anchored | null {
  const { tokens } = document;
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).span[1] <= time.span[0]) low = middle + 1;
    else high = middle;
  }
  const first = low;
  const sentence = document.sentences[sentenceOf(first)];
  for (let i = first; i < (sentence?.end ?? 0) && (tokens[i] as Token).span[0] < time.span[1]; i++) {
    const up = tokens[(tokens[i] as Token).head];
    if (!up || up.span[0] >= time.span[1] || up.span[1] <= time.span[0]) return { time, first, token: i };
  }
  return null;
}
