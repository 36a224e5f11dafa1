// The days that an event may be of, with what speaks for each: times of its sentence, the day of the news, of what is ahead, of the document.
import { type Language, table } from "../languages/language.ts";
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Token } from "../model/token.ts";
import { calendar } from "../util/calendar.ts";
import { createAnchoredDates } from "./event-dates/anchored-dates.ts";
import { createRealityReader, type Reality } from "./event-dates/reality.ts";
import { type Anchored, isKnown, type Story, tellStory } from "./event-dates/story.ts";
import { timeAttachment, wayTo } from "./event-dates/time-attachment.ts";

export interface DateCandidate {
  readonly date: string;
  /** The words that tell it, when they stand in the event's sentence. */
  readonly dateText: string | null;
  /** Names of indicators of the date's source and place. */
  readonly signs: readonly string[];
}

export interface DateCandidates {
  /** How the predicate is told. */
  readonly reality: Reality;
  /** How the word that reports it is told; "" when it is the writer who tells it. */
  readonly cueReality: Reality | "";
  readonly all: readonly DateCandidate[];
}

/** `head`: token of the event's predicate; `cue`: token of the word by which it is reported, or null. */
export type DateCandidateReader = (document: AnnotatedDocument, head: number, cue: number | null) => DateCandidates;

const FAR = 6;
/** Sentences over which a date before the news carries. */
const LONG_AGO = 3;
/** Sentences at the beginning of a text. */
const EARLY = 3;

/** Builds the reader of candidates; each date stands among them once. */
export function createDateCandidates(language: Language): DateCandidateReader {
  const days = createAnchoredDates(language);
  const readReality = createRealityReader(language);
  const kinds = new Map(
    table(language, "date-words").flatMap(({ cells }) =>
      /^(WEEKDAY|MONTH)$/.test(cells[1] ?? "") ? [[cells[0], cells[1].toLowerCase()] as const] : [],
    ),
  );
  /** Whether a time is a weekday or a month that names no week or year. */
  const bare = (words: string): string | undefined => kinds.get(/^[\p{L}]+\.?/u.exec(words)?.[0].toLowerCase() ?? "");

  return (document, head, cue) => {
    const story = tellStory(document);
    const sentence = story.sentenceOf(head);
    const { first, end } = document.sentences[sentence];
    const reality = readReality(document.tokens, first, end, head);
    const report = cue === null ? null : document.sentences[story.sentenceOf(cue)];
    const cueReality = report && cue !== null ? readReality(document.tokens, report.first, report.end, cue) : "";
    const found = new Map<string, { dateText: string | null; signs: string[] }>();
    const add = (date: string | null, dateText: string | null, signs: readonly string[]): void => {
      if (date === null) return;
      const held = found.get(date);
      if (held) held.signs.push(...signs);
      else found.set(date, { dateText, signs: [...signs, ...whenSigns(document, date)] });
    };
    own(document, story, head, cue, sentence, reality, add);
    const told = story.told[sentence];
    const moved = movedBy(document, document.sentences[sentence], head);
    if (moved !== null) {
      const bases = { own: bestOwn(document, story, head, sentence), told: told.date, published: document.published?.value ?? null };
      let first = true;
      for (const [name, from] of Object.entries(bases)) {
        const days = from === null ? null : calendar.range(from);
        if (!days || days[0] !== days[1]) continue;
        add(calendar.format(days[0] + moved.days), null, ["moved", `moved ${name} ${first}`, `moved ${moved.sure} ${first}`]);
        first = false;
      }
    }
    if (told.distance > 0) add(told.date, null, ["told", `told ${Math.min(told.distance, FAR)}`]);
    else add(told.date, null, ["told here"]);
    const ahead = story.ahead[sentence];
    add(ahead.date, null, ["ahead", `ahead ${Math.min(ahead.distance, FAR)}`]);
    add(story.lead, null, ["lead"]);
    const next = story.next[sentence];
    if (next.distance <= FAR)
      add(next.date, null, [`next ${next.distance}`, `next after ${told.date === null ? "none" : Math.min(told.distance, FAR)}`]);
    const past = story.past[sentence];
    if (past.distance > 0 && past.distance <= LONG_AGO) add(past.date, null, ["past", `past ${past.distance}`]);
    if (isKnown(document) && document.published)
      add(document.published.value, null, ["published", told.date === null ? "published alone" : "published too"]);
    for (const [date, { signs }] of found) signs.push(...namedSigns(document, story, date, sentence));
    return { reality, cueReality, all: [...found].map(([date, rest]) => ({ date, ...rest })) };
  };

  function own(
    document: AnnotatedDocument,
    story: Story,
    head: number,
    cue: number | null,
    sentence: number,
    reality: Reality,
    add: (date: string | null, dateText: string | null, signs: readonly string[]) => void,
  ): void {
    const { tokens } = document;
    const scored = (story.times.get(sentence) ?? []).map((anchored) => ({ anchored, score: timeAttachment(tokens, head, anchored.token) }));
    scored.sort((a, b) => b.score - a.score);
    scored.forEach(({ anchored, score }, rank) => {
      const bucket = Math.floor(score * 10);
      const word = tokens[anchored.first - 1]?.form.toLowerCase() ?? "";
      const gap = Math.min(4, Math.floor(Math.log2(1 + Math.abs(anchored.token - head))));
      const signs = [
        "own",
        `own score ${bucket}`,
        `own way ${wayTo(tokens, head, anchored.token)}`,
        `own rank ${Math.min(rank, 2)} of ${Math.min(scored.length, 3)}`,
        `own score ${bucket} rank ${Math.min(rank, 2)}`,
        `own ${anchored.token < head ? "before" : "after"} ${gap}`,
        `own word ${word}`,
        `own relation ${days.relation(document, anchored)}`,
      ];
      if (cue !== null && story.sentenceOf(cue) === sentence)
        signs.push(`cue way ${wayTo(tokens, cue, anchored.token)}`, `cue ${cueScore(document, cue, anchored)}`);
      const words = document.text.slice(...anchored.time.span);
      const kind = /\d{4}/.test(words) ? "" : (bare(words) ?? "");
      if (kind !== "")
        signs.push(
          `bare ${kind} ${anchored.time.side ?? ""}`,
          `bare ${kind} ${word} ${reality}`,
          `bare ${kind} ${governor(tokens, anchored.token)}`,
        );
      const held = days.of(document, anchored);
      add(held, words, signs);
      if (held !== anchored.time.interval)
        add(
          anchored.time.interval,
          words,
          signs.map((sign) => `plain ${sign}`),
        );
    });
  }
}

