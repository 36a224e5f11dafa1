// Titles and texts that try to be markup or script stay text.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "./chromium-path.ts";
import { type OpenBrowser, openBrowser } from "./open-browser.ts";
import { type ServedLedger, serveLedger } from "./serve-ledger.ts";

const TITLE = `<img src=x onerror="alert(1)"><script>alert(2)</script> Russia "warned" NATO`;
const PUBLISHER = "<b onmouseover=alert(3)>Herald</b>";
const TEXT = `Russia warned NATO <script>alert(4)</script> on Monday that it would respond if NATO moved troops to Ukraine.

"javascript:alert(5)" said Sergey Lavrov, the foreign minister of Russia: "We demand that NATO <svg/onload=alert(6)> withdraw its troops from Poland."`;

const HOSTILE_ADDRESSES = [
  "javascript:alert(7)",
  " JaVaScRiPt:alert(8)",
  "java\tscript:alert(9)",
  "data:text/html,<script>alert(10)</script>",
  "vbscript:msgbox(11)",
  "file:///etc/passwd",
  "//evil.example/x",
];

describe.skipIf(chromiumPath() === null)("hostile documents", () => {
  let browser: OpenBrowser;
  let served: ServedLedger;
  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveLedger(null)]);
    const file = join(mkdtempSync(join(tmpdir(), "demarche-browser-")), "hostile.jsonl");
    const first = {
      id: "hostile/../<i>1</i>",
      title: TITLE,
      text: TEXT,
      publisher: PUBLISHER,
      published: "2021-12-06",
      url: "https://herald.example/1",
    };
    const others = HOSTILE_ADDRESSES.map((url, i) => ({
      id: `address-${i}`,
      url,
      published: "2021-12-07",
      publisher: `Post ${i}`,
      text: `Belarus threatened on Tuesday to close its border with Poland for ${i + 3} days.`,
    }));
    writeFileSync(file, `${[first, ...others].map((one) => JSON.stringify(one)).join("\n")}\n`);
    served.add(file);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test("stay text on every screen that shows them", async () => {
    const page = await browser.page();
    const get = async <T>(path: string): Promise<T> => (await (await fetch(served.base + path)).json()) as T;
    const { entries } = await get<{ entries: { id: string }[] }>("/api/ledger");
    const { documents } = await get<{ documents: { key: string }[] }>("/api/documents");
    expect(entries.length).toBeGreaterThan(0);
    const paths = [
      "/",
      "/ledger",
      "/board",
      "/timeline",
      "/sources?tab=documents",
      "/sources?tab=publishers",
      `/entries/${entries[0]!.id}`,
      `/documents/${encodeURIComponent(documents[0]!.key)}`,
    ];
    for (const path of paths) {
      await page.goto(served.base + path);
      await page.locator("h1").waitFor();
      await page.waitForFunction(() => document.querySelector(".loading") === null);
      expect(await page.locator("main img, main script, main b[onmouseover], main svg[onload]").count(), path).toBe(0);
    }
    expect(await page.textContent("h1")).toBe(TITLE);
    expect(await page.textContent("main")).toContain("<svg/onload=alert(6)>");
    expect(browser.faults()).toEqual([]);
  });

  test("no address of a document becomes a link but those of the web", async () => {
    const page = await browser.page();
    const get = async <T>(path: string): Promise<T> => (await (await fetch(served.base + path)).json()) as T;
    const { entries } = await get<{ entries: { id: string }[] }>("/api/ledger?limit=500");
    const { documents } = await get<{ documents: { key: string; url: string | null }[] }>("/api/documents?limit=100");
    expect(documents.map(({ url }) => url)).toEqual(expect.arrayContaining(["javascript:alert(7)", "https://herald.example/1"]));
    const paths = [
      "/sources?tab=documents",
      ...entries.map(({ id }) => `/entries/${id}`),
      ...documents.map(({ key }) => `/documents/${encodeURIComponent(key)}`),
    ];
    const outside = new Set<string>();
    for (const path of paths) {
      await page.goto(served.base + path);
      await page.locator("h1").waitFor();
      await page.waitForFunction(() => document.querySelector(".loading") === null);
      const links = await page.$$eval("a[href]", (all) =>
        all.map((a) => ({ href: (a as HTMLAnchorElement).href, rel: a.getAttribute("rel") })),
      );
      for (const { href, rel } of links) {
        expect(href, path).toMatch(/^https?:\/\//);
        if (href.startsWith(served.base)) continue;
        outside.add(href);
        expect(rel).toContain("noopener");
      }
    }
    expect([...outside]).toEqual(["https://herald.example/1"]);
    expect(browser.faults()).toEqual([]);
  });

  test("an empty ledger says what is missing and the command that fills it", async () => {
    const empty = await serveLedger(null);
    try {
      const page = await browser.page();
      for (const path of [
        "/",
        "/ledger",
        "/board",
        "/calendar",
        "/timeline",
        "/numbers",
        "/actors",
        "/pairs",
        "/map",
        "/sources?tab=documents",
      ]) {
        await page.goto(empty.base + path);
        await page.locator(".empty").first().waitFor();
        expect(await page.textContent(".empty"), path).toContain("demarche add");
      }
      expect(browser.faults()).toEqual([]);
    } finally {
      await empty.close();
    }
  });
});
