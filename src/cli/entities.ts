// `demarche entities`: who is in the ledger; with `--candidates`, who may be the same.
import { entityCandidates } from "../ledger/entity-candidates.ts";
import { openLedgerFile } from "./open-ledger-file.ts";
import { styledText } from "./styled-text.ts";
import type { Terminal } from "./terminal.ts";
import { viewWidth } from "./view-width.ts";

/** Prints the entities whose name or spelling holds `search`, the most mentioned first. */
export async function entities(
  search: string | undefined,
  flags: { readonly ledger?: string; readonly json?: boolean; readonly candidates?: boolean },
  terminal: Terminal,
): Promise<number> {
  const store = openLedgerFile(flags.ledger);
  const width = viewWidth(terminal, "lines");
  try {
    if (flags.candidates) {
      for (const candidate of entityCandidates(store, search))
        await terminal.out(
          flags.json
            ? `${JSON.stringify(candidate)}\n`
            : styledText(
                [
                  [`${candidate.a.name} ~ ${candidate.b.name}`, "bold"],
                  [` (${candidate.a.id}, ${candidate.b.id}) · ${candidate.score.toFixed(2)} · ${candidate.why}`, "dim"],
                ],
                width,
                0,
                4,
                terminal.colours,
              ),
        );
      return 0;
    }
    for (const { id, name, code, kind, mentions, spellings, offices } of store.entities(search)) {
      if (flags.json) await terminal.out(`${JSON.stringify({ id, name, code, kind, mentions, spellings, offices })}\n`);
      else
        await terminal.out(
          styledText(
            [
              [name, "bold"],
              [` (${code}) · ${kind} · ${mentions} mentions · ${id}`, "dim"],
              [spellings.length > 1 ? ` · also ${spellings.filter((one) => one !== name).join(", ")}` : "", "plain"],
            ],
            width,
            0,
            4,
            terminal.colours,
          ),
        );
    }
    return 0;
  } finally {
    store.close();
  }
}
