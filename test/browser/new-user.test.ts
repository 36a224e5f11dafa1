// The way of a new user: start, open a claim's evidence, see copies fold, correct, undo, export, add a source, watch it arrive.
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { chromiumPath } from "./chromium-path.ts";
import { type OpenBrowser, openBrowser } from "./open-browser.ts";
import { type ServedLedger, serveLedger } from "./serve-ledger.ts";

const ARTICLE = `<!doctype html><html lang="en"><head><title>Ministers of Norway and Finland meet in Oslo</title>
<meta property="article:published_time" content="2021-12-11T09:00:00Z"><meta property="og:site_name" content="Fjord Courier"></head>
<body><article><h1>Ministers of Norway and Finland meet in Oslo</h1>
<p>OSLO, December 11 - The foreign ministers of Norway and Finland met in Oslo on Saturday and discussed the troops near Ukraine's border.</p>
<p>Norway warned Russia that it would support new sanctions if Russia attacked Ukraine.</p>
<p>The ministers agreed to meet again in Helsinki in January, a spokesman for the ministry said.</p></article></body></html>`;

describe.skipIf(chromiumPath() === null)("a new user", () => {
  let browser: OpenBrowser;
  let served: ServedLedger;
  let site: Server;
  let page: Page;

  beforeAll(async () => {
    site = createServer((request, response) => {
      if (request.url === "/article") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(ARTICLE);
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
    [browser, served] = await Promise.all([openBrowser(), serveLedger(inject("demo"))]);
    page = await browser.page();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    site?.close();
  });

  test("opens the dossier and finds the words under a claim, copies folded under their origin", async () => {
    await page.goto(served.base);
    await page.getByRole("heading", { name: "Everything" }).waitFor();
    await page.locator(".panel .entry-line a.quote").first().click();
    await page.getByRole("heading", { name: "Its words" }).waitFor();
    expect(await page.locator(".origin").count()).toBeGreaterThan(1);
    expect(await page.locator(".evidence mark").first().textContent()).not.toBe("");
    const copies = page.locator(".copies", { hasText: /cop(?:y|ies) of the same origin/ }).first();
    expect(await copies.locator(".evidence").first().isVisible()).toBe(false);
    await copies.locator("summary").click();
    expect(await copies.locator(".evidence").first().isVisible()).toBe(true);
  });

  test("corrects an entry; the machine's value stays beside it; undo takes it back and the log keeps both", async () => {
    const form = page.locator(".correction");
    await form.getByRole("combobox").first().selectOption("type");
    await form.getByRole("combobox").nth(1).selectOption("COOPERATE");
    await form.getByLabel("by", { exact: true }).fill("Ada");
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByText("says Ada; the machine:").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("taken back").waitFor();
    expect(await page.getByText("says Ada; the machine:").count()).toBe(0);
    await page.goto(`${served.base}/reviews`);
    await page.getByText("Ada, ").waitFor();
  });

  test("saves a dossier, marks it as seen, and exports what is shown", async () => {
    await page.goto(`${served.base}/?q=${encodeURIComponent("party:NATO OR party:NOR")}`);
    await page.getByRole("button", { name: "Save as a dossier" }).click();
    await page.getByLabel("Name of the dossier").fill("The alliance");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("heading", { name: "The alliance" }).waitFor();
    await page.getByText("No entry of this dossier has changed").waitFor();

    await page.goto(`${served.base}/ledger?q=type:CONSULT`);
    await page.getByText("Export").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /^jsonl/ }).click()]);
    const lines = readFileSync(await download.path(), "utf8")
      .trim()
      .split("\n");
    expect(lines.length).toBeGreaterThan(5);
    expect(new Set(lines.map((line) => (JSON.parse(line) as { event: string }).event))).toEqual(new Set(["CONSULT"]));
  });

  test("adds a source and watches it arrive; the dossier tells what changed", async () => {
    await page.goto(`${served.base}/sources`);
    await page.getByLabel("Address", { exact: true }).fill(`http://127.0.0.1:${(site.address() as AddressInfo).port}/article`);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText("Done: 1 document arrived.").waitFor({ timeout: 20_000 });
    await page.locator(".arrivals").getByRole("link", { name: "Ministers of Norway and Finland meet in Oslo" }).waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await page.goto(served.base);
    await page.getByLabel("Dossier", { exact: true }).selectOption({ label: "The alliance" });
    await page.getByText("Changed since you last looked").waitFor();
    await page.locator(".why", { hasText: "new" }).first().waitFor();
    expect(await page.textContent("main")).toContain("Fjord Courier");
    await page.getByRole("button", { name: "Mark all as seen" }).click();
    await page.getByText("No entry of this dossier has changed").waitFor();
    expect(browser.faults()).toEqual([]);
  });

  test("a document that another process adds shows up in the open page", async () => {
    await page.goto(`${served.base}/ledger?q=${encodeURIComponent("party:SWE party:FIN type:CONSULT")}`);
    await page.locator("h1").waitFor();
    const { writeFileSync, mkdtempSync } = await import("node:fs");
    const { tmpdir } = await import("node:os");
    const { join } = await import("node:path");
    const file = join(mkdtempSync(join(tmpdir(), "demarche-browser-")), "late.txt");
    writeFileSync(
      file,
      "Sweden and Finland hold talks\n\nSTOCKHOLM, December 12, 2021 - The prime minister of Sweden met the prime minister of Finland in Stockholm on Sunday.\n",
    );
    served.add(file);
    await page.locator(".arrivals").getByText("Sweden and Finland hold talks").waitFor();
  });
});
