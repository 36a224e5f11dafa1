// `npm start`: codes the example crisis, or what stands after `npm start --` in its place (options alone go to the example).
import { spawnSync } from "node:child_process";

const args = process.argv.slice(2);
const command = args.length === 0 || args[0].startsWith("--") ? ["demo"] : ["read"];
const { status } = spawnSync(process.execPath, ["dist/cli/main.js", ...command, ...args], { stdio: "inherit" });
process.exitCode = status ?? 1;
