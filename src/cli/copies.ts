// `demarche copies`: the groups of copies, reprints, revisions and spun copies, with the presumed origin of each.
import { copyGroups } from "../ledger/copy-groups.ts";
import { openLedgerFile } from "./open-ledger-file.ts";
import { type Style, styledText } from "./styled-text.ts";
import type { Terminal } from "./terminal.ts";
import { viewWidth } from "./view-width.ts";

const STYLES: Readonly<Record<string, Style>> = { origin: "green", spun: "red", revision: "cyan" };

/** With `--json`, `{id, group, kind, origin, score, why}` a line, for every document that has copies. */
export async function copies(flags: { readonly ledger?: string; readonly json?: boolean }, terminal: Terminal): Promise<number> {
  const store = openLedgerFile(flags.ledger);
  try {
    let groups = 0;
    let members = 0;
    for (const { group, documents } of copyGroups(store)) {
      groups++;
      members += documents.length;
      const origin = documents.find(({ kind }) => kind === "origin")!;
      for (const { id, title, publisher, published, kind, score, why } of documents) {
        if (flags.json) await terminal.out(`${JSON.stringify({ id, group, kind, origin: origin.id, score, why })}\n`);
        else
          await terminal.out(
            styledText(
              [
                [kind, STYLES[kind] ?? "yellow"],
                [`  ${title ?? id}`, kind === "origin" ? "bold" : "plain"],
                [` (${[publisher, published].filter(Boolean).join(", ") || id}) · ${why}`, "dim"],
              ],
              viewWidth(terminal, "lines"),
              kind === "origin" ? 0 : 2,
              6,
              terminal.colours,
            ),
          );
      }
    }
    if (!flags.json) terminal.err(`${groups} groups of ${members} documents\n`);
    return 0;
  } finally {
    store.close();
  }
}
