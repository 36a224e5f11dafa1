// Speed, memory, robustness. `npm run bench` measures the coder on a fixed set of releases; `npm run bench -- coder|syntax|dedupe|store|server|page|robustness [FILE…] [--json]`.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { measureCoder } from "./parts/coder.ts";
import { measureDedupe } from "./parts/dedupe.ts";
import { measurePage } from "./parts/page.ts";
import { measureRobustness } from "./parts/robustness.ts";
import { measureServer } from "./parts/server.ts";
import { measureStore } from "./parts/store.ts";
import { measureSyntax } from "./parts/syntax.ts";

const corpora = (...names: string[]): string[] =>
  names.map((name) => resolve(process.env.DEMARCHE_SHARED ?? "../shared", "data/corpora", name));
const RELEASES = corpora("us-gov-releases/state.gov.dev.jsonl.gz", "us-gov-releases/whitehouse.gov.dev.jsonl.gz");

/** Part → what it measures, on which files and how many documents of each when none are given. */
const PARTS = {
  coder: { measure: measureCoder, files: RELEASES, perFile: 200 },
  syntax: { measure: measureSyntax, files: RELEASES, perFile: 200 },
  dedupe: { measure: measureDedupe, files: [], perFile: 1_000_000 },
  store: { measure: measureStore, files: [], perFile: 1_000_000 },
  page: { measure: measurePage, files: [], perFile: 1 },
  server: { measure: measureServer, files: [], perFile: 1_000_000 },
  robustness: {
    measure: measureRobustness,
    files: [...RELEASES, ...corpora("presidents-ru-ua/dev.jsonl.gz", "allsides-diplomacy/dev.jsonl.gz")],
    perFile: Number.POSITIVE_INFINITY,
  },
};

const args = process.argv.slice(2).filter((arg) => arg !== "--json");
const name = args[0] !== undefined && args[0] in PARTS ? (args.shift() as keyof typeof PARTS) : "coder";
const { measure, files: usual, perFile } = PARTS[name];
const files = args.length ? args : usual;
const missing = files.filter((file) => !existsSync(file));
if (missing.length) {
  console.error(`${missing.join(", ")} not found. Give files to code, or set DEMARCHE_SHARED to the folder that holds data/.`);
  process.exit(2);
}
const result = await measure(files, args.length ? Number.POSITIVE_INFINITY : perFile);
if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else
  for (const [what, value] of Object.entries(result))
    console.log(`${what.padEnd(36)} ${value.toLocaleString("en", { maximumFractionDigits: 1 })}`);
