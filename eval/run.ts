// Accuracy against gold sets. `npm run eval` runs every part and writes eval/scores.json; `npm run eval -- PART [FILE…] [--json]` runs one.
import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { PARTS } from "./parts/index.ts";
import type { Part } from "./parts/part.ts";
import { SHARED } from "./shared.ts";

const json = process.argv.includes("--json");
const [name, ...files] = process.argv.slice(2).filter((arg) => arg !== "--json");

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function mustExist(paths: readonly string[]): void {
  const missing = paths.filter((path) => !path.startsWith("--") && !existsSync(path));
  if (missing.length === 0) return;
  refuse(`${missing.join(", ")} not found. Give existing files, or set DEMARCHE_SHARED to the folder that holds gold/ and data/.`);
}

/** Scores a part's default files: "part: label" → figures. */
async function usual(part: string, { defaults, score }: Part): Promise<Record<string, unknown>> {
  const scores: Record<string, unknown> = {};
  for (const [label, relative] of Object.entries(defaults)) {
    const paths = relative.map((path) => resolve(SHARED, path));
    mustExist(paths);
    console.error(`${part}: ${label}`);
    scores[`${part}: ${label}`] = await score(paths);
  }
  return scores;
}

const print = (result: unknown): void => console.log(json ? JSON.stringify(result) : JSON.stringify(result, null, 1));

if (name !== undefined && !Object.hasOwn(PARTS, name)) refuse(`There is no part "${name}". Parts: ${Object.keys(PARTS).join(", ")}.`);
if (files.length === 0 && !existsSync(SHARED))
  refuse(
    `The gold sets are not at ${SHARED}. Set DEMARCHE_SHARED to the folder that holds gold/ and data/, or give files: eval -- PART FILE…`,
  );

if (name === undefined) {
  const scores: Record<string, unknown> = {};
  for (const [part, measure] of Object.entries(PARTS)) Object.assign(scores, await usual(part, measure));
  writeFileSync(new URL("scores.json", import.meta.url), `${JSON.stringify(scores, null, 1)}\n`);
  if (json) print(scores);
} else if (files.length === 0) print(await usual(name, PARTS[name]!));
else {
  mustExist(files);
  print(await PARTS[name]!.score(files));
}
