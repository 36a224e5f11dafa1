// What a document tells of its own days: times by sentence, the day of the news and of what is ahead as the sentences go on.
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { TimeExpression } from "../../model/time-expression.ts";
import type { Token } from "../../model/token.ts";
import { calendar } from "../../util/calendar.ts";
import { oncePer } from "../../util/once-per.ts";

/** Days from the document's date within which a date is the story's own. */
const NEWS = 4;
/** Days of a plan that later sentences go into. */
const LONGEST_PLAN = 10;
/** Sentences at the beginning that tell the news. */
export const LEAD_SENTENCES = 2;

/** A time expression at its place in the tree. */
export interface Anchored {
  readonly time: TimeExpression;
  /** Its first token. */
  readonly first: number;
  /** The token that heads it. */
  readonly token: number;
}

interface Carried {
  readonly date: string | null;
  /** Sentences since it was named. */
  readonly distance: number;
}

export interface Story {
  /** Times with days, by sentence. */
  readonly times: ReadonlyMap<number, readonly Anchored[]>;
  /** Sentence of each token. */
  readonly sentenceOf: (token: number) => number;
  /** Date of the story's news in each sentence: the last one named. */
  readonly told: readonly Carried[];
  /** The same of what is to come. */
  readonly ahead: readonly Carried[];
  /** The first date that the story's beginning tells of. */
  readonly lead: string | null;
  /** The next day of news that is named after each sentence. */
  readonly next: readonly Carried[];
  /** The date before the news that was named last, up to each sentence. */
  readonly past: readonly Carried[];
  /** Sentences that name each day of news, in order. */
  readonly named: ReadonlyMap<string, readonly number[]>;
}

/** Reads a document's story, once. */
export const tellStory = oncePer((document: AnnotatedDocument): Story => {
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
  const past: Carried[] = [];
  const named = new Map<string, number[]>();
  let lead: string | null = null;
  document.sentences.forEach((_, index) => {
    const here = times.get(index) ?? [];
    const news = here.filter(({ time }) => isNews(document, time.interval)).at(-1)?.time.interval ?? null;
    const plan = here.filter(({ time }) => isAhead(document, time.interval)).at(-1)?.time.interval ?? null;
    const before = here.filter(({ time }) => isPast(document, time.interval)).at(-1)?.time.interval ?? null;
    for (const { time } of here) {
      const day = time.interval as string;
      if (isNews(document, day)) named.set(day, [...(named.get(day) ?? []), index]);
    }
    past.push(carry(past[index - 1], before));
    told.push(carry(told[index - 1], news));
    ahead.push(carry(ahead[index - 1], plan));
    if (index > 0 && index <= LEAD_SENTENCES) lead ??= news ?? plan;
  });
  const next: Carried[] = [];
  for (let index = document.sentences.length - 1, coming: Carried = { date: null, distance: 0 }; index >= 0; index--) {
    next[index] = coming;
    const day = [...named].find(([, at]) => at.includes(index))?.[0];
    coming = day ? { date: day, distance: 1 } : { date: coming.date, distance: coming.distance + 1 };
  }
  return { times, sentenceOf, told, ahead, lead, next, past, named };
});

const carry = (
  last: { date: string | null; distance: number } | undefined,
  named: string | null,
): { date: string | null; distance: number } =>
  named !== null ? { date: named, distance: 0 } : { date: last?.date ?? null, distance: (last?.distance ?? 0) + 1 };

/** A document that is only known to lie in some months gives its events no day. */
export function isKnown({ published }: AnnotatedDocument): boolean {
  const days = published ? calendar.range(published.value) : null;
  return !!days && days[1] - days[0] <= LONGEST_PLAN;
}

function isAhead(document: AnnotatedDocument, interval: string | null): boolean {
  const published = document.published ? calendar.range(document.published.value) : null;
  const days = interval === null ? null : calendar.range(interval);
  return !!published && !!days && days[0] > published[1] && days[1] - days[0] <= LONGEST_PLAN;
}

/** Of a month or so or less, but for a year, and over before the news. */
function isPast(document: AnnotatedDocument, interval: string | null): boolean {
  const published = document.published ? calendar.range(document.published.value) : null;
  const days = interval === null ? null : calendar.range(interval);
  return !!published && !!days && days[1] - days[0] < 367 && days[1] < published[0] - NEWS;
}

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
