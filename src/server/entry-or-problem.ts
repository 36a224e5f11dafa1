import type { LedgerEntry } from "../model/ledger-entry.ts";
import { ProblemError } from "./problem.ts";
import type { ServerContext } from "./server-context.ts";

/** The entry; of one that a person split or merged, what it became. Throws ProblemError (404) when there is none. */
export function entryOrProblem({ store, reviews }: ServerContext, id: string): LedgerEntry {
  const moved = (): LedgerEntry | null => {
    const to = reviews.movedTo(id);
    return to === null ? null : store.entry(to);
  };
  const entry = store.entry(id) ?? moved();
  if (!entry)
    throw new ProblemError(404, `There is no entry ${id}.`, {
      help: "Recoding and new documents can give an entry another id. Look for its words: /api/ledger?q=…",
    });
  return entry;
}
