// What people split, merge and unite is so at once on the page, and can be undone there.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { chromiumPath } from "./chromium-path.ts";
import { type OpenBrowser, openBrowser } from "./open-browser.ts";
import { seriousFindings } from "./serious-findings.ts";
import { type ServedLedger, serveLedger } from "./serve-ledger.ts";

describe.skipIf(chromiumPath() === null)("reviews", () => {
  let browser: OpenBrowser;
  let served: ServedLedger;
  let page: Page;
  const get = async <T>(path: string): Promise<T> => (await (await fetch(served.base + path)).json()) as T;
  const first = async (query: string): Promise<string> =>
    (await get<{ entries: { id: string }[] }>(`/api/ledger?limit=1&${query}`)).entries[0]!.id;
  const form = () => page.locator("section[aria-labelledby=correct] .correction");
  const open = async (path: string): Promise<void> => {
    await page.goto(served.base + path);
    await page.locator("h1").waitFor();
    await page.waitForFunction(() => document.querySelector(".loading") === null);
  };
  const keep = async (): Promise<void> => {
    await form().getByLabel("by", { exact: true }).fill("Ada");
    await form().getByRole("button", { name: "Keep" }).click();
  };

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveLedger(inject("demo"))]);
    page = await browser.page();
    const file = join(mkdtempSync(join(tmpdir(), "demarche-browser-")), "names.jsonl");
    const lines = ["Taras Hrytsenko", "Taras Gritsenko"].map((name, i) =>
      JSON.stringify({
        id: `names-${i}`,
        published: "2021-12-07",
        publisher: `Paper ${i}`,
        text: `Ukrainian Deputy Infrastructure Minister ${name} accused Russia on 6 December 2021 of blocking the port of Mariupol.`,
      }),
    );
    writeFileSync(file, `${lines.join("\n")}\n`);
    served.add(file);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test("a passage that is split off is an entry of its own, linked with the other; undo brings it back", async () => {
    const id = await first("q=type:CONSULT&sort=-origins");
    await open(`/entries/${id}`);
    const all = await page.locator(".evidence").count();
    await form().getByRole("combobox").first().selectOption("split");
    await form().getByRole("checkbox").last().check();
    await keep();
    await page.getByText("split off this entry by Ada").waitFor();
    expect(await page.locator(".evidence").count()).toBe(all - 1);
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator("section[aria-labelledby=links] .entry-line", { hasText: "split off this entry by Ada" }).locator("a.quote").click();
    await page.getByText("from which this entry was split off by Ada").waitFor();
    expect(await page.locator(".evidence").count()).toBe(1);
    await page.getByRole("button", { name: "Undo" }).click();
    await open(`/entries/${id}`);
    expect(await page.locator(".evidence").count()).toBe(all);
    expect(browser.faults()).toEqual([]);
  });

  test("an entry that is merged into another is one with it, also at its old address; undo parts them", async () => {
    const [from, into] = [await first("q=type:ACCUSE"), await first("q=type:THREATEN")];
    await open(`/entries/${into}`);
    const [title, own] = [await page.textContent("h1"), await page.locator(".evidence").count()];
    await open(`/entries/${from}`);
    const others = await page.locator(".evidence").count();
    await form().getByRole("combobox").first().selectOption("merge");
    await form().getByLabel("id or address of the entry").fill(`${served.base}/entries/${into}`);
    await keep();
    await page.getByText("Ada merged it into this entry").first().waitFor();
    expect(await page.locator(".evidence").count()).toBe(own + others);
    for (const address of [from, into]) {
      await open(`/entries/${address}`);
      expect(await page.locator(".evidence").count()).toBe(own + others);
    }
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("taken back").waitFor();
    await open(`/entries/${into}`);
    expect([await page.textContent("h1"), await page.locator(".evidence").count()]).toEqual([title, own]);
    expect(browser.faults()).toEqual([]);
  });

  test("two names in the review queue are united by a person: one actor page with both, undone there", async () => {
    await open("/sources?tab=queue");
    await page.getByLabel("by", { exact: true }).fill("Ada");
    const pair = page.locator("section[aria-labelledby=same] .entry-line", { hasText: "Hrytsenko" });
    expect(await pair.textContent()).toContain("Gritsenko");
    await pair.getByRole("button", { name: "unite them" }).click();
    await pair.waitFor({ state: "detached" });
    await open("/actors?search=hrytsenko");
    await page.locator("main [data-row]").first().click();
    await page.getByRole("heading", { name: "One and the same" }).waitFor();
    const main = (await page.textContent("main")) ?? "";
    expect(main).toContain("Taras Gritsenko");
    expect(main).toContain("Taras Hrytsenko");
    expect(main).toContain("Ada, ");
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(`/ledger?q=${encodeURIComponent('party:"Hrytsenko"')}`);
    const both = await page.locator(".entry-row [data-row]").count();
    await open(`/ledger?q=${encodeURIComponent('party:"Gritsenko"')}`);
    expect(await page.locator(".entry-row [data-row]").count()).toBe(both);
    await open("/reviews");
    await page.locator(".review-log li", { hasText: "unite" }).getByRole("button", { name: "Undo" }).click();
    await open("/sources?tab=queue");
    await pair.waitFor();
    expect(browser.faults()).toEqual([]);
  });

  test("the query box offers the ledger's publishers", async () => {
    await open("/ledger");
    await page.locator("#query").click();
    await page.locator("#query").pressSequentially("publisher:mer");
    await page.getByRole("option", { name: /Meridian News Agency/ }).click();
    await page.keyboard.press("Enter");
    await page.waitForURL(/publisher/);
    await page.locator(".entry-row [data-row]").first().waitFor();
    expect(await page.inputValue("#query")).toBe('publisher:"Meridian News Agency"');
  });
});
