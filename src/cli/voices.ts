// `demarche voices`: who is heard, in how many statements of how many independent origins, and how much of it without a name.
import { countVoices } from "../ledger/count-voices.ts";
import { openLedgerFile } from "./open-ledger-file.ts";
import { asOfDay, limitOf, queryOf, type RawQueryFlags } from "./query-flags.ts";
import { styledText } from "./styled-text.ts";
import type { Terminal } from "./terminal.ts";
import { viewWidth } from "./view-width.ts";

const LIMIT = 30;

/** Prints the voices in the statements that match, the most heard first, and the share of unnamed ones. */
export async function voices(
  words: readonly string[],
  flags: RawQueryFlags & { readonly ledger?: string; readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const query = queryOf(words);
  const limit = limitOf(flags.limit, LIMIT);
  const store = openLedgerFile(flags.ledger);
  try {
    const counter = countVoices();
    const asOf = asOfDay(flags.asOf, store);
    const statements = store.allEntries({
      query: { kind: "and", parts: [{ kind: "field", field: "kind", op: "=", value: "statement" }, query] },
      asOf,
    });
    for (const entry of statements) counter.add(entry);
    const sorted = counter.voices();
    const { statements: all, unnamed } = counter;
    for (const voice of sorted.slice(0, limit)) {
      if (flags.json) await terminal.out(`${JSON.stringify(voice)}\n`);
      else {
        const who = voice.name
          ? voice.code === "---" || voice.name === voice.code
            ? voice.name
            : `${voice.name} (${voice.code})`
          : `unnamed (${voice.code})`;
        const counts = `${voice.statements} statement${voice.statements === 1 ? "" : "s"}, ${voice.direct} word for word, ${voice.origins} origin${voice.origins === 1 ? "" : "s"}`;
        await terminal.out(
          styledText(
            [
              [who, voice.name ? "bold" : "yellow"],
              [` · ${counts}`, "plain"],
            ],
            viewWidth(terminal),
            2,
            6,
            terminal.colours,
          ),
        );
      }
    }
    if (!flags.json)
      terminal.err(
        `${all} statements by ${sorted.length} voices, ${all ? Math.round((100 * unnamed) / all) : 0} % of them unnamed (as of ${asOf})\n`,
      );
    return 0;
  } finally {
    store.close();
  }
}
