import type { Codebook } from "../codebook/codebook.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";

/** The single type that says an entry's type and one of its auxiliary modes (PLOVER's shift rule), with the modes that are left. */
export function shiftedEvent(
  { event, aux, mode }: LedgerEntry,
  { shifts }: Codebook,
): { readonly event: string; readonly mode: string | null; readonly aux: readonly string[] } {
  // What did not happen is not what it would have been.
  const by = aux.includes("negation") ? undefined : aux.find((value) => shifts.has(`${event} ${value}`));
  if (by === undefined) return { event: event!, mode: mode ?? null, aux };
  return { event: shifts.get(`${event} ${by}`)!, mode: null, aux: aux.filter((value) => value !== by) };
}
