// `npm start`: the example crisis, or what stands after `npm start --` in its place, as a ledger.
import { spawnSync } from "node:child_process";

const { status } = spawnSync(process.execPath, ["dist/cli/main.js", "demo", ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
