// The house rules of docs/architecture.md, read off the source text.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const ROOMS = ["acquire", "read", "dedupe", "annotate", "extract", "resolve", "merge"];
/** Folder → folders that it may import besides itself. Files straight in src/ string the rooms together and may import all but the faces. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  util: [],
  model: ["util"],
  codebook: ["util", "model"],
  languages: ["util", "model"],
  ...Object.fromEntries(ROOMS.map((room) => [room, ["util", "model", "codebook", "languages"]])),
  query: ["util", "model"],
  store: ["util", "model"],
  exporters: ["util", "model", "codebook"],
  ledger: ["util", "model", "codebook", "languages", ...ROOMS, "store"],
  server: ["util", "model", "codebook", "languages", ".", "query", "store", "exporters", "ledger"],
  // The pages take types alone from the last two, which is tested below.
  ui: ["util", "model", "query", "server", "store"],
  cli: ["util", "model", "codebook", "languages", ".", "query", "store", "exporters", "ledger", "server"],
  ".": ["util", "model", "codebook", "languages", ...ROOMS, "query", "store", "exporters", "ledger"],
};
/** What a browser does not have; allowed where the disk, the network or the terminal is the point. */
const NODE_ONLY = ["acquire", "read", "cli", "store", "exporters", "ledger", "server"];

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll("\\", "/"))
  .sort();
const sources = new Map(files.map((path) => [path, readFileSync(join("src", path), "utf8")]));
const folder = (path: string) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : ".");

/** Paths below src/ that a file imports; with `typeOnly` false, only those that exist at run time. */
function imports(path: string, typeOnly: boolean): string[] {
  const pattern = /^(?:import|export)\s+(type\s+)?[^;'"]*?from\s+"(\.[^"]+)"|import\("(\.[^"]+)"\)/gm;
  return [...(sources.get(path) ?? "").matchAll(pattern)]
    .filter((found) => typeOnly || !found[1])
    .map((found) => relative("src", join("src", dirname(path), (found[2] ?? found[3])!)).replaceAll("\\", "/"));
}

/** Everything that is loaded when `entry` is. */
function reachable(entry: string): string[] {
  const seen = new Set([entry]);
  for (const path of seen) for (const next of sources.has(path) ? imports(path, false) : []) seen.add(next);
  return [...seen].filter((path) => sources.has(path));
}

describe("the house", () => {
  test("every folder of src/ has a place in the order of import", () => {
    expect([...new Set(files.map(folder))].filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  test("imports go one way: util ← model ← codebook, languages ← rooms ← pipeline ← cli", () => {
    const wrong = files.flatMap((path) =>
      imports(path, true)
        .filter((target) => folder(target) !== folder(path) && !MAY_IMPORT[folder(path)]?.includes(folder(target)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("the pages take types alone from the server and the store", () => {
    const wrong = files
      .filter((path) => folder(path) === "ui")
      .flatMap((path) =>
        imports(path, false)
          .filter((target) => ["server", "store"].includes(folder(target)))
          .map((target) => `${path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test("there is no import cycle", () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of imports(path, true)) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of files) walk(path, []);
    expect(cycles).toEqual([]);
  });

  test("no source file has more than 400 lines, the pipeline not more than 150", () => {
    const lines = (path: string) => sources.get(path)!.split("\n").length - 1;
    expect(files.filter((path) => lines(path) > (path === "pipeline.ts" ? 150 : 400)).map((path) => `${path}: ${lines(path)}`)).toEqual([]);
  });

  test("only acquire/ opens connections; the pages ask their own server", () => {
    const opens = /(?<!\.)\bfetch\(|from "(?:node:)?(?:net|tls|https?|http2|dgram|dns)"|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b/;
    expect(files.filter((path) => !["acquire", "ui"].includes(folder(path)) && opens.test(sources.get(path)!))).toEqual([]);
  });

  test("what the coder loads runs without Node: no node: module, no process, no Buffer", () => {
    const node = /from "node:|\bprocess\.|\bBuffer\.|\brequire\(/;
    const wrong = ["pipeline.ts", "coder.ts"]
      .filter((path) => sources.has(path))
      .flatMap(reachable)
      .filter((path) => node.test(sources.get(path)!));
    expect([...new Set(wrong)]).toEqual([]);
  });

  test("Node's modules are used where the disk, the network or the terminal is the point, and by the files that string the rooms together, nowhere else", () => {
    const wrong = files.filter((path) => !["."].concat(NODE_ONLY).includes(folder(path)) && /from "node:/.test(sources.get(path)!));
    expect(wrong).toEqual([]);
  });

  test("what differs by event type is data of the code book: no type is named in a condition", () => {
    const types = [...readFileSync("docs/data-format/coded-document.schema.json", "utf8").matchAll(/"enum": \[("AGREE"[^\]]*)\]/g)][0]![1]!;
    const name = types.replaceAll(/[",]/g, "").trim().split(/\s+/).join("|");
    const tested = new RegExp(`[!=]==? ?["'](?:${name})["']|["'](?:${name})["'] ?[!=]==|case ["'](?:${name})["']:`);
    expect(files.filter((path) => tested.test(sources.get(path)!))).toEqual([]);
  });

  test("the coder has no clock and no dice", () => {
    const wrong = files.filter(
      (path) =>
        !["cli", "acquire", "server", "ui"].includes(folder(path)) &&
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|performance\.now\(/.test(sources.get(path)!),
    );
    expect(wrong).toEqual([]);
  });

  test("names: files are kebab-case, and none is a manager, a helper or a misc", () => {
    const badly = files.filter(
      (path) => !/^[a-z0-9-]+(\/[a-z0-9-]+)*(\.d)?\.tsx?$/.test(path) || /manager|helper|misc\b|processor/.test(path),
    );
    expect(badly).toEqual([]);
  });

  test("nothing is left undone in the source", () => {
    const undone = new RegExp(["TO", "DO|FIX", "ME|not implemented"].join(""));
    expect(files.filter((path) => undone.test(sources.get(path)!))).toEqual([]);
  });
});
