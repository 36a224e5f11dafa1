import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Query } from "../../src/model/query.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { type SyntheticEntry, syntheticEntries } from "./synthetic-entries.ts";

const ROUNDS = 15;
/** Entries of a transaction: as many as a document has; and where only the outcome counts. */
const DOCUMENT = 20;
const BATCH = 5000;
/** Entries that the speed of writing is measured on. */
const MEASURED = 20_000;
const field = (name: string, value: string): Query => ({ kind: "field", field: name as "actor", op: "=", value });
const both = (...parts: readonly Query[]): Query => ({ kind: "and", parts });
const words = (text: string, phrase = false): Query => ({ kind: "words", words: text, phrase });

/** Entries written a second, the file's size, and how long each kind of question takes (median, ms) in a ledger of `count` made-up entries over ten years. The file stays in the temporary folder for the next time. */
export async function measureStore(_: readonly string[], count: number): Promise<Record<string, number>> {
  const path = join(tmpdir(), `demarche-bench-${count}.db`);
  const result: Record<string, number> = { entries: count, "entries written a CPU second": writingSpeed() };
  if (!existsSync(path)) build(path, count);
  result["file, MB"] = statSync(path).size / 1e6;
  result["file, bytes an entry"] = statSync(path).size / count;
  const store = openSqliteStore(path);
  for (const [what, ask] of Object.entries(questions(store))) result[`${what}, ms`] = median(ask);
  store.close();
  return result;
}

/** Entries written a CPU second, a document's in each transaction. */
function writingSpeed(): number {
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  const store = openSqliteStore(join(folder, "ledger.db"));
  const entries = [...syntheticEntries(MEASURED)];
  const before = process.cpuUsage();
  write(store, entries.values(), DOCUMENT);
  const { user, system } = process.cpuUsage(before);
  store.close();
  rmSync(folder, { recursive: true });
  return MEASURED / ((user + system) / 1e6);
}

/** Makes the ledger, in the place of an unfinished one. */
function build(path: string, count: number): void {
  const unfinished = `${path}.part`;
  const clear = (): void => {
    for (const end of ["", "-wal", "-shm"]) rmSync(unfinished + end, { force: true });
  };
  clear();
  const store = openSqliteStore(unfinished);
  write(store, syntheticEntries(count), BATCH);
  store.close();
  renameSync(unfinished, path);
  clear();
}

function write(store: Store, entries: Iterator<SyntheticEntry>, batch: number): void {
  for (let more = true; more; )
    store.write((writer) => {
      for (let i = 0; i < batch && more; i++) {
        const { value, done } = entries.next();
        if (done) more = false;
        else writer.putEntry(value.entry, value.extras);
      }
    });
}

function questions(store: Store): Record<string, () => unknown> {
  const asOf = "2024-12-31";
  const [first, second] = [...new Set(store.rollUps({ by: "year", since: "2015", until: "2015" }).map(({ actor }) => actor))];
  const sample = store.entries({ query: { kind: "all" }, asOf, limit: 1 }).entries[0]!;
  const quote = sample.evidence[0]!.quote.split(" ");
  const rare = quote.toSorted((a, b) => b.length - a.length)[0]!;
  const latest = (query: Query) => () => store.entries({ query, asOf, limit: 50 });
  return {
    "dyad by month": () => store.rollUps({ by: "month", actor: first!, recipient: second! }),
    "all by month": () => store.rollUps({ by: "month", actor: "*", recipient: "*" }),
    "actor by month": () => store.rollUps({ by: "month", actor: first!, recipient: "*" }),
    "recipient by month": () => store.rollUps({ by: "month", actor: "*", recipient: second! }),
    "pairs of a year": () => store.rollUps({ by: "year", since: "2021", until: "2021" }),
    "latest 50": latest({ kind: "all" }),
    "latest 50 of a frequent actor": latest(field("actor", "AAA")),
    "latest 50 of a rare actor": latest(field("actor", "XGV")),
    "latest 50 of a person by name": latest(field("party", sample.recipient![0]!.name ?? "A")),
    "full text, frequent word": latest(words("daa")),
    "full text, rare word": latest(words(rare)),
    "full text, phrase": latest(words(quote.slice(0, 3).join(" "), true)),
    "full text and actor": latest(both(words("daa"), field("actor", "AAA"))),
    "open conditions": latest(both(field("status", "open"), field("condition", "*"))),
    "open conditions of a dyad": latest(
      both(field("status", "open"), field("condition", "*"), field("party", "AAA"), field("recipient", "BAH")),
    ),
    overdue: latest(field("status", "overdue")),
    "threats of a dyad since": latest(
      both(field("type", "THREATEN"), field("actor", "AAA"), field("recipient", "BAH"), field("since", "2021-11-01")),
    ),
    "red lines": latest(field("redline", "yes")),
    "by publisher and country": latest(both(field("publisher", "Publisher 7"), field("country", "BAH"))),
    "most origins": () => store.entries({ query: { kind: "all" }, asOf, order: { by: "origins", descending: true }, limit: 50 }),
    "how many of an actor": () => store.countEntries({ query: field("actor", "AAA"), asOf }),
    "how many of a type and year": () =>
      store.countEntries({ query: both(field("type", "ACCUSE"), field("since", "2020"), field("until", "2020")), asOf }),
    "cards around a day": () => store.cards(["AAA BAH", "BAH AAA"], 18_000, 18_010),
    "one entry": () => store.entry(sample.id),
    statistics: () => store.statistics(),
  };
}

function median(ask: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    ask();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
}
