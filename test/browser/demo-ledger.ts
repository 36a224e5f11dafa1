// Once for all tests in the browser: the demo crisis as a ledger, which each test file copies.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { chromiumPath } from "./chromium-path.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly demo: string;
  }
}

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "demarche-browser-"));
  const ledger = join(folder, "demo.db");
  if (!existsSync("dist/ui/index.html")) throw new Error("The pages are not built: npm run build");
  if (chromiumPath() === null) console.log("Skipped: no Chromium here (apt-get install chromium, or CHROMIUM=PATH).");
  else execFileSync(process.execPath, ["dist/cli/main.js", "add", "demo/dispatches", "--ledger", ledger], { stdio: "ignore" });
  provide("demo", ledger);
  return () => rmSync(folder, { recursive: true, force: true });
}
