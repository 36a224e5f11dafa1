import type { LedgerEntry } from "../../model/ledger-entry.ts";
import { StoreError } from "../store-error.ts";
import { entryRows } from "./entry-rows.ts";
import { hash48 } from "./hash48.ts";
import { unpackText } from "./pack.ts";
import type { Sql } from "./sql.ts";

/** Count of rows that should not be, and what they are. */
const ORPHANS: readonly (readonly [sql: string, what: string])[] = [
  ["SELECT count(*) FROM mentions WHERE document NOT IN (SELECT n FROM documents)", "mentions without their document"],
  ["SELECT count(*) FROM mentions WHERE entry NOT IN (SELECT id FROM entries)", "mentions without their entry"],
  ["SELECT count(*) FROM mention_keys WHERE mention NOT IN (SELECT n FROM mentions)", "keys without their mention"],
  ["SELECT count(*) FROM mention_entities WHERE mention NOT IN (SELECT n FROM mentions)", "actors without their mention"],
  ["SELECT count(*) FROM united WHERE entity IN (SELECT member FROM united)", "actors united with one that is another"],
  ["SELECT count(*) FROM entry_bodies WHERE n NOT IN (SELECT n FROM entries)", "entry texts without their entry"],
  ["SELECT count(*) FROM entries WHERE n NOT IN (SELECT n FROM entry_bodies)", "entries without their text"],
  ["SELECT count(*) FROM cards WHERE n NOT IN (SELECT n FROM entries)", "cards without their entry"],
  ["SELECT count(*) FROM link_keys WHERE entry NOT IN (SELECT n FROM cards)", "link keys without their card"],
  ["SELECT count(*) FROM links WHERE entry NOT IN (SELECT n FROM entries)", "links without their entry"],
  ["SELECT count(*) FROM postings WHERE term NOT IN (SELECT t FROM terms)", "postings without their term"],
  ["SELECT count(*) FROM postings WHERE entry NOT IN (SELECT n FROM entries)", "postings without their entry"],
];

const BATCH = 500;

/** What is wrong with a ledger, in words. Reads all of it. */
export function check(sql: Sql): string[] {
  const steps = [
    () => sql.all("PRAGMA integrity_check(20)").flatMap(([line]) => (line === "ok" ? [] : [String(line)])),
    () =>
      ORPHANS.map(([count, what]) => ({ rows: sql.get(count)![0] as number, what })).flatMap(({ rows, what }) =>
        rows ? [`${rows} ${what}`] : [],
      ),
    () => packed(sql),
    () => derived(sql),
  ];
  return [...new Set(steps.flatMap(unlessCorrupt))];
}

/** What a step finds, or that it could not be made. */
function unlessCorrupt(step: () => string[]): string[] {
  try {
    return step();
  } catch (error) {
    if (error instanceof StoreError && error.code === "store/corrupt") return [error.message];
    throw error;
  }
}

/** Packed texts that cannot be read, or that are not what was written. */
function packed(sql: Sql): string[] {
  const found: string[] = [];
  for (const table of ["documents", "mentions"]) {
    for (let last = 0; ; ) {
      const rows = sql.all(`SELECT n, hash, body FROM ${table} WHERE n > ? ORDER BY n LIMIT ${BATCH}`, last);
      for (const [n, hash, body] of rows) if (readable(body, hash) === null) found.push(`row ${n} of ${table} cannot be read`);
      if (rows.length < BATCH) break;
      last = rows.at(-1)![0];
    }
  }
  return found;
}

function readable(body: Uint8Array, hash: number): string | null {
  try {
    const text = unpackText(body);
    return hash48(text) === hash ? text : null;
  } catch {
    return null;
  }
}

/** Entries that cannot be read, and tables that do not follow from the entries. */
function derived(sql: Sql): string[] {
  const found: string[] = [];
  const sums = new Map<string, [number, number, number]>();
  let postings = 0;
  let links = 0;
  let entries = 0;
  for (let last = 0; ; ) {
    const rows = sql.all(
      `SELECT e.n, e.id, e.hash, b.body FROM entries e JOIN entry_bodies b ON b.n = e.n WHERE e.n > ? ORDER BY e.n LIMIT ${BATCH}`,
      last,
    );
    for (const [, id, hash, body] of rows) {
      entries++;
      const text = readable(body, hash);
      if (text === null) {
        found.push(`entry ${id} cannot be read`);
        continue;
      }
      const { postings: posted, links: linked, counted, real, origins } = entryRows(JSON.parse(text) as LedgerEntry);
      postings += posted.length;
      links += linked.length;
      for (const { actor, recipient, day, event } of counted) {
        const key = JSON.stringify([actor, recipient, day, event]);
        const sum = sums.get(key) ?? [0, 0, 0];
        sums.set(key, [sum[0] + 1, sum[1] + Number(real), sum[2] + origins]);
      }
    }
    if (rows.length < BATCH) break;
    last = rows.at(-1)![0];
  }
  const wrong = sql
    .all("SELECT actor, recipient, day, event, entries, real, origins FROM roll_ups")
    .filter(([actor, recipient, day, event, ...sum]) => {
      const key = JSON.stringify([actor, recipient, day, event]);
      const right = sums.get(key);
      sums.delete(key);
      return right?.join() !== sum.join();
    }).length;
  const count = (table: string): number => sql.get(`SELECT count(*) FROM ${table}`)![0];
  if (wrong + sums.size) found.push(`${wrong + sums.size} roll-ups do not add up`);
  if (count("postings") !== postings) found.push(`${count("postings")} postings where the entries have ${postings}`);
  if (count("links") !== links) found.push(`${count("links")} links where the entries have ${links}`);
  if (count("words_docsize") !== entries) found.push(`words of ${count("words_docsize")} entries where there are ${entries}`);
  return found;
}
