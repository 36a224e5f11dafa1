// Under which keys a mention is found: two that may be one share at least one of them.
import { calendar } from "../util/calendar.ts";
import { hashText } from "../util/hash-text.ts";
import { weeksOf } from "./days.ts";
import type { Facts } from "./mention-facts.ts";

/** Stems taken of a topic, and codes of a side. */
const STEMS = 6;
const CODES = 6;
/** Words from which a quote is taken for its own. */
const OWN_WORDS = 5;

/** Hashes of the keys, each once. */
export function mentionKeys(facts: Facts): readonly string[] {
  const { type, mention, quote, sides } = facts;
  const keys = new Set<string>();
  const add = (...parts: readonly (string | number)[]): void => {
    keys.add((hashText(parts.join("|")) >>> 0).toString(36));
  };
  add("document", type, mention.document.id);
  add("copy", type, mention.document.group, quote);
  if (ownQuote(quote)) add("quote", type, quote);
  const codes = sides[0]!.codes.slice(0, CODES);
  const times = timesOf(facts);
  if (facts.life?.exchangeable) {
    for (let i = 0; i < codes.length; i++)
      for (let j = i + 1; j < codes.length; j++) for (const time of times) add("pair", type, codes[i]!, codes[j]!, time);
    return [...keys];
  }
  const stems = [...facts.topic].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, STEMS);
  for (const code of codes) {
    for (const time of times) {
      for (const stem of stems) add("topic", type, code, stem, time);
      if (mention.place) add("place", type, code, mention.place.name, time);
    }
    const standing = facts.life?.standing;
    if (standing && facts.unit !== null && facts.published !== null) {
      const bucket = Math.floor(facts.published / standing);
      for (const n of [bucket, bucket + 1]) add("standing", type, code, facts.unit, n);
    }
  }
  return [...keys];
}

/** Whether a quote is long enough to be no one else's words. */
export function ownQuote(quote: string): boolean {
  let spaces = 0;
  for (let i = quote.indexOf(" "); i >= 0 && spaces < OWN_WORDS - 1; i = quote.indexOf(" ", i + 1)) spaces++;
  return spaces >= OWN_WORDS - 1;
}

/** Weeks; of what is told as history, years too, and "once" without a date. */
function timesOf({ historical, spans, dated }: Facts): (string | number)[] {
  if (!historical) return [...new Set(spans.flatMap(weeksOf))];
  if (spans.length === 0) return ["once"];
  const years = spans.flatMap(([from, to]) => {
    const first = calendar.parts(from).year;
    return Array.from({ length: Math.min(10, calendar.parts(to).year - first + 1) }, (_, n) => `in ${first + n}`);
  });
  return [...new Set([...years, ...(dated ? spans.flatMap(weeksOf) : [])])];
}
