// `demarche entities`: who is in the ledger; with `--candidates`, who may be the same; with `--unite` and `--part`, a person's word on it.
import { entityCandidates } from "../ledger/entity-candidates.ts";
import { openLedgerFile } from "./open-ledger-file.ts";
import { styledText } from "./styled-text.ts";
import type { Terminal } from "./terminal.ts";
import { type UniteFlags, unite } from "./unite.ts";
import { viewWidth } from "./view-width.ts";

/** Prints the entities whose name or spelling holds `search`, the most mentioned first. */
export async function entities(
  search: string | undefined,
  flags: UniteFlags & { readonly ledger?: string; readonly json?: boolean; readonly candidates?: boolean },
  terminal: Terminal,
): Promise<number> {
  const store = openLedgerFile(flags.ledger);
  const width = viewWidth(terminal, "lines");
  try {
    if (flags.unite || flags.part) return unite(store, flags, terminal);
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
    const united = new Map<string, string[]>();
    for (const [member, into] of store.unions()) united.set(into, [...(united.get(into) ?? []), member]);
    for (const { id, name, code, kind, mentions, spellings, offices } of store.entities(search)) {
      const members = united.get(id) ?? [];
      if (flags.json) await terminal.out(`${JSON.stringify({ id, name, code, kind, mentions, spellings, offices, united: members })}\n`);
      else
        await terminal.out(
          styledText(
            [
              [name, "bold"],
              [` (${code}) · ${kind} · ${mentions} mentions · ${id}`, "dim"],
              [spellings.length > 1 ? ` · also ${spellings.filter((one) => one !== name).join(", ")}` : "", "plain"],
              [members.length > 0 ? ` · united by a person with ${members.join(", ")}` : "", "cyan"],
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
