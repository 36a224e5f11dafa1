// A process that adds documents FIRST to LAST to the ledger PATH, each with three mentions, two entries and its part in a shared entry, and prints the key of each as soon as it is kept.
import { writeSync } from "node:fs";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { addDocument } from "./add-document.ts";

const [path = "", first = "0", last = "0"] = process.argv.slice(2);
try {
  const store = openSqliteStore(path);
  for (let i = Number(first); i <= Number(last); i++) writeSync(1, `${addDocument(store, i)}\n`);
  store.close();
} catch (error) {
  writeSync(2, error instanceof StoreError ? error.code : String(error));
  process.exit(1);
}
