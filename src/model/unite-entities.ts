// What several documents know of one entity, put together.
import type { LedgerEntity } from "./ledger-entity.ts";

/** Unites two views of one entity (same id). Commutative, associative and idempotent, so that the order of documents makes no difference. */
export function uniteEntities(a: LedgerEntity, b: LedgerEntity): LedgerEntity {
  const offices = new Map([...a.offices, ...b.offices].map((term) => [JSON.stringify([term.from, term.state, term.title, term.to]), term]));
  return {
    ...a,
    name: better(a.name, b.name),
    spellings: [...new Set([...a.spellings, ...b.spellings])].sort(),
    offices: [...offices].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)).map(([, term]) => term),
  };
}

/** The longer name, of equally long ones the first by code units. */
function better(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}
