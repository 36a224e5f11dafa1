import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerParty } from "../model/ledger-party.ts";

/** Who is heard, in how many statements of how many independent origins. */
export interface Voice {
  readonly code: string;
  /** Null for unnamed sources, which are counted by code. */
  readonly name: string | null;
  readonly entity: string | null;
  readonly statements: number;
  readonly anonymous: number;
  readonly direct: number;
  readonly origins: number;
}

/** Counts statements, one at a time. */
export interface VoiceCounter {
  add(entry: LedgerEntry): void;
  /** The most heard first. */
  voices(): Voice[];
  readonly statements: number;
  readonly unnamed: number;
}

const voiceKey = ({ entity, code, name }: LedgerParty, anonymous: boolean): string =>
  anonymous ? `? ${code}` : (entity ?? `${code} ${name}`);

/** Entries that are no statements are passed over. */
export function countVoices(): VoiceCounter {
  const found = new Map<string, { voice: Omit<Voice, "origins">; origins: Set<string> }>();
  let statements = 0;
  let unnamed = 0;
  return {
    add({ speaker, anonymous = false, direct = false, origins }) {
      if (!speaker) return;
      statements++;
      if (anonymous) unnamed++;
      const key = voiceKey(speaker, anonymous);
      const { voice, origins: seen } = found.get(key) ?? {
        voice: {
          code: speaker.code,
          name: anonymous ? null : speaker.name,
          entity: anonymous ? null : (speaker.entity ?? null),
          statements: 0,
          anonymous: 0,
          direct: 0,
        },
        origins: new Set<string>(),
      };
      for (const origin of origins) seen.add(origin);
      found.set(key, {
        voice: {
          ...voice,
          statements: voice.statements + 1,
          anonymous: voice.anonymous + Number(anonymous),
          direct: voice.direct + Number(direct),
        },
        origins: seen,
      });
    },
    voices: () =>
      [...found]
        .sort(([a, x], [b, y]) => y.voice.statements - x.voice.statements || (a < b ? -1 : 1))
        .map(([, { voice, origins }]) => ({ ...voice, origins: origins.size })),
    get statements() {
      return statements;
    },
    get unnamed() {
      return unnamed;
    },
  };
}
