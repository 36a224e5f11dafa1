import { QueryError } from "./query-error.ts";
import type { QueryToken } from "./query-token.ts";

const KEYWORDS: Readonly<Record<string, QueryToken["kind"]>> = { OR: "or", AND: "and", NOT: "not" };
const FIELD = /([A-Za-z_]+)(:(?:>=|<=|>|<|=)?|>=|<=|>|<)(?=[^\s)]|$)/y;
const QUOTES = new Map([
  ['"', '"'],
  ["“", "”"],
]);

/** Splits a query into its pieces. Throws QueryError for an open quote, or a field without a value. */
export function tokenizeQuery(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;

  /** The words in quotation marks that begin at `at`; moves past them. */
  function quoted(close: string): string {
    const start = at;
    const end = query.indexOf(close, at + 1);
    if (end < 0) throw new QueryError("This quotation mark is never closed.", query, start, query.length);
    at = end + 1;
    return query.slice(start + 1, end);
  }
  function bare(stops: RegExp): string {
    const start = at;
    while (at < query.length && !stops.test(query[at]!)) at++;
    return query.slice(start, at);
  }
  const push = (kind: QueryToken["kind"], text: string, start: number, op: QueryToken["op"] = "=", values: QueryToken["values"] = []) =>
    tokens.push({ kind, text, op, values, start, end: at });

  while (at < query.length) {
    const start = at;
    const character = query[at]!;
    if (/\s/.test(character)) {
      at++;
      continue;
    }
    if (character === "(" || character === ")") {
      at++;
      push(character, character, start);
      continue;
    }
    if (character === "-" && /\S/.test(query[at + 1] ?? " ")) {
      at++;
      push("-", "-", start);
      continue;
    }
    const close = QUOTES.get(character);
    if (close) {
      const words = quoted(close);
      push("phrase", words, start);
      continue;
    }
    FIELD.lastIndex = at;
    const field = FIELD.exec(query);
    if (field) {
      at = FIELD.lastIndex;
      const values: { text: string; start: number; end: number }[] = [];
      do {
        if (values.length > 0) at++;
        const begin = at;
        const end = QUOTES.get(query[at] ?? "");
        const text = end ? quoted(end) : bare(/[\s(),]/);
        if (text === "")
          throw new QueryError(`${field[1]} has no value. Write it right after the sign, as in actor:RUS.`, query, start, at);
        values.push({ text, start: begin, end: at });
      } while (query[at] === ",");
      push("field", field[1]!.toLowerCase(), start, (field[2]!.replace(":", "") || "=") as QueryToken["op"], values);
      continue;
    }
    const word = bare(/[\s()"“]/);
    push(KEYWORDS[word] ?? "words", word, start);
  }
  tokens.push({ kind: "end", text: "", op: "=", values: [], start: query.length, end: query.length });
  return tokens;
}
