// The query language: text → tree. Words, "phrases" and field:value stand side by side (all must hold); OR, - or NOT, and parentheses.
import type { Query, QueryField } from "../model/query.ts";
import { calendar } from "../util/calendar.ts";
import { editDistance } from "../util/edit-distance.ts";
import { QueryError } from "./query-error.ts";
import { FIELD_GUIDES } from "./query-field-guide.ts";
import type { QueryToken } from "./query-token.ts";
import { tokenizeQuery } from "./tokenize-query.ts";

const MAX_DEPTH = 40;
const NAMES = Object.keys(FIELD_GUIDES);

/** The nearest of the names, for "did you mean". */
function nearest(word: string, names: readonly string[]): string | null {
  const scored = names.map((name) => [editDistance(word.toLowerCase(), name.toLowerCase(), 2), name] as const);
  const [distance, name] = scored.reduce((a, b) => (b[0] < a[0] ? b : a));
  return distance <= 2 ? name : null;
}

/** Whether it is a day, month or year of the calendar: the thirteenth month is not. */
function isDate(text: string): boolean {
  const days = /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) ? calendar.range(text) : null;
  return days !== null && calendar.format(days[0]).startsWith(text);
}

/** A field's value as the tree holds it; throws QueryError when the field does not take it. */
function fieldValue(field: QueryField, op: QueryToken["op"], value: QueryToken["values"][number], query: string): string | number {
  const { takes, example } = FIELD_GUIDES[field];
  const fail = (reason: string): never => {
    throw new QueryError(reason, query, value.start, value.end);
  };
  if (op !== "=" && takes !== "number" && takes !== "date") fail(`${field} cannot be compared with ${op}: write ${example}.`);
  if (value.text === "*") return op === "=" ? "*" : fail(`${op} needs a value: ${example}.`);
  if (takes === "number") {
    const number = Number(value.text.replaceAll(/[_’']/g, ""));
    return Number.isFinite(number) ? number : fail(`${field} takes a number: ${example}.`);
  }
  if (takes === "date")
    return isDate(value.text) ? value.text : fail(`${field} takes a day, a month or a year (YYYY-MM-DD, YYYY-MM, YYYY): ${example}.`);
  if (takes === "yes") return /^(yes|no)$/i.test(value.text) ? value.text.toLowerCase() : fail(`${field} takes yes or no.`);
  if (takes === "text") return value.text;
  const known = takes.find((name) => name.toLowerCase() === value.text.toLowerCase());
  if (known) return known;
  const meant = nearest(value.text, takes);
  return fail(`${field} does not know "${value.text}".${meant ? ` Did you mean ${meant}?` : ` It takes: ${takes.join(", ")}.`}`);
}

function fieldQuery(token: QueryToken, query: string): Query {
  const { text, op, values } = token;
  if (text === "date" && op === "=" && values.length === 1) {
    const days = calendar.range(values[0]!.text);
    if (!days)
      throw new QueryError("date takes a day, a month, a year or FROM..TO: date:2021-12.", query, values[0]!.start, values[0]!.end);
    const day = (field: "since" | "until", value: number): Query => ({ kind: "field", field, op: "=", value: calendar.format(value) });
    return { kind: "and", parts: [day("since", days[0]), day("until", days[1])] };
  }
  if (!Object.hasOwn(FIELD_GUIDES, text)) {
    const meant = nearest(text, NAMES);
    const help = meant ? `Did you mean ${meant}:?` : `Fields: ${NAMES.join(", ")}. For the words themselves, put them in quotation marks.`;
    throw new QueryError(`There is no field ${text}. ${help}`, query, token.start, token.start + text.length);
  }
  const field = text as QueryField;
  const parts = values.map((value): Query => ({ kind: "field", field, op, value: fieldValue(field, op, value, query) }));
  return parts.length === 1 ? parts[0]! : { kind: "or", parts };
}

/** The tree of a query; an empty one asks for everything. Throws QueryError, whose message points at the place. */
export function parseQuery(query: string): Query {
  const tokens = tokenizeQuery(query);
  let at = 0;
  const token = (): QueryToken => tokens[at]!;

  function alternatives(depth: number): Query {
    const parts = [conjunction(depth)];
    while (token().kind === "or") {
      at++;
      parts.push(conjunction(depth));
    }
    return parts.length === 1 ? parts[0]! : { kind: "or", parts };
  }

  function conjunction(depth: number): Query {
    const parts: Query[] = [];
    while (!["or", ")", "end"].includes(token().kind)) {
      if (token().kind === "and") {
        const { start, end } = token();
        at++;
        if (parts.length === 0 || ["or", ")", "end"].includes(token().kind))
          throw new QueryError("AND stands between two conditions.", query, start, end);
        continue;
      }
      parts.push(single(depth));
    }
    if (parts.length === 0) {
      const { kind, start, end } = token();
      throw new QueryError(kind === "end" ? "Something is missing at the end." : "Something is missing before this.", query, start, end);
    }
    return parts.length === 1 ? parts[0]! : { kind: "and", parts };
  }

  function single(depth: number): Query {
    const found = token();
    if (depth > MAX_DEPTH) throw new QueryError("Too many parentheses within each other.", query, found.start, found.end);
    at++;
    switch (found.kind) {
      case "-":
      case "not":
        if (["or", "and", ")", "end"].includes(token().kind))
          throw new QueryError("There is nothing to leave out after this.", query, found.start, found.end);
        return { kind: "not", part: single(depth + 1) };
      case "(": {
        const inner = alternatives(depth + 1);
        if (token().kind !== ")") throw new QueryError("This parenthesis is never closed.", query, found.start, found.end);
        at++;
        return inner;
      }
      case "field":
        return fieldQuery(found, query);
      default:
        return { kind: "words", words: found.text, phrase: found.kind === "phrase" };
    }
  }

  if (token().kind === "end") return { kind: "all" };
  const tree = alternatives(0);
  const rest = token();
  if (rest.kind === ")") throw new QueryError("This parenthesis was never opened.", query, rest.start, rest.end);
  return tree;
}
