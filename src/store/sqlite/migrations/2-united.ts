import type { LedgerMention } from "../../../model/ledger-mention.ts";
import { mentionEntities } from "../mention-entities.ts";
import { unpack } from "../pack.ts";
import type { Sql } from "../sql.ts";

const BATCH = 2000;

/** Actors that people united, and which mentions name an actor that may be. */
export function united(sql: Sql): void {
  sql.exec(`
    CREATE TABLE united (member TEXT PRIMARY KEY, entity TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX united_entity ON united (entity);
    CREATE TABLE mention_entities (entity INTEGER, mention INTEGER, PRIMARY KEY (entity, mention)) WITHOUT ROWID;
  `);
  for (let last = 0; ; ) {
    const rows = sql.all(`SELECT n, body FROM mentions WHERE n > ? ORDER BY n LIMIT ${BATCH}`, last);
    const found = rows.flatMap(([n, body]) => mentionEntities(unpack<LedgerMention>(body)).map((entity) => [entity, n]));
    sql.run(
      "INSERT OR IGNORE INTO mention_entities SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)",
      JSON.stringify(found),
    );
    if (rows.length < BATCH) return;
    last = rows.at(-1)![0];
  }
}
