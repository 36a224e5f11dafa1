import type { Query } from "../model/query.ts";
import type { RollUp } from "../store/store.ts";
import { calendar } from "../util/calendar.ts";
import { pairsOf } from "./pairs-of.ts";
import type { Scan, ServerContext } from "./server-context.ts";

interface Asked {
  readonly asOf: string;
  readonly by: "day" | "month" | "year";
  readonly actor?: string;
  readonly recipient?: string;
  readonly event?: string;
  readonly since?: string;
  readonly until?: string;
}

const LENGTH = { day: 10, month: 7, year: 4 } as const;
/** A date that leaves more days than this open says too little for a chart by day, as in the roll-ups. */
const MONTH = 31;

function dayOf(date: string | null, published: string | null): number | null {
  const [own, told] = [date, published].map((text) => (text === null ? null : calendar.range(text)));
  return own && own[1] - own[0] < MONTH ? own[0] : (told?.[0] ?? null);
}

/** Entries by pair, period and type. */
export interface PairRows extends Scan {
  /** Of all pairs, by any period. */
  readonly all: readonly RollUp[];
  /** Of pairs of these codes, by the period asked for. */
  of(codes: readonly string[]): readonly RollUp[];
}

/** Counts pairs: from the roll-ups where all entries are asked for, else in those that match, the latest first. */
export async function pairRows(context: ServerContext, query: Query, { asOf, ...asked }: Asked): Promise<PairRows> {
  if (query.kind === "all") {
    const { store } = context;
    return {
      all: store.rollUps({ ...asked, by: "ever" }),
      of: (codes) => store.rollUps({ ...asked, actor: asked.actor ?? codes, recipient: asked.recipient ?? codes }),
      scanned: context.statistics().entries,
      complete: true,
    };
  }
  const { by, actor, recipient, event, since, until } = asked;
  const first = since === undefined ? null : (calendar.range(since)?.[0] ?? null);
  const last = until === undefined ? null : (calendar.range(until)?.[1] ?? null);
  const found = new Map<string, { -readonly [Key in keyof RollUp]: RollUp[Key] }>();
  const scan = await context.scan(query, asOf, (entry) => {
    const day = dayOf(entry.date, entry.firstPublished);
    const type = entry.event ?? entry.kind;
    if (day === null || (first !== null && day < first) || (last !== null && day > last) || (event !== undefined && event !== type)) return;
    const period = calendar.format(day).slice(0, LENGTH[by]);
    for (const pair of pairsOf(entry)) {
      if ((actor !== undefined && actor !== pair.actor) || (recipient !== undefined && recipient !== pair.recipient)) continue;
      const key = `${period} ${pair.actor} ${pair.recipient} ${type}`;
      const sum = found.get(key) ?? { period, ...pair, event: type, entries: 0, real: 0, origins: 0 };
      sum.entries++;
      sum.real += entry.aux.length === 0 ? 1 : 0;
      sum.origins += entry.origins.length;
      found.set(key, sum);
    }
  });
  const all = [...found.values()];
  return {
    ...scan,
    all,
    of: (codes) => {
      const among = new Set(codes);
      return all.filter((row) => among.has(row.actor) && among.has(row.recipient));
    },
  };
}
