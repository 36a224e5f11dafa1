// Each screen by its own address: reached, reloaded, without serious findings of axe-core, without sideways scrolling at either width.

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { chromiumPath } from "./chromium-path.ts";
import { type OpenBrowser, openBrowser } from "./open-browser.ts";
import { seriousFindings } from "./serious-findings.ts";
import { type ServedLedger, serveLedger } from "./serve-ledger.ts";

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const SCREENS: Readonly<Record<string, readonly [path: string, heading: string]>> = {
  dossier: ["/", "Everything"],
  query: ["/?q=party:NATO", "This query"],
  ledger: ["/ledger?q=type:CONSULT", "Ledger"],
  groups: ["/ledger?group=pair", "Ledger"],
  entry: ["/entries/ENTRY", "contact"],
  board: ["/board", "Conditions"],
  calendar: ["/calendar", "Calendar"],
  timeline: ["/timeline", "Timeline"],
  numbers: ["/numbers", "Numbers"],
  actors: ["/actors", "Actors"],
  actor: ["/actors/person%3Ajoe-biden", "Joe Biden"],
  pairs: ["/pairs?a=RUS&b=USA", "Pairs"],
  map: ["/map", "Map"],
  sources: ["/sources", "Sources"],
  publishers: ["/sources?tab=publishers", "Sources"],
  voices: ["/sources?tab=voices", "Sources"],
  documents: ["/sources?tab=documents", "Sources"],
  queue: ["/sources?tab=queue", "Sources"],
  corrections: ["/reviews", "Corrections"],
  document: ["/documents/troops-kyiv", ""],
};

describe.skipIf(chromiumPath() === null)("screens", () => {
  let browser: OpenBrowser;
  let served: ServedLedger;
  let page: Page;
  let entry = "";
  const settled = async (): Promise<void> => {
    await page.waitForSelector("h1");
    await page.waitForFunction(() => document.querySelector(".loading") === null);
  };
  const open = async (path: string): Promise<string> => {
    await page.setViewportSize(DESK);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(served.base + path.replace("ENTRY", entry));
    await settled();
    return (await page.textContent("h1")) ?? "";
  };
  const serious = (): Promise<string[]> => seriousFindings(page);

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveLedger(inject("demo"))]);
    page = await browser.page();
    const found = (await (await fetch(`${served.base}/api/ledger?q=type:CONSULT&sort=-origins&limit=1`)).json()) as {
      entries: { id: string }[];
    };
    entry = found.entries[0]!.id;
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  for (const [name, [path, heading]] of Object.entries(SCREENS))
    test(`${name}: deep link, reload, axe-core, both widths`, async () => {
      expect(await open(path)).toContain(heading);
      const [title, address] = [await page.textContent("h1"), page.url()];
      expect(await serious()).toEqual([]);
      await page.setViewportSize(PHONE);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.reload();
      await settled();
      expect([await page.textContent("h1"), page.url()]).toEqual([title, address]);
      expect(await serious()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      expect(browser.faults()).toEqual([]);
    });
});
