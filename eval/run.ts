// Accuracy against gold sets. `npm run eval` runs every part and writes eval/scores.json; `npm run eval -- PART FILE… [--json]` runs one.
import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { PARTS } from "./parts/index.ts";
import { SHARED } from "./shared.ts";

const args = process.argv.slice(2).filter((a) => a !== "--json");
const json = process.argv.includes("--json");
const [name, ...files] = args;

async function one(part: string, paths: readonly string[]): Promise<unknown> {
  const run = PARTS[part];
  if (!run) {
    console.error(`Unknown part "${part}". Parts: ${Object.keys(PARTS).join(", ")}.`);
    process.exit(2);
  }
  for (const path of paths)
    if (!path.startsWith("--") && !existsSync(path)) {
      console.error(`${path} is not there. Give an existing file, or set DEMARCHE_SHARED to the folder that holds gold/ and data/.`);
      process.exit(2);
    }
  return run.score(paths);
}

if (name) {
  const result = await one(name, files);
  console.log(json ? JSON.stringify(result) : JSON.stringify(result, null, 1));
} else {
  if (!existsSync(SHARED)) {
    console.error(`The gold sets are not at ${SHARED}. Set DEMARCHE_SHARED to the folder that holds gold/ and data/.`);
    process.exit(2);
  }
  const scores: Record<string, unknown> = {};
  for (const [part, { defaults }] of Object.entries(PARTS))
    for (const [label, paths] of Object.entries(defaults)) {
      console.error(`${part}: ${label}`);
      scores[`${part}: ${label}`] = await one(
        part,
        paths.map((path) => resolve(SHARED, path)),
      );
    }
  writeFileSync(new URL("scores.json", import.meta.url), `${JSON.stringify(scores, null, 1)}\n`);
}
