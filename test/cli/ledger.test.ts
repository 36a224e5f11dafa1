// The ledger from the command line, as a user goes through it.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { ledgerEntrySchema } from "../../src/model/ledger-entry.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let ledger: string;
const dispatch = (name: string): string => join("demo/dispatches", name);

async function demarche(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const parts: Buffer[] = [];
  let err = "";
  const code = await run(words, {
    out: async (data) => {
      parts.push(Buffer.from(data));
    },
    err: (text) => {
      err += text;
    },
    columns: null,
    interactive: false,
    colours: false,
  });
  return { code, out: Buffer.concat(parts).toString("utf8"), err };
}
/** With the ledger named. */
const on = (...words: string[]) => demarche(...words, "--ledger", ledger);
const jsonLines = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-cli-"));
  ledger = join(folder, "sub", "ledger.db");
  const added = await on(
    "add",
    dispatch("01-wire-original.txt"),
    dispatch("02-reprint-cut.txt"),
    dispatch("11-announce.md"),
    dispatch("07-readout-washington.txt"),
  );
  expect(added).toMatchObject({ code: 0, err: "" });
  expect(added.out).toMatch(/^4 documents → 3 origins → \d+ entries\n$/);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("asking", () => {
  test("before there is a ledger, the message says how to begin one", async () => {
    const { code, err } = await demarche("query", "NATO", "--ledger", join(folder, "none.db"));
    expect(code).toBe(2);
    expect(err).toContain("demarche add");
    expect(existsSync(join(folder, "none.db"))).toBe(false);
  });

  test("a query prints entries with their words and where they stand", async () => {
    const { code, out, err } = await on("query", "type:CONSULT party:joe-biden party:vladimir-putin");
    expect(code).toBe(0);
    expect(out).toMatch(/Vladimir Putin \(RUS\), Joe Biden \(USA\) contact|Joe Biden \(USA\), Vladimir Putin \(RUS\) contact/);
    expect(out).toContain("Meridian News Agency, 2021-12-06");
    expect(err).toMatch(/\d+ entries \(as of 2021-12-0\d\)/);
  });

  test("who asks for nobody the ledger knows is told the near codes", async () => {
    const { code, out, err } = await on("query", "actor:RSU");
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(/actor:RSU: nobody .* near: RUS \(/);
    expect((await on("query", "actor:RUS", "type:COERCE", "dead:>999999")).err).not.toContain("nobody");
  });

  test("a wrong query is pointed at and nothing is printed", async () => {
    const { code, out, err } = await on("query", "type:THREATN");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Did you mean THREATEN?\n  type:THREATN\n       ^^^^^^^");
  });

  test("--json prints entries of the public schema; --limit and --sort hold", async () => {
    const all = jsonLines((await on("query", "kind:event", "--json", "--sort", "id")).out);
    for (const entry of all) ledgerEntrySchema.parse(entry);
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort());
    expect(jsonLines((await on("query", "kind:event", "--json", "--sort", "id", "--limit", "3")).out)).toEqual(all.slice(0, 3));
    expect((await on("query", "--sort", "size")).code).toBe(2);
  });

  test.each(["contacts", "threats", "demands", "redlines", "promises", "force", "agreements", "show"])(
    "demarche %s answers",
    async (name) => {
      expect(await on(name)).toMatchObject({ code: 0 });
    },
  );

  test("a person sees the latest, in the order of time", async () => {
    const all = await on("query", "type:CONSULT");
    const few = await on("query", "type:CONSULT", "--limit", "2");
    const ids = (text: string) => [...text.matchAll(/^ +([0-9a-f]{16})$/gm)].map(([, id]) => id);
    expect(ids(all.out).length).toBeGreaterThan(2);
    expect(ids(few.out)).toEqual(ids(all.out).slice(-2));
    expect(few.err).toContain(`the latest 2 of ${ids(all.out).length} entries`);
  });

  test("contacts show what was planned and held in one entry", async () => {
    const { out } = await on("contacts", "party:joe-biden", "party:vladimir-putin");
    expect(out).toContain("scheduled → held");
  });

  test("voices tell who is heard and how much of it without a name", async () => {
    const { out, err } = await on("voices");
    expect(out).toContain("unnamed (USA)");
    expect(err).toMatch(/statements by \d+ voices, \d+ % of them unnamed/);
    const [first] = jsonLines((await on("voices", "--json")).out);
    expect(first).toMatchObject({ code: expect.any(String), statements: expect.any(Number), origins: expect.any(Number) });
  });

  test("changed --since tells what is new and what moved", async () => {
    const { out } = await on("changed", "type:CONSULT", "--since", "2021-12-07");
    expect(out.replaceAll(/\s+/g, " ")).toMatch(/scheduled → held on 2021-12-07, told by The White House/);
    const [{ changes, entry }] = jsonLines((await on("changed", "type:CONSULT", "--since", "2021-12-07", "--json")).out);
    expect([changes.length > 0, typeof entry.id]).toEqual([true, "string"]);
    expect((await on("changed")).code).toBe(2);
  });

  test("copies names the reprint and its presumed origin", async () => {
    const rows = jsonLines((await on("copies", "--json")).out);
    expect(rows.map(({ kind }) => kind)).toEqual(["origin", "reprint"]);
    expect(new Set(rows.map(({ origin }) => origin))).toEqual(new Set([rows[0].id]));
    expect(rows[1].why).toContain("% of the shorter text's words");
  });

  test("entities and stats tell who and how much", async () => {
    expect((await on("entities", "biden")).out).toContain("Joe Biden (USA)");
    expect((await on("entities", "--candidates")).code).toBe(0);
    expect(jsonLines((await on("stats", "--json")).out)[0]).toMatchObject({ documents: 4, groups: 3, sources: 4 });
  });
});

