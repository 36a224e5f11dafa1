// `demarche add SOURCE…`: files, folders, pages, feeds, OPML, sitemaps, standard input → the ledger.
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { addSources } from "../ledger/add-sources.ts";
import { newSource } from "../ledger/visit-source.ts";
import type { StoredSource } from "../model/stored-source.ts";
import { arrivalLine } from "./arrival-line.ts";
import { openCodingLedger } from "./coding-ledger.ts";
import { progress } from "./progress.ts";
import { type RawReadFlags, readFlags } from "./read-flags.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface RawAddFlags extends RawReadFlags {
  readonly ledger?: string;
  readonly once?: boolean;
  readonly keep?: string;
  readonly verbose?: boolean;
}

const ADDRESS = /^https?:\/\//i;

/** The source that a word of the command line names. */
export function sourceOf(word: string, now: string): StoredSource {
  if (word === "-") return newSource("-", "file", now);
  if (ADDRESS.test(word)) {
    if (!URL.canParse(word)) throw new UsageError(`${word} is not a web address.`);
    return newSource(new URL(word).href, "page", now);
  }
  const path = resolve(word);
  return newSource(path, existsSync(path) && statSync(path).isDirectory() ? "folder" : "file", now);
}

/** Adds the sources. Gives the exit code: 0 all read and coded, 1 some input failed. Throws UsageError. */
export async function add(words: readonly string[], raw: RawAddFlags, terminal: Terminal): Promise<number> {
  if (words.length === 0) throw new UsageError("Give a file, a folder, a web address or - for standard input: demarche add https://…/feed");
  const flags = readFlags(raw);
  const now = (): string => new Date().toISOString();
  const counter = progress(terminal);
  let failed = false;
  /** What is wrong with documents that were kept all the same, by kind: a folder in another language is one line, not a thousand. */
  const wrong = new Map<string, { readonly message: string; readonly first: string; count: number }>();
  const ledger = openCodingLedger({ ...flags, ledger: raw.ledger, keep: raw.keep }, (issue, source) => {
    if (issue.severity === "error") failed = true;
    if (source && !flags.json) {
      const same = wrong.get(issue.message);
      if (same) same.count++;
      else wrong.set(issue.message, { message: issue.message, first: source, count: 1 });
      return;
    }
    counter.clear();
    terminal.err(flags.json ? `${JSON.stringify({ source, ...issue })}\n` : `${issue.severity}: ${issue.message}\n`);
  });
  try {
    const before = ledger.store.statistics();
    let arrived = 0;
    const sources = words.map((word) => sourceOf(word, now()));
    const settings = { ...ledger.settings, remember: !raw.once && !words.includes("-"), now };
    for await (const arrival of addSources(ledger.ledger, sources, settings)) {
      arrived++;
      counter.tick();
      if (flags.json) await terminal.out(`${JSON.stringify(arrival)}\n`);
      else if (raw.verbose) await terminal.out(arrivalLine(arrival, terminal));
    }
    counter.clear();
    for (const { message, first, count } of wrong.values())
      terminal.err(`error: ${count === 1 ? first : `${count} documents (the first is ${first})`}: ${message}\n`);
    if (!flags.json) {
      const { documents, origins, entries } = ledger.store.statistics();
      await terminal.out(
        before.documents === 0
          ? `${documents} documents → ${origins} origins → ${entries} entries\n`
          : `${arrived} new documents, ${entries - before.entries} more entries. The ledger: ${documents} documents → ${origins} origins → ${entries} entries\n`,
      );
    }
    return failed ? 1 : 0;
  } finally {
    counter.clear();
    await ledger.close();
  }
}
