// Whether an act is called a red line, an unacceptable step or a point that the actor will not go past.
import { type Language, table } from "../../languages/language.ts";
import type { Span } from "../../model/span.ts";

/** Makes a test: does the span's text, white space made single, hold words of a red line? */
export function createRedLineTest(language: Language): (text: string, span: Span) => boolean {
  const words = table(language, "red-line-words").map(({ cells }) => cells[0].replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+"));
  const pattern = new RegExp(`(?<![\\p{L}])(?:${words.join("|")})(?![\\p{L}])`, "iu");
  return (text, span) => pattern.test(text.slice(span[0], span[1]));
}
