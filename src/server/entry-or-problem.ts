import type { LedgerEntry } from "../model/ledger-entry.ts";
import { ProblemError } from "./problem.ts";
import type { ServerContext } from "./server-context.ts";

/** The entry. Throws ProblemError (404) when there is none. */
export function entryOrProblem({ store }: ServerContext, id: string): LedgerEntry {
  const entry = store.entry(id);
  if (!entry)
    throw new ProblemError(404, `There is no entry ${id}.`, {
      help: "Recoding and new documents can give an entry another id. Look for its words: /api/ledger?q=…",
    });
  return entry;
}
