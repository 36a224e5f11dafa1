import type { LedgerMention } from "../../model/ledger-mention.ts";
import { hash48 } from "./hash48.ts";

/** Hashes of the actors of a mention whom people may find to be others: those that the code book does not know. Sorted. */
export function mentionEntities({ actor, recipient, accordingTo }: LedgerMention): number[] {
  const ids = [...actor, ...recipient, ...(accordingTo ? [accordingTo] : [])].flatMap(({ entity }) =>
    entity !== undefined && /^(?:unknown|local):/.test(entity) ? [hash48(entity)] : [],
  );
  return [...new Set(ids)].sort((a, b) => a - b);
}
