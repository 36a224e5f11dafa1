import { type Language, table } from "../languages/language.ts";
import { ENTRY_STATUSES } from "../model/entry-status.ts";

/** Beginnings of words that tell a status ("postpon"), each with the status. */
export function statusWords(language: Language): readonly (readonly [word: string, status: string])[] {
  return table(language, "life-words").flatMap(({ cells: [word = "", says = ""] }) =>
    (ENTRY_STATUSES as readonly string[]).includes(says) ? [[word, says] as const] : [],
  );
}
