import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumPath } from "./chromium-path.ts";

/** A browser, and what went wrong in its pages. */
export interface OpenBrowser {
  /** A page of its own session. */
  page(size?: { readonly width: number; readonly height: number }, dark?: boolean): Promise<Page>;
  /** Errors of scripts, and violations of the page's policy, since the last call. */
  faults(): string[];
  close(): Promise<void>;
}

/** Opens Chromium. */
export async function openBrowser(): Promise<OpenBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath()!, args: ["--no-sandbox"] });
  let faults: string[] = [];
  return {
    page: async (size = { width: 1280, height: 900 }, dark = false) => {
      const context = await browser.newContext({ viewport: size, colorScheme: dark ? "dark" : "light", acceptDownloads: true });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" && !/net::ERR|status of 4\d\d/.test(message.text())) faults.push(message.text());
      });
      page.on("dialog", (dialog) => {
        faults.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      return page;
    },
    faults: () => {
      const found = faults;
      faults = [];
      return found;
    },
    close: () => browser.close(),
  };
}
