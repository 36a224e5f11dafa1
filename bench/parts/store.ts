import { existsSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Query } from "../../src/model/query.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { syntheticEntries } from "./synthetic-entries.ts";

const ROUNDS = 15;
const BATCH = 500;
const field = (name: string, value: string): Query => ({ kind: "field", field: name as "actor", op: "=", value });
const both = (...parts: readonly Query[]): Query => ({ kind: "and", parts });
const words = (text: string, phrase = false): Query => ({ kind: "words", words: text, phrase });

/** Entries written a second, the file's size, and how long each kind of question takes (median, ms) in a ledger of `count` made-up entries over ten years. The file stays in the temporary folder for the next time. */
export async function measureStore(_: readonly string[], count: number): Promise<Record<string, number>> {
  const path = join(tmpdir(), `demarche-bench-${count}.db`);
  const result: Record<string, number> = { entries: count };
  if (!existsSync(path)) Object.assign(result, build(path, count));
  result["file, MB"] = statSync(path).size / 1e6;
  result["file, bytes an entry"] = statSync(path).size / count;
  const store = openSqliteStore(path);
  for (const [what, ask] of Object.entries(questions(store))) result[`${what}, ms`] = median(ask);
  store.close();
  return result;
}

/** Writes the ledger in the place of an unfinished one. */
function build(path: string, count: number): Record<string, number> {
  const unfinished = `${path}.part`;
  for (const end of ["", "-wal", "-shm"]) rmSync(unfinished + end, { force: true });
  const store = openSqliteStore(unfinished);
  const source = syntheticEntries(count);
  let seconds = 0;
  for (let done = 0; done < count; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - done) }, () => source.next().value!);
    const start = process.cpuUsage();
    store.write((writer) => {
      for (const { entry, extras } of batch) writer.putEntry(entry, extras);
    });
    const { user, system } = process.cpuUsage(start);
    seconds += (user + system) / 1e6;
  }
  store.backup(path);
  store.close();
  for (const end of ["", "-wal", "-shm"]) rmSync(unfinished + end, { force: true });
  return { "entries written a CPU second": count / seconds };
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
    "actor by month": () => store.rollUps({ by: "month", actor: first! }),
    "recipient by month": () => store.rollUps({ by: "month", recipient: second! }),
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
