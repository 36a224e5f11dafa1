// Labels of the places offered for an event: those whose words are most like those of its annotated place.
import type { OfferedPlace } from "../../src/extract/events/place-candidates.ts";

/** Words shared by less than this are of another place. */
const ALIKE = 0.5;

/** 1 for each place that is the event's, else 0. */
export function placeLabels(offered: readonly OfferedPlace[], gold: string | null): number[] {
  const alike = offered.map(({ text }) => (gold === null ? 0 : overlap(wordsOf(gold), wordsOf(text))));
  const best = Math.max(...alike, ALIKE);
  return alike.map((share) => Number(share >= best));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** F1 of two lists of words. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const rest = [...a];
  let both = 0;
  for (const word of b) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    both++;
  }
  return both === 0 ? 0 : (2 * both) / (a.length + b.length);
}
