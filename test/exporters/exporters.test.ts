import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Codebook } from "../../src/codebook/codebook.ts";
import { loadCodebook } from "../../src/codebook/load-codebook.ts";
import { EXPORTERS } from "../../src/exporters/exporters.ts";
import { ledgerEntrySchema } from "../../src/model/ledger-entry.ts";
import { CODEBOOK_FOLDER, readDataFiles } from "../../src/node-resources.ts";
import { ENTRIES } from "./entries.ts";

let codebook: Codebook;
let folder: string;
beforeAll(() => {
  codebook = loadCodebook(readDataFiles(CODEBOOK_FOLDER));
  folder = mkdtempSync(join(tmpdir(), "demarche-export-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function exported(name: string, entries = ENTRIES): Buffer {
  return Buffer.concat([...EXPORTERS.get(name)!.export(entries, codebook)].map((piece) => Buffer.from(piece)));
}
const lines = (name: string) =>
  exported(name)
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test("jsonl gives every entry back as it was", () => {
  const back = lines("jsonl");
  expect(back).toEqual(ENTRIES);
  for (const entry of back) ledgerEntrySchema.parse(entry);
});

describe("csv", () => {
  const table = (): Record<string, string>[] => parse(exported("csv"), { columns: true });

  test("a CSV parser reads one row an entry", () => {
    const rows = table();
    expect(rows.map(({ id }) => id)).toEqual(ENTRIES.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ event: "CONSULT", mode: "phone", actor: "NOR|ISL", date_from: "2021-12-07", origins: "1" });
    expect(rows[1]).toMatchObject({ quantity: "5000", unit: "tonnes", differs: "quantity", documents: "2", date_to: "2022-01-31" });
    expect(rows[1]!.quote).toBe("will ship more than 5,000 tonnes of grain,\nit said");
    expect(rows[3]).toMatchObject({ lat: "-4.05", dead: "12", date: "2021-11-30..2021-12-01" });
  });

  test("words that a spreadsheet would run are disarmed", () => {
    expect(table()[4]!.content).toBe(`'${ENTRIES[4]!.content}`);
  });
});

test("DuckDB reads the parquet file back, row by row", async () => {
  const path = join(folder, "ledger.parquet");
  writeFileSync(path, exported("parquet"));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  expect(await read(`SELECT id, actor, quantity, dead, redline, content FROM '${path}' ORDER BY id`)).toEqual([
    { id: "a1", actor: "NOR|ISL", quantity: null, dead: null, redline: false, content: null },
    { id: "b2", actor: "NOR", quantity: 5000, dead: null, redline: false, content: null },
    { id: "c3", actor: "NOR", quantity: null, dead: null, redline: false, content: null },
    { id: "d4", actor: "XAA", quantity: null, dead: 12, redline: false, content: null },
    { id: "e5", actor: null, quantity: null, dead: null, redline: null, content: ENTRIES[4]!.content },
  ]);
  const many = Array.from({ length: 25_001 }, (_, i) => ({ ...ENTRIES[i % ENTRIES.length]!, id: `n${i}` }));
  writeFileSync(path, exported("parquet", many));
  expect(await read(`SELECT count(DISTINCT id)::INT AS n, sum(dead)::INT AS dead FROM '${path}'`)).toEqual([{ n: 25_001, dead: 60_000 }]);
  writeFileSync(path, exported("parquet", []));
  expect(await read(`SELECT count(*)::INT AS n FROM '${path}'`)).toEqual([{ n: 0 }]);
  connection.closeSync();
});

describe("plover", () => {
  test("records carry the manual's fields", () => {
    const [call] = lines("plover");
    expect(call).toMatchObject({
      id: "a1",
      has_event: true,
      date: "2021-12-07",
      event: ["CONSULT"],
      mode: ["phone"],
      quad_code: 1,
      event_scale: 1.5,
    });
    expect(call.actor.map(({ code }: { code: string }) => code)).toEqual(["NOR", "ISL"]);
  });

  test("aid to come is AGREE, one type and no auxiliary; a conditional sanction stays hypothetical", () => {
    const [, aid, sanction, strike] = lines("plover");
    expect(aid).toMatchObject({ event: ["AGREE"], quad_code: 1, date: "2022-01-01", enddate: "2022-01-31" });
    expect(aid.context).not.toContain("future");
    expect(sanction).toMatchObject({ event: ["SANCTION"], context: ["hypothetical"] });
    expect(strike).toMatchObject({ event: ["ASSAULT"], dead: 12, event_loc: { country_code: "KEN" } });
  });

  test("statements are no events", () => expect(lines("plover").map(({ id }) => id)).toEqual(["a1", "b2", "c3", "d4"]));
});

describe("gdelt", () => {
  const rows = () =>
    exported("gdelt")
      .toString("utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split("\t"));

  test("61 columns of GDELT 2.0 and five of ours, numbers where it has numbers", () => {
    for (const row of rows()) {
      expect(row).toHaveLength(66);
      expect(Number.isSafeInteger(Number(row[0]))).toBe(true);
      expect(row[1]).toMatch(/^\d{8}$/);
      expect(row[26]).toMatch(/^\d{3,4}$/);
      expect(Number(row[30])).not.toBeNaN();
    }
  });

  test("one row a pair; independent origins are the sources; an if-clause is no event", () => {
    const found = rows();
    expect(found.map((row) => [row[5], row[15], row[26], row[28], row[32]])).toEqual([
      ["NORGOV", "", "041", "04", "1"],
      ["ISL", "", "041", "04", "1"],
      ["NOR", "KEN", "030", "03", "2"],
      ["XAA", "KEN", "195", "19", "1"],
    ]);
    expect(found.find((row) => row[5] === "XAA")?.slice(51, 60)).toEqual([
      "4",
      "Mombasa",
      "KEN",
      "",
      "",
      "-4.05",
      "39.66",
      "",
      "20211201000000",
    ]);
  });
});

test("FollowTheMoney statements name the event, its time and who was involved; ids are unique", () => {
  const statements = lines("ftm");
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  const of = (id: string, prop: string) => statements.filter((s) => s.entity_id === id && s.prop === prop).map((s) => s.value);
  expect(of("dm-d4", "startDate")).toEqual(["2021-11-30"]);
  expect(of("dm-d4", "endDate")).toEqual(["2021-12-01"]);
  const [norway] = of("dm-a1", "involved");
  expect(of(norway, "name")[0]).toBe("Norway");
  expect(of("dm-b2", "involved")).toContain(norway);
  expect(statements.find((s) => s.entity_id === norway)?.schema).toBe("PublicBody");
});
