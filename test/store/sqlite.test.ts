import { join } from "node:path";
import { describe } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { storeContract } from "../contracts/store.ts";
import { folders } from "./folder.ts";

describe("a store in one SQLite file", () => {
  const folder = folders();
  storeContract(() => {
    const here = folder();
    const copy = join(here, "copy.db");
    return {
      open: (options) => openSqliteStore(join(here, "ledger.db"), options),
      copy,
      openCopy: () => openSqliteStore(copy),
    };
  });
});
