import type { LedgerEntry } from "../model/ledger-entry.ts";

/** Codes of who acts or speaks with whom in an entry, each pair once; "---" for nobody named. */
export function pairsOf({ actor, speaker, recipient }: LedgerEntry): { readonly actor: string; readonly recipient: string }[] {
  const codes = (parties: LedgerEntry["actor"]): string[] => (parties?.length ? [...new Set(parties.map(({ code }) => code))] : ["---"]);
  const to = codes(recipient);
  return codes(actor ?? (speaker ? [speaker] : [])).flatMap((from) => to.map((code) => ({ actor: from, recipient: code })));
}