/** Whether and where a text names a day of its news, or its own day. */
function namedSigns({ published }: AnnotatedDocument, { named }: Story, date: string, sentence: number): string[] {
  const at = named.get(date);
  const day = date === published?.value ? "today" : "day";
  if (!at) return day === "today" ? ["named today never", `named today never of ${Math.min(3, named.size)}`] : [];
  const where = at[0] <= EARLY ? "early" : at[0] <= sentence ? "before" : "later";
  return [
    `named ${day} ${where} ${Math.min(at.length, 3)}`,
    `named ${day} ${at[0] <= sentence ? "before" : "later"} of ${Math.min(3, named.size)}`,
  ];
}

/** Tag of the verb over a time. */
function governor(tokens: readonly Token[], t: number): string {
  let at = tokens[t].head;
  for (let step = 0; step < 4 && at >= 0 && !/^VB/.test(tokens[at].xpos); step++) at = tokens[at].head;
  return at < 0 ? "" : tokens[at].xpos;
}

/** Of the times of its sentence, the day that is likeliest its own. */
function bestOwn({ tokens }: AnnotatedDocument, story: Story, head: number, sentence: number): string | null {
  let [best, top] = [null as string | null, 0];
  for (const { time, token } of story.times.get(sentence) ?? []) {
    const days = calendar.range(time.interval ?? "");
    const score = timeAttachment(tokens, head, token);
    if (days && days[0] === days[1] && score > top) [best, top] = [time.interval, score];
  }
  return best;
}

const PLAIN_DAYS = /^P(?:(\d+)([DW])|T(?:\d+|X)H)$/;

/** Days by which what stands before an event's clause moves it from the rest of its sentence ("two days after [it …]" moves it back), and how surely. */
function movedBy({ tokens, times }: AnnotatedDocument, { first, end }: Sentence, head: number): { days: number; sure: string } | null {
  for (const { span, type, value } of times) {
    if (type !== "DURATION" || span[0] < tokens[first].span[0] || span[1] > tokens[end - 1].span[1]) continue;
    const length = PLAIN_DAYS.exec(value ?? "");
    if (!length) continue;
    const last = tokens.findIndex((token, t) => t >= first && t < end && token.span[1] >= span[1]);
    const words = [tokens[last], tokens[last + 1]];
    const word = words.find((token) => token && /^(before|after|since)$/i.test(token.form));
    if (!word || head <= word.index) continue;
    // A subject that the parser takes for what "after" stands before: "after the rebels shelled the town".
    const subject = tokens[word.head]?.deprel.startsWith("nsubj") && tokens[word.head].head === head;
    const under = subject || below(tokens, head, word.head);
    if (!under && tokens.slice(word.index + 1, head).some(({ form }) => form === ",")) continue;
    const days = Number(length[1] ?? 0) * (length[2] === "W" ? 7 : 1);
    return { days: word.form.toLowerCase() === "before" ? days : -days, sure: `${under} ${word.form.toLowerCase()}` };
  }
  return null;
}

/** Whether the head of a clause governs a token, or is it. */
function below(tokens: readonly Token[], t: number, head: number): boolean {
  for (let at = t, step = 0; at >= 0 && step < 12; step++, at = tokens[at].head) if (at === head) return true;
  return false;
}

const cueScore = ({ tokens }: AnnotatedDocument, cue: number, { token }: Anchored): number =>
  Math.floor(timeAttachment(tokens, cue, token) * 10);

/** How long a date is and where it lies against the document's. */
function whenSigns({ published }: AnnotatedDocument, date: string): string[] {
  const days = calendar.range(date);
  const today = published ? (calendar.range(published.value)?.[0] ?? null) : null;
  if (!days) return [];
  const length = days[1] - days[0];
  const size = length === 0 ? "day" : length < 8 ? "week" : length < 32 ? "month" : length < 367 ? "year" : "years";
  if (today === null) return [`size ${size}`];
  const ago = today - days[1];
  const when =
    days[0] > today
      ? days[0] - today > 30
        ? "far ahead"
        : "ahead"
      : ago <= 0
        ? "same"
        : ago < 8
          ? "week ago"
          : ago < 32
            ? "month ago"
            : ago < 367
              ? "year ago"
              : "long ago";
  return [`size ${size}`, `when ${when}`, `when ${when} ${size}`];
}
