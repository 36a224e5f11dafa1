import { QueryError } from "../query/query-error.ts";
import { StoreError } from "../store/store-error.ts";
import { ProblemError } from "./problem.ts";

/** What an error is to the client. Faults go to `report` and are not told in detail. */
export function problemOf(error: unknown, report: (error: unknown) => void): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof QueryError)
    return new ProblemError(400, error.reason, { start: error.start, end: error.end, help: "docs/query.md" });
  report(error);
  if (error instanceof StoreError && error.code === "store/busy") return new ProblemError(503, "Another process is writing. Try again.");
  return new ProblemError(500, "This is a fault of demarche: please report it with what the server printed.");
}
