// Whether a time of day goes on behind "a.m." and "p.m.", whose full stop ends a sentence only where nothing more is said of it.
import type { WordSpans } from "./tokenize.ts";

const HALF_DAY = /^[ap]\.m\.$/i;
/** Zones by their letters: "EST", "GMT", "CEST", "KST". */
const ZONE = /^(?:[A-Z]{1,3}T|UTC|MSK)$/;
/** Words between the time and "time": "Moscow time", "New York time", "U.S. Eastern Standard Time". */
const MOST_WORDS = 4;

/**
 * Makes a test: whether the words behind word `i`, "a.m." or "p.m.", tell more of the same time: its zone, its place or its day ("9 a.m. Moscow time",
 * "9 a.m. EST", "9 a.m. Monday"). `days`: names of weekdays and months in small letters.
 */
export function createClockTest(days: ReadonlySet<string>): (text: string, words: WordSpans, i: number) => boolean {
  return (text, { starts, ends }, i) => {
    if (ends[i]! - starts[i]! !== 4) return false;
    const word = (at: number): string => text.slice(starts[at], ends[at]);
    if (!HALF_DAY.test(word(i)) || i + 1 >= starts.length) return false;
    const next = word(i + 1);
    if (ZONE.test(next) || days.has(next.toLowerCase())) return true;
    for (let at = i + 1; at < starts.length && at <= i + MOST_WORDS; at++) {
      const form = word(at);
      if (at > i + 1 && /^time$/i.test(form)) return true;
      if (!/^\p{Lu}/u.test(form)) return false;
    }
    return false;
  };
}
