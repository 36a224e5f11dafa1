// What is done with a file that is no ledger, no longer one, or not yet one of this version.
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { describe, expect, test } from "vitest";
import { migrate } from "../../src/store/sqlite/migrate.ts";
import { migrations } from "../../src/store/sqlite/migrations/migrations.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { openSql } from "../../src/store/sqlite/sql.ts";
import { addDocument } from "./add-document.ts";
import { folders } from "./folder.ts";
import { documentKey, extras, plainEntry, sampleMention } from "./samples.ts";

const folder = folders();
const error = (code: string, words = "") => expect.objectContaining({ name: "StoreError", code, message: expect.stringContaining(words) });

/** A ledger of `documents` documents, closed. */
function ledger(documents = 30): string {
  const path = join(folder(), "ledger.db");
  const store = openSqliteStore(path);
  for (let i = 0; i < documents; i++) addDocument(store, i);
  store.close();
  return path;
}

describe("a file that is no ledger is left as it was", () => {
  const file = (content: string | Buffer): string => {
    const path = join(folder(), "file");
    writeFileSync(path, content);
    return path;
  };
  const foreign = (): string => {
    const path = join(folder(), "other.db");
    const other = new Database(path);
    other.exec("CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')");
    other.close();
    return path;
  };

  test.each([
    ["a text", () => file("To whom it may concern.\n".repeat(50))],
    ["a short text", () => file("x")],
    ["zeros", () => file(Buffer.alloc(8192))],
    ["another program's SQLite file", foreign],
    ["a file that begins like SQLite's", () => file(`SQLite format 3\0${"x".repeat(5000)}`)],
  ])("%s", (_, make) => {
    const path = make();
    const before = readFileSync(path);
    for (const readonly of [false, true]) expect(() => openSqliteStore(path, { readonly })).toThrow(error("store/not-a-ledger", path));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("a folder", () => {
    expect(() => openSqliteStore(folder())).toThrow(error("store/not-a-ledger"));
  });
});

test("where there is no folder, or nothing to read, that is said", () => {
  const here = folder();
  expect(() => openSqliteStore(join(here, "none", "ledger.db"))).toThrow(error("store/missing", "folder"));
  expect(() => openSqliteStore(join(here, "ledger.db"), { readonly: true })).toThrow(error("store/missing", "demarche add"));
});

test("an empty file becomes a ledger", () => {
  const path = join(folder(), "ledger.db");
  writeFileSync(path, "");
  const store = openSqliteStore(path);
  addDocument(store, 1);
  store.close();
  const again = openSqliteStore(path, { readonly: true });
  expect(again.hasDocument(documentKey(1))).toBe(true);
  again.close();
});

test("a path may hold any character", () => {
  const here = join(folder(), "a b?c#d%20é");
  mkdirSync(here);
  const path = join(here, "my ledger?.db");
  const store = openSqliteStore(path);
  addDocument(store, 1);
  const reader = openSqliteStore(path, { readonly: true });
  expect(reader.hasDocument(documentKey(1))).toBe(true);
});

describe("a damaged ledger", () => {
  test("says so, whichever page is hurt", () => {
    const whole = readFileSync(ledger());
    const path = join(folder(), "ledger.db");
    const pages = whole.length / 4096;
    let told = 0;
    for (let page = 1; page < pages; page += 3) {
      const hurt = Buffer.from(whole);
      hurt.fill(0xa5, page * 4096, page * 4096 + 4096);
      writeFileSync(path, hurt);
      const said = ((): string => {
        try {
          const store = openSqliteStore(path, { readonly: true });
          try {
            return store.check().join("\n");
          } finally {
            store.close();
          }
        } catch (problem) {
          expect(problem).toEqual(error("store/corrupt", "demarche restore"));
          return "corrupt";
        }
      })();
      if (said) told++;
      else expect(`page ${page}`).toBe("noticed");
      expect(readFileSync(path).equals(hurt)).toBe(true);
    }
    expect(told).toBeGreaterThan(5);
  });

  test("cut off says so", () => {
    const path = ledger();
    truncateSync(path, 20_000);
    const work = (): unknown => {
      const store = openSqliteStore(path);
      try {
        return addDocument(store, 500);
      } finally {
        store.close();
      }
    };
    expect(work).toThrow(error("store/corrupt"));
  });
});

describe("a ledger of another schema", () => {
  test("that is later is left alone", () => {
    const path = ledger(1);
    const raw = new Database(path);
    raw.exec("PRAGMA user_version = 999");
    raw.close();
    for (const readonly of [false, true]) expect(() => openSqliteStore(path, { readonly })).toThrow(error("store/newer", "Update"));
  });

  test.each(migrations.map((_, version) => version))("that is number %i is brought to the present one with all it holds", (version) => {
    const path = join(folder(), "ledger.db");
    const raw = openSql(path, path, 1000);
    if (version > 0) migrate(raw, migrations.slice(0, version));
    raw.close();
    const store = openSqliteStore(path);
    addDocument(store, 1);
    expect(store.check()).toEqual([]);
    store.close();
  });

  test("that is number 1 is told which mentions name whom the code book does not know", () => {
    const path = ledger(1);
    const id = "unknown:person/RUS/orlan-wetrow";
    const stored = sampleMention(1, 0);
    const naming = { ...stored, mention: { ...stored.mention, actor: [{ code: "RUS", name: "Orlan Wetrow", entity: id }] } };
    const before = openSqliteStore(path);
    before.write((writer) => writer.putMention(naming, ["x"]));
    before.close();
    const raw = new Database(path);
    raw.exec("DROP TABLE united; DROP TABLE mention_entities; PRAGMA user_version = 1");
    raw.close();
    expect(() => openSqliteStore(path, { readonly: true })).toThrow(error("store/denied", "earlier version"));
    const store = openSqliteStore(path);
    expect(store.mentionsOfEntity(id)).toEqual([naming]);
    expect([...store.unions()]).toEqual([]);
    store.close();
  });

  test("goes step by step, or not at all", () => {
    const path = join(folder(), "ledger.db");
    const steps = [
      () => sql.exec("CREATE TABLE a (x)"),
      () => sql.exec("INSERT INTO a VALUES (1)"),
      () => sql.exec("UPDATE a SET x = x + 1"),
    ];
    const sql = openSql(path, path, 1000);
    migrate(sql, steps.slice(0, 2));
    expect(() =>
      migrate(sql, [
        ...steps,
        () => {
          throw new Error("cannot");
        },
      ]),
    ).toThrow("cannot");
    expect([sql.get("PRAGMA user_version"), sql.get("SELECT x FROM a")]).toEqual([[2], [1]]);
    migrate(sql, steps);
    migrate(sql, steps);
    expect([sql.get("PRAGMA user_version"), sql.get("SELECT x FROM a")]).toEqual([[3], [2]]);
    sql.close();
  });
});

test("a closed ledger is all in its file", () => {
  const path = ledger(3);
  const copy = join(folder(), "copy.db");
  copyFileSync(path, copy);
  const store = openSqliteStore(copy, { readonly: true });
  expect(store.statistics().documents).toBe(3);
  store.close();
});

test("another process's long transaction is waited for, and no longer than asked", () => {
  const path = ledger(1);
  const first = openSqliteStore(path);
  const second = openSqliteStore(path, { patience: 50 });
  first.write(() => {
    expect(() => addDocument(second, 5)).toThrow(error("store/busy", "Run it again"));
    expect(second.hasDocument(documentKey(0))).toBe(true);
  });
  addDocument(second, 5);
  expect(first.hasDocument(documentKey(5))).toBe(true);
});

test("what was removed cannot be read from the file once it is compacted", () => {
  const path = join(folder(), "ledger.db");
  const store = openSqliteStore(path);
  const secret = plainEntry(1, { words: ["zyxomene"] });
  store.write((writer) => {
    writer.putEntry(secret, extras(secret));
    for (let i = 2; i < 50; i++) writer.putEntry(plainEntry(i), extras(plainEntry(i)));
  });
  const holds = (): boolean => [path, `${path}-wal`].some((file) => readFileSync(file).includes("zyxomene"));
  expect(holds()).toBe(true);
  store.write((writer) => writer.removeEntry(secret.id));
  store.compact();
  expect(holds()).toBe(false);
  store.close();
});