describe("keeping", () => {
  test("what was given is remembered; a rhythm can be set, a source taken off", async () => {
    expect(jsonLines((await on("sources", "--json")).out)).toHaveLength(4);
    expect((await on("sources", dispatch("11-announce.md"), "--every", "30")).out).toContain("every 30 minutes");
    expect((await on("sources", "--remove", dispatch("11-announce.md"))).code).toBe(0);
    expect(jsonLines((await on("sources", "--json")).out)).toHaveLength(3);
    expect((await on("sources", "--remove", "nowhere")).code).toBe(2);
  });

  test("adding again adds nothing; a bad input is told and the rest goes on", async () => {
    const binary = join(folder, "binary.txt");
    writeFileSync(binary, Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 0, 0, 7, 0]));
    const { code, out, err } = await on("add", "--once", binary, dispatch("01-wire-original.txt"), dispatch("14-hold.txt"));
    expect(code).toBe(1);
    expect(out).toMatch(/^1 new documents, \d+ more entries/);
    expect(err).toContain("binary.txt");
  });

  test("documents in another language are told of in one line, and kept", async () => {
    const file = join(folder, "es.jsonl");
    const text =
      "Los ministros de asuntos exteriores de ambos países se reunieron ayer en la capital y acordaron continuar las conversaciones sobre la frontera, según un portavoz del gobierno. ";
    writeFileSync(
      file,
      ["a", "b", "c"]
        .map((id) => JSON.stringify({ id: `es-${id}`, title: `Reunión ${id}`, published: "2021-12-01", text: `${id} ${text.repeat(3)}` }))
        .join("\n"),
    );
    const other = join(folder, "es.db");
    const { code, out, err } = await demarche("add", "--once", file, "--ledger", other);
    expect(code).toBe(1);
    expect(out).toContain("3 documents");
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(/^error: 3 documents \(the first is es-a\): .*"es"/);
  });

  test("a document is forgotten by its id", async () => {
    const [entry] = jsonLines(
      (await on("query", "document:*", "publisher:Meridian", "published:2021-12-09", "--json", "--limit", "1")).out,
    );
    const { document } = entry.evidence.find(({ published }: { published: string }) => published === "2021-12-09");
    expect((await on("forget", document)).out).toMatch(/^Forgotten: 1 documents, \d+ entries/);
    expect((await on("query", `document:${document}`)).out).toBe("");
    expect((await on("forget", document)).code).toBe(2);
    expect((await on("check")).out).toBe("The ledger is whole.\n");
  });

  test("coding again changes nothing", async () => {
    expect((await on("recode")).out).toMatch(/^4 documents coded again; 0 of them differ; 0 entries changed/);
  });

  test("a backup is the whole ledger; restoring it keeps what was there beside it", async () => {
    const copy = join(folder, "backup.db");
    const before = (await on("export")).out;
    expect((await on("backup", copy)).code).toBe(0);
    expect((await on("backup", copy)).code).toBe(2);
    await on("add", "--once", dispatch("13-reject.txt"));
    expect((await on("export")).out).not.toBe(before);
    expect((await on("restore", copy)).code).toBe(0);
    expect((await on("export")).out).toBe(before);
    expect(existsSync(`${ledger}.before-restore`)).toBe(true);
  });

  test("a file that is no ledger is neither restored nor touched", async () => {
    const text = join(folder, "text.txt");
    writeFileSync(text, "not a ledger");
    expect((await on("restore", text)).code).toBe(1);
    expect((await on("stats")).code).toBe(0);
    const { code, err } = await demarche("stats", "--ledger", text);
    expect(code).toBe(1);
    expect(err).toContain(text);
    expect(readFileSync(text, "utf8")).toBe("not a ledger");
  });
});

describe("export", () => {
  test("jsonl is sorted by id, the same each time, and carries no clock of the intake", async () => {
    const { out } = await on("export");
    const entries = jsonLines(out);
    expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).sort());
    expect((await on("export")).out).toBe(out);
    expect(out).not.toContain('"intake"');
    expect(jsonLines((await on("export", "--with-intake")).out)[0].intake[0]).toMatchObject({
      source: expect.any(String),
      at: expect.any(String),
    });
  });

  test("a query chooses; a file is written", async () => {
    const file = join(folder, "out.csv");
    expect((await on("export", "type:CONSULT", "--format", "csv", "--output", file)).code).toBe(0);
    expect(readFileSync(file, "utf8").split("\r\n")[0]).toContain("id,kind,event");
    expect((await on("export", "--output", join(folder, "no", "such", "folder.jsonl"))).code).toBe(1);
    expect((await on("export", "--format", "docx")).code).toBe(2);
  });
});

test("$DEMARCHE_LEDGER names the ledger", async () => {
  const other = join(folder, "other.db");
  copyFileSync(ledger, other);
  vi.stubEnv("DEMARCHE_LEDGER", other);
  try {
    expect((await demarche("stats")).out).toContain("4 documents");
  } finally {
    vi.unstubAllEnvs();
  }
});

test("watch without a source says what to do", async () => {
  const { code, err } = await demarche("watch", "--once", "--ledger", join(folder, "fresh.db"));
  expect(code).toBe(2);
  expect(err).toContain("demarche add URL");
});
