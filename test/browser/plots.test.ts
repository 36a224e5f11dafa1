// What is drawn opens what it stands for.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { chromiumPath } from "./chromium-path.ts";
import { type OpenBrowser, openBrowser } from "./open-browser.ts";
import { type ServedLedger, serveLedger } from "./serve-ledger.ts";

describe.skipIf(chromiumPath() === null)("what is drawn", () => {
  let browser: OpenBrowser;
  let served: ServedLedger;
  let page: Page;
  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveLedger(inject("demo"))]);
    page = await browser.page();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test("a mark of the timeline opens its entry; dragging comes nearer, and the address says where", async () => {
    await page.goto(`${served.base}/timeline`);
    const box = (await page.locator(".plot-box").nth(1).boundingBox())!;
    await page.locator(".plot a circle").first().waitFor();
    await page.mouse.move(box.x + box.width / 2, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.75, box.y + 8);
    await page.mouse.up();
    await page.waitForURL(/from=2021-\d\d-\d\d&to=2021-\d\d-\d\d/);
    await page.locator(".plot a circle").first().click();
    await page.waitForURL(/\/entries\//);
  });

  test("a bar of the timeline opens its entries, and dragging over bars comes nearer", async () => {
    await page.goto(`${served.base}/timeline`);
    const bar = page.locator(".plot-box").first().locator("a rect").first();
    await bar.waitFor();
    const box = (await bar.boundingBox())!;
    await page.mouse.move(box.x + 4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/from=2021-\d\d-\d\d&to=2021-\d\d-\d\d/);
    expect(new URL(page.url()).pathname).toBe("/timeline");
    await page.goto(`${served.base}/timeline?q=type:THREATEN`);
    await bar.click();
    await page.waitForURL(/\/ledger\?q=/);
    await page.locator(".entry-row [data-row]").first().waitFor();
    expect(browser.faults()).toEqual([]);
  });

  test("a cell of the matrix opens its entries", async () => {
    await page.goto(`${served.base}/pairs`);
    await page.locator(".matrix td a").first().click();
    await page.waitForURL(/\/ledger\?q=/);
    await page.locator(".entry-row [data-row]").first().waitFor();
  });

  test("the timeline and the matrix of pairs follow the query, and their links keep it", async () => {
    const query = `?q=${encodeURIComponent("type:THREATEN")}`;
    await page.goto(`${served.base}/timeline${query}`);
    await page.getByRole("heading", { name: "All that match, by" }).waitFor();
    const bars = () => page.locator(".plot-box").first().locator("rect").count();
    await page.locator(".plot-box rect").first().waitFor();
    const some = await bars();
    await page.goto(`${served.base}/timeline`);
    await page.getByRole("heading", { name: "All of the ledger, by" }).waitFor();
    await page.locator(".plot-box rect").first().waitFor();
    expect(await bars()).toBeGreaterThan(some);
    await page.goto(`${served.base}/pairs${query}`);
    const cell = page.locator(".matrix td a").first();
    const count = Number(await cell.textContent());
    await cell.click();
    await page.waitForURL(/\/ledger\?q=/);
    expect(decodeURIComponent(page.url().replaceAll("+", " "))).toContain("type:THREATEN");
    await page.getByText(`${count} entries match`).waitFor();
    await page.goto(`${served.base}/pairs?q=zyxomene`);
    expect(await page.textContent(".empty")).toContain("demarche query zyxomene");
  });

  test("rows are read and drawn as they are scrolled to", async () => {
    await page.goto(`${served.base}/ledger`);
    const { total } = (await (await fetch(`${served.base}/api/ledger/facets`)).json()) as { total: number };
    expect(total).toBeGreaterThan(150);
    const row = (index: number) => page.locator(`.entry-row[data-index="${index}"] [data-row]`);
    await row(0).waitFor();
    await expect
      .poll(
        async () => {
          await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
          return row(total - 1).count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    expect(await page.locator(".entry-row").count()).toBeLessThan(80);
    await page.evaluate(() => window.scrollTo(0, 0));
    await row(0).waitFor();
  });

  test("a number opens its words; a place of the map lists its entries", async () => {
    await page.goto(`${served.base}/numbers`);
    await page.locator(".plot a circle").first().click();
    await page.waitForURL(/\/entries\//);
    await page.goto(`${served.base}/map`);
    await page.locator(".world-place").last().click();
    await page.getByRole("link", { name: "In the ledger" }).click();
    await page.waitForURL(/\/ledger\?q=place/);
  });

  test("the tension of a pair is off until it is switched on, and shows what moved it", async () => {
    await page.goto(`${served.base}/pairs`);
    expect(await page.getByText("What moved it most").count()).toBe(0);
    await page.getByRole("button", { name: "Switch it on" }).click();
    await page.getByText("What moved it most").waitFor();
    expect(await page.locator(".tension .entry-line").count()).toBeLessThanOrEqual(5);
    expect(browser.faults()).toEqual([]);
  });

  test("a document's passages lead to their entries; its debris is shown as removed", async () => {
    const { documents } = (await (await fetch(`${served.base}/api/documents`)).json()) as { documents: { key: string; source: string }[] };
    const scraped = documents.find(({ source }) => source.includes("04-scraped-page"))!;
    await page.goto(`${served.base}/documents/${encodeURIComponent(scraped.key)}`);
    await page.locator(".row-mark").first().waitFor();
    const marks = await page.locator(".row-mark").count();
    await page.locator(".row-mark").nth(2).click();
    await page.getByRole("heading", { name: "What it is evidence of" }).waitFor();
    await page.getByText(/pieces of page debris left out/).click();
    expect(await page.locator(".debris s").count()).toBeGreaterThan(3);
    await page.getByRole("group", { name: "Types" }).getByRole("button").first().click();
    expect(await page.locator(".row-mark").count()).toBeLessThan(marks);
  });
});
