import type { LedgerEntry } from "./ledger-entry.ts";
import type { LedgerParty } from "./ledger-party.ts";

/** Everyone who is named in an entry: actors, recipients, the speaker, sources. */
export function partiesOf({ actor = [], recipient = [], speaker, according_to = [] }: LedgerEntry): LedgerParty[] {
  return [...actor, ...recipient, ...(speaker ? [speaker] : []), ...according_to];
}
