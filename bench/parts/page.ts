// The page's first view in Chromium on the demo crisis: bytes of script as they would be packed, and until it can be used.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { chromiumPath } from "../../test/browser/chromium-path.ts";
import { serveLedger } from "../../test/browser/serve-ledger.ts";

const TIMES = 5;

/** Kilobytes of script, gzipped, that the first view asks for, and milliseconds until an entry can be opened: the median of five new visits. */
export async function measurePage(): Promise<Record<string, number>> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("The page is measured in Chromium: apt-get install chromium, or CHROMIUM=PATH.");
  const folder = mkdtempSync(join(tmpdir(), "demarche-page-"));
  const ledger = join(folder, "demo.db");
  execFileSync(process.execPath, ["dist/cli/main.js", "add", "demo/dispatches", "--ledger", ledger], { stdio: "ignore" });
  const served = await serveLedger(ledger);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const times: number[] = [];
    let bytes = 0;
    let requests = 0;
    for (let i = 0; i < TIMES; i++) {
      const page = await (await browser.newContext()).newPage();
      const scripts: Promise<Buffer>[] = [];
      requests = 0;
      page.on("response", (response) => {
        requests++;
        if (/\.js$/.test(new URL(response.url()).pathname)) scripts.push(response.body());
      });
      const start = performance.now();
      await page.goto(served.base, { waitUntil: "commit" });
      await page.waitForSelector(".entry-line a.quote");
      times.push(performance.now() - start);
      bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
      await page.context().close();
    }
    return {
      "script, gzipped (kB)": bytes / 1000,
      requests,
      "until an entry can be opened (ms)": times.sort((a, b) => a - b)[TIMES >> 1]!,
    };
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
