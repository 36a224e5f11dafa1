// Speed and memory. `npm run bench` measures the coder on a fixed set of releases; `npm run bench -- FILE… [--json]` on other files.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { measureCoder } from "./parts/coder.ts";

const SHARED = resolve(process.env.DEMARCHE_SHARED ?? "../shared");
const RELEASES = ["state.gov", "whitehouse.gov"].map((site) => resolve(SHARED, `data/corpora/us-gov-releases/${site}.dev.jsonl.gz`));
const PER_FILE = 200;

const args = process.argv.slice(2);
const given = args.filter((arg) => !arg.startsWith("--"));
const files = given.length ? given : RELEASES;
const missing = files.filter((file) => !existsSync(file));
if (missing.length) {
  console.error(`${missing.join(", ")} not found. Give files to code, or set DEMARCHE_SHARED to the folder that holds data/.`);
  process.exit(2);
}
const result = await measureCoder(files, given.length ? Number.POSITIVE_INFINITY : PER_FILE);
if (args.includes("--json")) console.log(JSON.stringify(result));
else
  for (const [name, value] of Object.entries(result))
    console.log(`${name.padEnd(36)} ${value.toLocaleString("en", { maximumFractionDigits: 1 })}`);
