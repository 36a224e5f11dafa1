import type { LedgerEntity } from "../model/ledger-entity.ts";
import { mergeCandidates } from "../resolve/ledger-entities/merge-candidates.ts";
import type { StoreReader } from "../store/store.ts";

/** Two entities that may be one; a person decides. `a` is the one to keep. */
export interface EntityCandidate {
  readonly a: LedgerEntity;
  readonly b: LedgerEntity;
  readonly score: number;
  readonly why: string;
}

/** The ledger's candidates for merging, best first; with `search`, those of which one name holds it. */
export function entityCandidates(store: StoreReader, search?: string): EntityCandidate[] {
  const byId = new Map<string, LedgerEntity>();
  for (const { mentions: _, ...entity } of store.entities()) byId.set(entity.id, entity);
  const wanted = search && new Set([...store.entities(search)].map(({ id }) => id));
  return mergeCandidates([...byId.values()])
    .filter(({ a, b }) => !wanted || wanted.has(a) || wanted.has(b))
    .map(({ a, b, score, why }) => ({ a: byId.get(a)!, b: byId.get(b)!, score, why }));
}
