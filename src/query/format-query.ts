import type { Query } from "../model/query.ts";

const quote = (text: string): string => (/^[^\s(),"“”]+$/.test(text) ? text : `"${text.replaceAll('"', "”")}"`);

/** A query tree as text that parses to the same tree. */
export function formatQuery(query: Query): string {
  const nested = (part: Query): string => (part.kind === "and" || part.kind === "or" ? `(${formatQuery(part)})` : formatQuery(part));
  switch (query.kind) {
    case "all":
      return "";
    case "and":
      return query.parts.map(nested).join(" ");
    case "or":
      return query.parts.map(nested).join(" OR ");
    case "not":
      return `-${nested(query.part)}`;
    case "field":
      return `${query.field}:${query.op === "=" ? "" : query.op}${typeof query.value === "number" ? query.value : quote(query.value)}`;
    case "words":
      return query.phrase ? `"${query.words}"` : query.words;
  }
}
