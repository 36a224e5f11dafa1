import type { Published } from "../model/published.ts";
import { parseDate } from "./parse-date.ts";

const LINES = 3;
const LINE = 120;
const DATELINE =
  /^\p{Lu}{2}[\p{Lu} .'’/-]{0,40}(?:, ?\p{Lu}[\p{L}.]{1,20})?,? (?:\([^()]{1,30}\) )?(\p{Lu}\p{L}{2,8}\.? \d{1,2}, ?\d{4}|\d{1,2} \p{Lu}\p{L}{2,8} \d{4}) ?(?:\([^()]{1,40}\) ?)?[-–—:]/u;

/** The day of a dateline that names its year ("OSLO, May 6, 2021 (Wire) –") among the first lines; null when there is none. */
export function datelineDate(lines: readonly string[]): Published | null {
  for (const line of lines.slice(0, LINES)) {
    const found = DATELINE.exec(line.slice(0, LINE));
    const value = found && parseDate(found[1]!);
    if (value) return { value, from: "text", reasons: [`dateline "${found[0].replace(/ ?[-–—:]$/, "")}"`] };
  }
  return null;
}
