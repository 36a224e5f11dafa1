// `demarche voices`: who is heard, in how many statements of how many independent origins, and how much of it without a name.
import type { LedgerParty } from "../model/ledger-party.ts";
import { openLedgerFile } from "./open-ledger-file.ts";
import { asOfDay, limitOf, queryOf, type RawQueryFlags } from "./query-flags.ts";
import { styledText } from "./styled-text.ts";
import type { Terminal } from "./terminal.ts";

export interface Voice {
  readonly code: string;
  readonly name: string | null;
  readonly entity: string | null;
  readonly statements: number;
  readonly anonymous: number;
  readonly direct: number;
  readonly origins: number;
}

const LIMIT = 30;

/** Who a statement is counted for: the entity; of unnamed sources, their code. */
const voiceKey = ({ entity, code, name }: LedgerParty, anonymous: boolean): string =>
  anonymous ? `? ${code}` : (entity ?? `${code} ${name}`);

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
    const found = new Map<string, Omit<Voice, "origins"> & { origins: Set<string> }>();
    let all = 0;
    let unnamed = 0;
    const asOf = asOfDay(flags.asOf, store);
    const statements = store.allEntries({
      query: { kind: "and", parts: [{ kind: "field", field: "kind", op: "=", value: "statement" }, query] },
      asOf,
    });
    for (const { speaker, anonymous = false, direct = false, origins } of statements) {
      if (!speaker) continue;
      all++;
      if (anonymous) unnamed++;
      const key = voiceKey(speaker, anonymous);
      const voice = found.get(key) ?? {
        code: speaker.code,
        name: anonymous ? null : speaker.name,
        entity: anonymous ? null : (speaker.entity ?? null),
        statements: 0,
        anonymous: 0,
        direct: 0,
        origins: new Set<string>(),
      };
      for (const origin of origins) voice.origins.add(origin);
      found.set(key, {
        ...voice,
        statements: voice.statements + 1,
        anonymous: voice.anonymous + Number(anonymous),
        direct: voice.direct + Number(direct),
      });
    }
    const sorted: Voice[] = [...found.entries()]
      .sort(([a, x], [b, y]) => y.statements - x.statements || (a < b ? -1 : 1))
      .map(([, voice]) => ({ ...voice, origins: voice.origins.size }));
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
            Math.min(terminal.columns ?? 100, 140),
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
