// Time expressions after TIMEX3 (TimeML 1.2.1): found by patterns over words, resolved against the document's date with the tense of their verb.
import type { Language } from "../languages/language.ts";
import type { AnnotatedDocument, Annotator } from "../model/annotated-document.ts";
import type { Sentence } from "../model/sentence.ts";
import type { TimeExpression } from "../model/time-expression.ts";
import { calendar } from "../util/calendar.ts";
import { atomsOf } from "./times/atoms.ts";
import { createExpressionFinder, type FoundTime } from "./times/find-expressions.ts";
import type { Period } from "./times/period.ts";
import { createTenseReader } from "./times/tense-side.ts";

/** A document's date that is known to a month or worse resolves no weekdays. */
const WIDEST_DATE = 10;

/**
 * Builds the annotator of time expressions. Without a date of the document, values are underspecified ("XXXX-12-06", "XXXX-WXX-1");
 * with an interval, an expression covers all days that it can mean, or stays unresolved when they are too many.
 */
export function createTimeAnnotator(language: Language): Annotator {
  const find = createExpressionFinder(language);
  const readTense = createTenseReader(language);

  function resolve(document: AnnotatedDocument, day: number | null): FoundTime[] {
    const all: FoundTime[] = [];
    let last: Period | null = null;
    for (const sentence of document.sentences) {
      const atoms = atomsOf(document.tokens, sentence.first, sentence.end);
      const side = (s: Sentence) => (first: number, end: number) => readTense(document.tokens, s, first, end);
      const found = find(atoms, { tokens: document.tokens, day, last, side: side(sentence) });
      all.push(...found.times);
      last = found.last;
    }
    return all;
  }

  return {
    name: "times",
    requires: ["sentences", "tokens"],
    assigns: ["times"],
    annotate(document) {
      const days = document.published ? calendar.range(document.published.value) : null;
      const late = resolve(document, days ? days[1] : null);
      const early = days && days[0] !== days[1] ? resolve(document, days[0]) : late;
      return { times: late.map((time, index) => expression(time, early[index] ?? time, index)) };
    },
  };
}

function expression({ span, period, side }: FoundTime, early: FoundTime, index: number): TimeExpression {
  const { type, value, from, to, mod } = period;
  const base = { index, span, type, mod, ...(side ? { side: side === "toward" ? "future" : side } : {}) };
  if (from === null || to === null) return { ...base, value, interval: null };
  if (early.period.value === value) return { ...base, value, interval: calendar.interval(from, to) };
  const first = Math.min(early.period.from ?? from, from);
  const end = Math.max(early.period.to ?? to, to);
  if (end - first > WIDEST_DATE + to - from) return { ...base, value: null, interval: null };
  return { ...base, value: null, interval: calendar.interval(first, end) };
}
