/** A query that cannot be understood, and where. `start` and `end` are UTF-16 offsets into the query. */
export class QueryError extends Error {
  override readonly name = "QueryError";
  readonly reason: string;
  readonly query: string;
  readonly start: number;
  readonly end: number;

  constructor(reason: string, query: string, start: number, end: number) {
    const line = query.replaceAll(/\s/g, " ");
    super(`${reason}\n  ${line}\n  ${" ".repeat(start)}${"^".repeat(Math.max(1, end - start))}`);
    this.reason = reason;
    this.query = query;
    this.start = start;
    this.end = end;
  }
}
