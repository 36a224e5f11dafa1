import type { LedgerMention } from "../../model/ledger-mention.ts";
import type { StoredMention, StoreReader } from "../store.ts";
import { hash48 } from "./hash48.ts";
import { mentionEntities } from "./mention-entities.ts";
import { packText } from "./pack.ts";
import { createRowDelta } from "./row-delta.ts";
import type { Row, Sql } from "./sql.ts";
import { createUnpacked } from "./unpacked.ts";

export interface MentionTable
  extends Pick<StoreReader, "mentions" | "mentionsOfDocument" | "mentionsOfComponents" | "mentionsByKeys" | "mentionsOfEntity"> {
  put(stored: StoredMention, keys: readonly string[]): void;
  remove(ids: readonly string[]): void;
  removeOfDocument(key: string): void;
  flush(): void;
  clear(): void;
}

const SELECT = "SELECT m.n, m.hash, m.component, m.entry, d.key FROM mentions m JOIN documents d ON d.n = m.document";

const MOST_KEPT = 10_000;

/** Distinct hashes of keys, as a JSON array. */
const hashes = (keys: readonly string[]): number[] => [...new Set(keys.map(hash48))].sort((a, b) => a - b);

export function createMentionTable(sql: Sql): MentionTable {
  const keyed = createRowDelta(sql, "mention_keys", ["hash", "mention"]);
  const named = createRowDelta(sql, "mention_entities", ["entity", "mention"]);
  /** The document that mentions were stored of last. */
  let owner: { readonly key: string; readonly n: number } | null = null;
  const ownerOf = (key: string): number => {
    if (owner?.key === key) return owner.n;
    const row = sql.get("SELECT n FROM documents WHERE key = ?", key);
    if (!row) throw new Error(`no document with the key ${key}`);
    owner = { key, n: row[0] };
    return owner.n;
  };
  const bodies = createUnpacked<LedgerMention>(sql, "mentions", MOST_KEPT);
  const read = (rows: readonly Row[]): StoredMention[] => {
    const mentions = bodies.read(rows);
    return rows.map(([, , component, entry, document], i) => ({ mention: mentions[i]!, document, component, entry }));
  };
  const drop = (rows: readonly Row[]): void => {
    const mentions = bodies.read(rows);
    rows.forEach(([n, , keys], i) => {
      for (const hash of JSON.parse(keys)) keyed.remove([hash, n]);
      for (const entity of mentionEntities(mentions[i]!)) named.remove([entity, n]);
      sql.run("DELETE FROM mentions WHERE n = ?", n);
    });
  };
  return {
    mentions: (ids) => read(sql.all(`${SELECT} WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.id`, JSON.stringify(ids))),
    mentionsOfDocument: (key) => read(sql.all(`${SELECT} WHERE d.key = ? ORDER BY m.id`, key)),
    mentionsOfComponents: (components) =>
      read(sql.all(`${SELECT} WHERE m.component IN (SELECT value FROM json_each(?)) ORDER BY m.id`, JSON.stringify(components))),
    mentionsByKeys: (keys) => {
      keyed.flush();
      return read(
        sql.all(
          `${SELECT} WHERE m.n IN (SELECT mention FROM mention_keys WHERE hash IN (SELECT value FROM json_each(?))) ORDER BY m.id`,
          JSON.stringify(hashes(keys)),
        ),
      );
    },
    mentionsOfEntity: (id) => {
      named.flush();
      return read(sql.all(`${SELECT} WHERE m.n IN (SELECT mention FROM mention_entities WHERE entity = ?) ORDER BY m.id`, hash48(id)));
    },
    put: ({ mention, document, component, entry }, keys) => {
      const text = JSON.stringify(mention);
      const hash = hash48(text);
      const keyList = hashes(keys);
      const keyText = JSON.stringify(keyList);
      const old = sql.get("SELECT n, hash, keys, component, entry FROM mentions WHERE id = ?", mention.id);
      if (!old) {
        const { row } = sql.run(
          "INSERT INTO mentions (id, document, component, entry, hash, keys, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
          mention.id,
          ownerOf(document),
          component,
          entry,
          hash,
          keyText,
          packText(text),
        );
        bodies.keep(row, hash, mention);
        for (const key of keyList) keyed.add([key, row]);
        for (const entity of mentionEntities(mention)) named.add([entity, row]);
        return;
      }
      const [n, oldHash, oldKeys, oldComponent, oldEntry] = old;
      if (oldHash !== hash) {
        const [before] = bodies.read([[n, oldHash]]);
        for (const entity of mentionEntities(before!)) named.remove([entity, n]);
        for (const entity of mentionEntities(mention)) named.add([entity, n]);
        sql.run("UPDATE mentions SET document = ?, hash = ?, body = ? WHERE n = ?", ownerOf(document), hash, packText(text), n);
        bodies.keep(n, hash, mention);
      }
      if (oldComponent !== component || oldEntry !== entry)
        sql.run("UPDATE mentions SET component = ?, entry = ? WHERE n = ?", component, entry, n);
      if (oldKeys !== keyText) {
        for (const key of JSON.parse(oldKeys)) keyed.remove([key, n]);
        for (const key of keyList) keyed.add([key, n]);
        sql.run("UPDATE mentions SET keys = ? WHERE n = ?", keyText, n);
      }
    },
    remove: (ids) => drop(sql.all("SELECT n, hash, keys FROM mentions WHERE id IN (SELECT value FROM json_each(?))", JSON.stringify(ids))),
    removeOfDocument: (key) =>
      drop(sql.all("SELECT m.n, m.hash, m.keys FROM mentions m JOIN documents d ON d.n = m.document WHERE d.key = ?", key)),
    flush: () => {
      keyed.flush();
      named.flush();
      owner = null;
    },
    clear: () => {
      keyed.clear();
      named.clear();
      owner = null;
    },
  };
}
