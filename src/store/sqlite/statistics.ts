import { calendar } from "../../util/calendar.ts";
import type { Statistics } from "../store.ts";
import type { Sql } from "./sql.ts";

const SELECT = `SELECT
  (SELECT count(*) FROM documents), (SELECT count(DISTINCT grp) FROM documents), (SELECT count(DISTINCT origin) FROM documents),
  (SELECT count(*) FROM mentions), (SELECT count(*) FROM entries), (SELECT count(*) FROM entries WHERE event IS NOT NULL),
  (SELECT count(*) FROM entities), (SELECT count(*) FROM sources),
  (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size),
  (SELECT min(first) FROM documents), (SELECT max(last) FROM documents)`;

/** Counts of what is in the ledger. */
export function statistics(sql: Sql): Statistics {
  const [documents, groups, origins, mentions, entries, events, entities, sources, bytes, first, last] = sql.get(SELECT)!;
  const day = (value: number | null): string | null => (value === null ? null : calendar.format(value));
  return {
    documents,
    groups,
    origins,
    mentions,
    entries,
    events,
    statements: entries - events,
    entities,
    sources,
    bytes,
    firstPublished: day(first),
    lastPublished: day(last),
  };
}
