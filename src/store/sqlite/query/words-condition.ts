import { type Condition, fragment, NONE } from "./condition.ts";

/** A word or phrase as FTS5 reads it: quoted, so that nothing in it is an operator; "*" at its end asks for a beginning. */
function quoted(text: string): string {
  const prefix = text.endsWith("*");
  const words = prefix ? text.slice(0, -1) : text;
  return /[\p{L}\p{N}]/u.test(words) ? `"${words.replaceAll('"', '""')}"${prefix ? "*" : ""}` : "";
}

/** Cost of asking the index of words about one entry. */
const LOOK_UP = 15;

/** Entries with all of the words, or the phrase; `column` limits it to one of quotes, content, condition, names. */
export function wordsCondition(words: string, phrase: boolean, column?: "condition"): Condition {
  const clean = words.replaceAll("\0", " ");
  const terms = (phrase ? [clean] : clean.split(/\s+/)).map(quoted).filter(Boolean);
  if (!terms.length) return NONE;
  const match = `${column ? `${column} : ` : ""}(${terms.join(" AND ")})`;
  return {
    test: fragment("EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND rowid = e.n)", match),
    keyed: true,
    cost: LOOK_UP,
    member: fragment("+e.n IN (SELECT rowid FROM words WHERE words MATCH ?)", match),
    list: fragment("SELECT rowid AS entry FROM words WHERE words MATCH ?", match),
  };
}
