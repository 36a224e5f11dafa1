import type { StoredDocument } from "../../model/stored-document.ts";
import { calendar } from "../../util/calendar.ts";
import type { StoreReader } from "../store.ts";
import { hash48 } from "./hash48.ts";
import { packText, unpack } from "./pack.ts";
import type { Row, Sql, SqlValue } from "./sql.ts";

export interface DocumentTable
  extends Pick<StoreReader, "document" | "revisions" | "hasDocument" | "documentKeys" | "documents" | "sketches"> {
  add(stored: StoredDocument): number;
  update(stored: StoredDocument): void;
  /** False when there is no such document. */
  remove(key: string): boolean;
}

/** What of a document is one packed text. `coded.text` is left out where it is the document's. */
type Body = Pick<StoredDocument, "document" | "coded" | "intake"> & { readonly sameText: boolean };

const COLUMNS = "key, id, url, source, grp, origin, kind, superseded, first, last, hash, sketch, body";
const SELECT = "SELECT n, key, grp, origin, kind, superseded, sketch, body FROM documents";
/** Rows read at once by what streams. */
const BATCH = 100;

function read([, key, group, origin, kind, superseded, sketch, body]: Row): StoredDocument {
  const { document, coded, intake, sameText } = unpack<Body>(body);
  const whole = sameText ? { ...coded, text: document.text } : coded;
  return { key, document, coded: whole, sketch: new Uint8Array(sketch), group, origin, kind, superseded: superseded === 1, intake };
}

function bodyText({ document, coded, intake }: StoredDocument): string {
  const sameText = coded.text === document.text;
  const body: Body = { document, coded: sameText ? { ...coded, text: "" } : coded, intake, sameText };
  return JSON.stringify(body);
}

function facts({ key, document, coded, group, origin, kind, superseded, intake }: StoredDocument): SqlValue[] {
  const published = coded.published ?? document.published?.value;
  const [first, last] = (published ? calendar.range(published) : null) ?? [null, null];
  return [key, document.id, document.url, intake.source, group, origin, kind, Number(superseded), first, last];
}

export function createDocumentTable(sql: Sql): DocumentTable {
  function* batches(select: string, after: number): Generator<Row> {
    for (let last = after; ; ) {
      const rows = sql.all(`${select} WHERE n > ? ORDER BY n LIMIT ${BATCH}`, last);
      yield* rows;
      if (rows.length < BATCH) return;
      last = rows.at(-1)![0];
    }
  }
  return {
    document: (key) => {
      const row = sql.get(`${SELECT} WHERE key = ?`, key);
      return row ? read(row) : null;
    },
    revisions: (id) => sql.all(`${SELECT} WHERE id = ? ORDER BY superseded, n DESC`, id).map(read),
    hasDocument: (key) => sql.get("SELECT 1 FROM documents WHERE key = ?", key) !== undefined,
    documentKeys: ({ id, url, source, group }) => {
      const wanted = Object.entries({ id, url, source, grp: group }).filter((pair): pair is [string, string] => pair[1] !== undefined);
      if (!wanted.length) return [];
      const tests = wanted.map(([column]) => `${column} = ?`).join(" OR ");
      return sql.all(`SELECT key FROM documents WHERE ${tests} ORDER BY n`, ...wanted.map(([, value]) => value)).map(([key]) => key);
    },
    *documents(after = 0) {
      for (const row of batches(SELECT, after)) yield { sequence: row[0], stored: read(row) };
    },
    *sketches(after = 0) {
      for (const [sequence, key, group, sketch] of batches("SELECT n, key, grp, sketch FROM documents", after))
        yield { sequence, key, group, sketch: new Uint8Array(sketch) };
    },
    add: (stored) => {
      const text = bodyText(stored);
      return sql.run(
        `INSERT INTO documents (${COLUMNS}) VALUES (${COLUMNS.replaceAll(/\w+/g, "?")})`,
        ...facts(stored),
        hash48(text),
        stored.sketch,
        packText(text),
      ).row;
    },
    update: (stored) => {
      const text = bodyText(stored);
      const hash = hash48(text);
      const old = sql.get("SELECT hash FROM documents WHERE key = ?", stored.key);
      if (!old) throw new Error(`no document with the key ${stored.key}`);
      const [, ...changed] = COLUMNS.split(", ").slice(0, 10);
      const set = changed.map((column) => `${column} = ?`).join(", ");
      const [key, ...values] = facts(stored);
      sql.run(`UPDATE documents SET ${set}, sketch = ? WHERE key = ?`, ...values, stored.sketch, key!);
      if (old[0] !== hash) sql.run("UPDATE documents SET hash = ?, body = ? WHERE key = ?", hash, packText(text), stored.key);
    },
    remove: (key) => sql.run("DELETE FROM documents WHERE key = ?", key).changes > 0,
  };
}
