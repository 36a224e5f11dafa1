import type { Query } from "../model/query.ts";
import { parseQuery } from "../query/parse-query.ts";

/** A query as a person writes it, with parts that must hold too. Throws QueryError. */
export function ask(text: string, ...parts: readonly (Query | string)[]): Query {
  const own = parseQuery(text);
  const all = [...parts.map((part) => (typeof part === "string" ? parseQuery(part) : part)), own].filter(({ kind }) => kind !== "all");
  return all.length === 0 ? { kind: "all" } : all.length === 1 ? all[0]! : { kind: "and", parts: all };
}
