import { ProblemError } from "./problem.ts";

const SHAPE = /^\["?[^"]*"?,"(?:[^"\\]|\\.)*"\]$/;

/** A store's cursor in letters that stand in an address, bound to the order that it is of. */
function write(after: string | null, order: string): string | null {
  return after === null ? null : Buffer.from(`${order}\n${after}`).toString("base64url");
}

/** The store's cursor. Throws ProblemError for one of another order, or that no page gave. */
function read(cursor: string | undefined, order: string): string | null {
  if (cursor === undefined || cursor === "") return null;
  const [of, after = ""] = Buffer.from(cursor, "base64url").toString("utf8").split("\n");
  if (of !== order || !SHAPE.test(after)) throw new ProblemError(400, "after is no cursor of this list. Take `next` of the page before.");
  return after;
}

/** Cursors of paged lists. */
export const cursor = { write, read } as const;
