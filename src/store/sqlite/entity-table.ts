import type { LedgerEntity } from "../../model/ledger-entity.ts";
import type { StoreReader } from "../store.ts";
import { foldName } from "./fold.ts";
import { hash48 } from "./hash48.ts";
import { packText, unpack } from "./pack.ts";
import { ROLE } from "./role.ts";
import type { Sql } from "./sql.ts";
import { TERM_KIND } from "./term-kind.ts";

export interface EntityTable extends Pick<StoreReader, "entity" | "entities"> {
  put(entity: LedgerEntity): void;
  remove(id: string): void;
}

const MENTIONS = `(SELECT coalesce(sum(mentions), 0) FROM entries WHERE n IN (
  SELECT p.entry FROM terms t JOIN postings p ON p.term = t.t AND p.role IN (${ROLE.source}, ${ROLE.party}) WHERE t.kind = ${TERM_KIND.entity} AND t.folded = lower(x.id) AND t.value = iif(lower(x.id) = x.id, '', x.id)))`;

export function createEntityTable(sql: Sql): EntityTable {
  return {
    entity: (id) => {
      const row = sql.get("SELECT body FROM entities WHERE id = ?", id);
      return row ? unpack<LedgerEntity>(row[0]) : null;
    },
    *entities(search) {
      const part = search === undefined ? "" : foldName(search);
      const found = part
        ? sql.all(
            `SELECT x.id, ${MENTIONS} AS m FROM entities x WHERE x.id = ? OR x.id IN (SELECT entity FROM spellings WHERE instr(' ' || folded, ?)) ORDER BY m DESC, x.id`,
            search!,
            ` ${part}`,
          )
        : sql.all(`SELECT x.id, ${MENTIONS} AS m FROM entities x ORDER BY m DESC, x.id`);
      for (const [id, mentions] of found) {
        const row = sql.get("SELECT body FROM entities WHERE id = ?", id);
        if (row) yield { ...unpack<LedgerEntity>(row[0]), mentions };
      }
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
