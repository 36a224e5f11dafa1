// The docs are true: their commands exist, their links lead somewhere, their examples run and conform, their figures are the measured ones.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { scoresTable } from "../scripts/scores-table.ts";
import { run } from "../src/cli/run.ts";
import { ledgerEntrySchema } from "../src/model/ledger-entry.ts";

const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/README.md", "demo/README.md", "models/en.card.md"].concat(
  readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join("docs", path)),
);
const texts = new Map(pages.map((page) => [page, readFileSync(page, "utf8")]));
const blocks = (language: string, only = pages) =>
  only.flatMap((page) =>
    [...texts.get(page)!.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map((found) => found[1]!),
  );

async function help(...command: string[]): Promise<string> {
  let text = "";
  const out = (more: string) => {
    text += more;
  };
  await run([...command, "--help"], {
    out: async (more) => out(String(more)),
    err: out,
    columns: null,
    interactive: false,
    colours: false,
  });
  return text;
}

describe("commands", () => {
  const lines = [
    ...blocks("sh").flatMap((block) => block.split("\n")),
    ...[...texts.values()].flatMap((text) => [...text.matchAll(/`([^`\n]+)`/g)].map((found) => found[1]!)),
  ];

  test("every npm script that is named exists", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const named = lines.flatMap((line) =>
      [...line.matchAll(/\bnpm (?:run )?(?!run\b|ci\b|install\b|i\b|pack\b)([a-z][a-z:-]*)/g)].map((found) => found[1]!),
    );
    expect(named.length).toBeGreaterThan(3);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  test("every command and option of demarche that is named exists", async () => {
    const names = [...(await help()).matchAll(/^ {2}([a-z]+)/gm)].map((found) => found[1]!);
    const known: Record<string, string> = { "": await help() };
    for (const name of names) known[name] = await help(name);
    const wrong: string[] = [];
    for (const line of lines) {
      const [, command = "", rest = ""] = /(?:^|[ |])(?:npx )?demarche(?: (?!--)(\S+))?([^|>#]*)/.exec(line) ?? [];
      if (line.includes("demarche/") || !/\bdemarche\b/.test(line)) continue;
      if (!(command in known)) wrong.push(line);
      for (const [option] of rest.matchAll(/--[a-z]+/g)) if (!known[command]?.includes(option) && option !== "--help") wrong.push(line);
    }
    expect(wrong).toEqual([]);
  });

  test("the README shows the line that runs it and the line that tests it", () => {
    expect(blocks("sh", ["README.md"])).toEqual(expect.arrayContaining(["npm ci && npm start\n", "npm ci && npm test\n"]));
  });
});

describe("links", () => {
  test.each(pages)("of %s lead somewhere", (page) => {
    const targets = [...texts.get(page)!.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map((found) => found[1]!);
    expect(targets.filter((target) => !existsSync(resolve(dirname(page), target)))).toEqual([]);
  });
});

describe("examples", () => {
  const contract = JSON.parse(readFileSync("docs/data-format/coded-document.schema.json", "utf8"));

  test("the JSON in docs/data-format.md conforms to the schema", () => {
    const objects = blocks("json", ["docs/data-format.md"]).map((block) => JSON.parse(block));
    expect(objects.length).toBeGreaterThan(1);
    for (const object of objects) {
      const kind = "event" in object ? "event" : "statement";
      const validate = new Ajv2020({ strict: false }).compile({ ...contract, required: [], properties: {}, $ref: `#/$defs/${kind}` });
      expect(validate(object) ? [] : validate.errors).toEqual([]);
    }
  });

  test("the README's library example runs", () => {
    const [example] = blocks("ts", ["README.md"]);
    const folder = mkdtempSync(join(tmpdir(), "demarche-readme-"));
    const file = join(folder, "example.mts");
    writeFileSync(file, example!.replace('"demarche"', JSON.stringify(pathToFileURL(resolve("src/index.ts")).href)));
    const output = execFileSync(process.execPath, ["--import", "tsx", file], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(output).toMatch(/^REJECT .*NATO .*: .*rejects/m);
  }, 60_000);
});

test("the ledger's JSON Schema and its zod schema say the same of the example crisis", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-schema-"));
  const ledger = join(folder, "ledger.db");
  let printed = "";
  const terminal = {
    out: async (more: string | Uint8Array) => {
      printed += String(more);
    },
    err: () => {},
    columns: null,
    interactive: false,
    colours: false,
  } as const;
  await run(
    ["add", "--once", "--ledger", ledger, "demo/dispatches/01-wire-original.txt", "demo/dispatches/07-readout-washington.txt"],
    terminal,
  );
  printed = "";
  await run(["export", "--ledger", ledger], terminal);
  rmSync(folder, { recursive: true });
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync("docs/data-format/ledger-entry.schema.json", "utf8")));
  const lines = printed.trim().split("\n");
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    expect(validate(JSON.parse(line)) ? [] : validate.errors).toEqual([]);
    ledgerEntrySchema.parse(JSON.parse(line));
  }
}, 60_000);

describe("figures", () => {
  test.runIf(existsSync("eval/scores.json"))("the README's scores are those of eval/scores.json (npm run readme writes them)", () => {
    const [, table] = /<!-- scores -->\n([\s\S]*?)<!-- \/scores -->/.exec(texts.get("README.md")!) ?? [];
    expect(table).toBe(scoresTable(JSON.parse(readFileSync("eval/scores.json", "utf8"))));
  });
});

describe("lists", () => {
  let walk = "";
  beforeAll(() => {
    walk = texts.get("src/README.md")!;
  });

  test("src/README.md walks through every room", () => {
    const rooms = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => !walk.includes(`**${name}/**`))).toEqual([]);
  });

  test("demo/README.md names every dispatch", () => {
    expect(readdirSync("demo/dispatches").filter((name) => !texts.get("demo/README.md")!.includes(name))).toEqual([]);
  });
});
