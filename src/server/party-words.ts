import type { LedgerParty } from "../model/ledger-party.ts";

/** A party in words: its name with its code. */
export function partyWords({ name, code }: LedgerParty): string {
  if (!name || name === code) return code;
  return code === "---" ? name : `${name} (${code})`;
}
