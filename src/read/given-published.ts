import type { Published } from "../model/published.ts";
import { parseDate } from "./parse-date.ts";
import type { ReadOptions } from "./read-options.ts";

/** The publication date that the caller gives for every document; null when none is given. */
export function givenPublished(options: ReadOptions): Published | null {
  if (!options.published) return null;
  return { value: parseDate(options.published) ?? options.published, from: "given", reasons: ["given by the caller"] };
}
