// Writes to a ledger like `demarche watch` while a feed brings much: some entries each, five transactions a second, until it is killed.
import { setTimeout as sleep } from "node:timers/promises";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { syntheticEntries } from "./synthetic-entries.ts";

const [path, first] = process.argv.slice(2) as [string, string];
const EACH = 12;
const PAUSE = 200;

const store = openSqliteStore(path);
const source = syntheticEntries(Number.POSITIVE_INFINITY);
console.log("writing");
for (let n = Number(first); ; n += EACH) {
  store.write((writer) => {
    for (let i = 0; i < EACH; i++) {
      const { entry, extras } = source.next().value!;
      const id = `late-${n + i}`;
      writer.putEntry({ ...entry, id }, { ...extras, card: { ...extras.card, entry: id } });
      writer.logChange({ kind: "entry", id, what: "changed", document: null, at: "2026-01-01T00:00:00Z" });
    }
  });
  await sleep(PAUSE);
}
