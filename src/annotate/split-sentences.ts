// Sentence splitter over tokens: a full stop, question or exclamation mark ends a sentence unless what follows says otherwise.
import { type Language, table } from "../languages/language.ts";
import type { WordSpans } from "./tokenize.ts";

const END = /^(?:[.?!]+|[.?!…]{2,}|…)$/u;
const CLOSE = /^["'”’»)\]]+$|^''$/u;
const LONGEST = 300;

/** For the words of one block: indexes after which a sentence ends (the last word's among them). */
export function createSentenceSplitter(language: Language): (text: string, words: WordSpans) => number[] {
  const abbreviations = new Map(table(language, "abbreviations").map(({ cells }) => [cells[0]!.toLowerCase(), cells[1]!]));
  return (text, { starts, ends }) => {
    const cuts: number[] = [];
    const n = starts.length;
    const form = (i: number): string => text.slice(starts[i], ends[i]);
    let first = 0;
    for (let i = 0; i < n; i++) {
      let end = i;
      const now = form(i);
      const abbreviation =
        abbreviations.get(now.toLowerCase()) ?? (/^(?:\p{L}\.)+$/u.test(now) ? (now.length > 2 ? "other" : "title") : null);
      const stops = END.test(now);
      if (stops || abbreviation === "other") {
        while (end + 1 < n && starts[end + 1] === ends[end] && CLOSE.test(form(end + 1))) end++;
        const next = end + 1 < n ? form(end + 1) : "";
        const opens = /^["'“‘«([\p{Lu}\p{N}]/u.test(next);
        const spaced = end + 1 < n && starts[end + 1]! > ends[end]!;
        const cut = stops
          ? spaced && (opens || now !== "...") && !/^\p{Ll}/u.test(next)
          : spaced && /^["“‘\p{Lu}]/u.test(next) && abbreviation === "other" && COMMON.test(next);
        if (cut) {
          cuts.push(end);
          first = end + 1;
          i = end;
          continue;
        }
      }
      if (i - first >= LONGEST) {
        cuts.push(i);
        first = i + 1;
      }
    }
    if (n > 0 && cuts.at(-1) !== n - 1) cuts.push(n - 1);
    return cuts;
  };
}

const COMMON =
  /^(?:["“‘]|The|A|An|But|And|He|She|It|They|We|In|On|At|This|That|These|However|Meanwhile|His|Her|Its|Their|There|If|When|While|After|Before|As|For|So|Also)$/u;
