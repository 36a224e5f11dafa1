// `demarche sources`: what is remembered, how it goes, and taking it off the list.
import { resolve } from "node:path";
import { openLedgerFile } from "./open-ledger-file.ts";
import { styledText } from "./styled-text.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { viewWidth } from "./view-width.ts";

export interface RawSourcesFlags {
  readonly ledger?: string;
  readonly json?: boolean;
  readonly remove?: string;
  readonly every?: string;
}

const MINUTE = 60;

/** Prints the remembered sources; with `--remove URL` forgets one (its documents stay), with `--every MINUTES URL` sets its rhythm. */
export async function sources(
  url: string | undefined,
  { ledger, json, remove, every }: RawSourcesFlags,
  terminal: Terminal,
): Promise<number> {
  const store = openLedgerFile(ledger);
  try {
    const known = store.sources();
    const find = (name: string) => {
      const found = known.find((source) => source.url === name || source.url === resolve(name) || source.title === name);
      if (!found) throw new UsageError(`No source ${name} is remembered. demarche sources lists them.`);
      return found;
    };
    if (remove !== undefined) {
      const { url: address } = find(remove);
      store.write((writer) => writer.removeSource(address));
      await terminal.out(`${address} is no longer visited. Its documents stay (demarche forget ${address} takes them out).\n`);
      return 0;
    }
    if (every !== undefined) {
      if (url === undefined || !/^[1-9]\d*$/.test(every))
        throw new UsageError("--every takes whole minutes and a source: demarche sources --every 30 URL");
      const source = find(url);
      store.write((writer) => writer.putSource({ ...source, every: Number(every) * MINUTE, nextPoll: null }));
      await terminal.out(`${source.url} is visited every ${every} minutes.\n`);
      return 0;
    }
    for (const source of known) {
      if (json) {
        await terminal.out(`${JSON.stringify(source)}\n`);
        continue;
      }
      const state = source.lastPolled ? `visited ${source.lastPolled}, next ${source.nextPoll ?? "at once"}` : "not visited yet";
      await terminal.out(
        styledText(
          [
            [source.url, "bold"],
            [source.title ? `  ${source.title}` : "", "plain"],
            [` · ${source.kind} · ${state}`, "dim"],
            [source.lastError ? ` · failed ${source.failures} times: ${source.lastError}` : "", "red"],
          ],
          viewWidth(terminal, "lines"),
          0,
          4,
          terminal.colours,
        ),
      );
    }
    if (!json && known.length === 0) terminal.err("No source is remembered yet. demarche add URL remembers one.\n");
    return 0;
  } finally {
    store.close();
  }
}
