import type { LedgerEntity } from "../../model/ledger-entity.ts";
import { uniteEntities } from "../../model/unite-entities.ts";
import type { StoreReader, StoreWriter } from "../store.ts";
import { foldName } from "./fold.ts";
import { hash48 } from "./hash48.ts";
import { packText, unpack } from "./pack.ts";
import { ROLE } from "./role.ts";
import type { Sql } from "./sql.ts";
import { TERM_KIND } from "./term-kind.ts";

export interface EntityTable extends Pick<StoreReader, "entity" | "entityAlone" | "entities" | "unions"> {
  put(entity: LedgerEntity): void;
  remove(id: string): void;
  unite: StoreWriter["putUnion"];
}

const MENTIONS = `(SELECT coalesce(sum(mentions), 0) FROM entries WHERE n IN (
  SELECT p.entry FROM terms t JOIN postings p ON p.term = t.t AND p.role IN (${ROLE.source}, ${ROLE.party}) WHERE t.kind = ${TERM_KIND.entity} AND t.folded = lower(x.id) AND t.value = iif(lower(x.id) = x.id, '', x.id)))`;

export function createEntityTable(sql: Sql): EntityTable {
  const alone = (id: string): LedgerEntity | null => {
    const row = sql.get("SELECT body FROM entities WHERE id = ?", id);
    return row ? unpack<LedgerEntity>(row[0]) : null;
  };
  const isAny = (): boolean => sql.get("SELECT 1 FROM united LIMIT 1") !== undefined;
  /** With the names and offices of those that people united with it; null when documents name none of them. */
  const together = (id: string): LedgerEntity | null => {
    const members = sql.all("SELECT member FROM united WHERE entity = ? ORDER BY member", id).flatMap(([member]) => alone(member) ?? []);
    const own = alone(id);
    const [first, ...others] = own ? [own, ...members] : members;
    if (!first) return null;
    const { id: _, kind, name, code } = own ?? first;
    const all = others.reduce(uniteEntities, first);
    const names = members.map((member) => member.name);
    return { ...all, id, kind, name, code, spellings: [...new Set([...all.spellings, ...names])].sort() };
  };
  return {
    entityAlone: alone,
    entity: (id) => together(sql.get("SELECT entity FROM united WHERE member = ?", id)?.[0] ?? id),
    unions: () => new Map(sql.all("SELECT member, entity FROM united ORDER BY member").map(([member, entity]) => [member, entity])),
    *entities(search) {
      const part = search === undefined ? "" : foldName(search);
      const some = isAny();
      const actors = some
        ? "(SELECT DISTINCT coalesce(u.entity, e.id) AS id FROM entities e LEFT JOIN united u ON u.member = e.id)"
        : "entities";
      const standing = (id: string): string => (some ? `coalesce((SELECT u.entity FROM united u WHERE u.member = ${id}), ${id})` : id);
      const found = part
        ? sql.all(
            `SELECT x.id, ${MENTIONS} AS m FROM ${actors} x WHERE x.id = ${standing("?1")}
             OR x.id IN (SELECT ${standing("s.entity")} FROM spellings s WHERE instr(' ' || s.folded, ?2)) ORDER BY m DESC, x.id`,
            search!,
            ` ${part}`,
          )
        : sql.all(`SELECT x.id, ${MENTIONS} AS m FROM ${actors} x ORDER BY m DESC, x.id`);
      for (const [id, mentions] of found) {
        const entity = some ? together(id) : alone(id);
        if (entity) yield { ...entity, mentions };
      }
    },
    unite: (id, into) => {
      if (into === null) sql.run("DELETE FROM united WHERE member = ?", id);
      else sql.run("INSERT OR REPLACE INTO united (member, entity) VALUES (?, ?)", id, into);
    },
    put: (entity) => {
      const text = JSON.stringify(entity);
      const hash = hash48(text);
      const old = sql.get("SELECT hash FROM entities WHERE id = ?", entity.id);
      if (old?.[0] === hash) return;
      if (old) sql.run("DELETE FROM spellings WHERE entity = ?", entity.id);
      sql.run("INSERT OR REPLACE INTO entities (id, hash, body) VALUES (?, ?, ?)", entity.id, hash, packText(text));
      const folded = [...new Set([entity.name, ...entity.spellings].map(foldName))].filter(Boolean);
      sql.run("INSERT OR IGNORE INTO spellings (folded, entity) SELECT value, ? FROM json_each(?)", entity.id, JSON.stringify(folded));
    },
    remove: (id) => {
      sql.run("DELETE FROM spellings WHERE entity = ?", id);
      sql.run("DELETE FROM entities WHERE id = ?", id);
    },
  };
}
