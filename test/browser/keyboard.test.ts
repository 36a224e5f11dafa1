// With the keyboard alone: ask with completion, go through a list, open an entry, change screens, find the keys.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { chromiumPath } from "./chromium-path.ts";
import { type OpenBrowser, openBrowser } from "./open-browser.ts";
import { type ServedLedger, serveLedger } from "./serve-ledger.ts";

describe.skipIf(chromiumPath() === null)("keyboard", () => {
  let browser: OpenBrowser;
  let served: ServedLedger;
  let page: Page;
  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveLedger(inject("demo"))]);
    page = await browser.page();
    await page.goto(served.base);
    await page.locator("h1").waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test("g and a letter goes to a screen; ? lists the keys; Escape closes", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await page.getByRole("heading", { name: "Ledger" }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("/ asks, the arrows and Enter complete, Enter asks", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("typ");
    await page.getByRole("option", { name: /^type:/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.type("CONS");
    await page.getByRole("option", { name: /^CONSULT/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=type:CONSULT/);
    await page.keyboard.press("Escape");
  });

  test("a query that cannot be understood is pointed at", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type(" type:THREATN");
    await page.getByText("Did you mean THREATEN?").waitFor();
    for (let i = 0; i < " type:THREATN".length; i++) await page.keyboard.press("Backspace");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("j goes down a list, Enter opens, the entry's evidence is reached by Tab", async () => {
    await page.locator(".entry-row [data-row]").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/entries\//);
    await page.getByRole("heading", { name: "Its words" }).waitFor();
    const reached = new Set<string>();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => document.activeElement?.closest(".evidence, .correction")?.className ?? ""));
    }
    expect([...reached]).toContain("evidence");
    expect([...reached]).toContain("correction");
  });
});
