// A party of a coded row as a party of the ledger.
import type { CodedDocument } from "../../model/coded-document.ts";
import type { LedgerEntity } from "../../model/ledger-entity.ts";
import type { LedgerParty } from "../../model/ledger-party.ts";
import type { Party } from "../../model/party.ts";

/** Makes the linker for one document and its entities. A party whose code is not its entity's ("both sides", taken apart) keeps its words alone. */
export function createPartyLinker(coded: CodedDocument, entities: ReadonlyMap<string, LedgerEntity>): (party: Party) => LedgerParty {
  const own = new Map((coded.entities ?? []).map((entity) => [entity.id, entity]));
  return ({ code, text, sector = null, entity: id }) => {
    const entity = id === undefined ? undefined : own.get(id);
    const linked = id === undefined ? undefined : entities.get(id);
    const words = text.replace(/\s+/g, " ");
    if (!entity || !linked || (entity.code ?? "---") !== code) return { code, name: words, office: null, sector };
    return { code, name: linked.name || words, entity: linked.id, office: entity.office ?? null, sector };
  };
}
