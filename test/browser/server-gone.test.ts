// The server is killed and restarted under an open page.
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { chromiumPath } from "./chromium-path.ts";
import { type OpenBrowser, openBrowser } from "./open-browser.ts";
import { type ServedLedger, serveLedger } from "./serve-ledger.ts";

describe.skipIf(chromiumPath() === null)("the server under an open page", () => {
  let browser: OpenBrowser;
  let served: ServedLedger;
  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveLedger(inject("demo"))]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test("killed: what was read stays and the page says so; restarted: the page joins again and goes on", async () => {
    const page = await browser.page();
    await page.goto(`${served.base}/ledger`);
    await page.locator(".entry-row [data-row]").first().waitFor();
    await page.locator(".live[data-state=live]").waitFor();
    await served.kill();
    await page.getByText("The server does not answer. What is shown is what was last read").waitFor();
    expect(await page.locator(".entry-row [data-row]").count()).toBeGreaterThan(3);
    await served.restart();
    await page.locator(".live[data-state=live]").waitFor({ timeout: 15_000 });
    await page.getByRole("link", { name: "Calendar" }).click();
    await page.locator(".calendar-row").first().waitFor();
    expect(browser.faults()).toEqual([]);
  });
});
