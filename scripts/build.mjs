// Builds dist/: compiles src/, copies the data that the code reads at run time (code book and language tables), and bundles the page (dist/ui).
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
for (const folder of ["codebook", "languages"])
  cpSync(`src/${folder}`, `dist/${folder}`, { recursive: true, filter: (path) => !path.endsWith(".ts") });
if (existsSync("dist/cli/main.js")) chmodSync("dist/cli/main.js", 0o755);
execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"], { stdio: "inherit" });
