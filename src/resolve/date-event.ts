// The days of an event: the time expression that its predicate hangs together with, else the date that the story has been telling of.
import type { Language } from "../languages/language.ts";
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import type { Span } from "../model/span.ts";
import type { Token } from "../model/token.ts";
import { createAnchoredDates } from "./event-dates/anchored-dates.ts";
import { createRealityReader } from "./event-dates/reality.ts";
import { type Anchored, isKnown, LEAD_SENTENCES, type Story, tellStory } from "./event-dates/story.ts";
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
/** Sentences over which the story's date carries. */
const NEAR_SENTENCES = 2;
/** A report of so few sentences tells of its own day. */
const BRIEF = 6;
/** Relations of the predicates that tell the news; what stands in relative clauses and noun phrases is mostly of another day. */
const MAIN_ROLES: ReadonlySet<string> = new Set(["root", "conj", "parataxis", "advcl"]);
const BODY_ROLES: ReadonlySet<string> = new Set(["root", "advcl", "conj", "ccomp", "parataxis", "xcomp"]);
const TITLE_ROLES: ReadonlySet<string> = new Set([...BODY_ROLES, "advcl", "nsubj", "obl", "nmod", "appos", "dep"]);

/** Builds the dater of events: `head` is the token index of the event's predicate, `span` its evidence. */
export function createEventDater(language: Language): EventDater {
  const days = createAnchoredDates(language);
  const readReality = createRealityReader(language);

  function best(document: AnnotatedDocument, story: Story, head: number, sentence: number): { anchored: Anchored; score: number } | null {
    let found: { anchored: Anchored; score: number } | null = null;
    for (const anchored of story.times.get(sentence) ?? []) {
      let score = timeAttachment(document.tokens, head, anchored.token);
      if (days.relation(document, anchored) === "not") score *= 0.5;
      if (!found || score > found.score) found = { anchored, score };
    }
    return found;
  }

  return (document, head) => {
    const story = tellStory(document);
    const sentence = story.sentenceOf(head);
    const own = best(document, story, head, sentence);
    const bounds = document.sentences[sentence];
    const open = bounds !== undefined && ["open", "planned"].includes(readReality(document.tokens, bounds.first, bounds.end, head));
    if (own && own.score >= (open ? LEAST_OPEN : LEAST))
      return { date: days.of(document, own.anchored), dateText: document.text.slice(...own.anchored.time.span) };
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
