/** An event with its PLOVER score. */
export interface ScoredEntry {
  readonly id: string;
  /** Monday of its week. */
  readonly week: string;
  readonly score: number;
  readonly origins: readonly string[];
  readonly disputed: boolean;
}

/** The score of a week, its 95 % interval, and by how much each entry moved it from the week before. */
export interface WeeklyScore {
  readonly week: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly entries: number;
  readonly origins: number;
  readonly disputed: number;
  /** The greatest first. */
  readonly moves: readonly { readonly id: string; readonly score: number; readonly by: number }[];
}

/** Least spread of a week's scores: a single origin is no certainty. */
const SPREAD = 3;
const SIGMAS = 1.96;
const LIMIT = 10;

const weightOf = ({ origins }: ScoredEntry): number => Math.log2(1 + origins.length);
const within = (score: number): number => Math.max(-LIMIT, Math.min(LIMIT, score));

/** Scores by week in their order; weeks without entries are left out. */
export function weeklyScores(entries: readonly ScoredEntry[]): WeeklyScore[] {
  const weeks = new Map<string, ScoredEntry[]>();
  for (const entry of entries) {
    const list = weeks.get(entry.week);
    if (list) list.push(entry);
    else weeks.set(entry.week, [entry]);
  }
  let before = 0;
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, list]) => {
      const weight = list.reduce((sum, one) => sum + weightOf(one), 0);
      const score = list.reduce((sum, one) => sum + weightOf(one) * one.score, 0) / weight;
      const variance = list.reduce((sum, one) => sum + weightOf(one) * (one.score - score) ** 2, 0) / weight;
      const origins = new Set(list.flatMap((one) => one.origins)).size;
      const error = (SIGMAS * Math.max(SPREAD, Math.sqrt(variance))) / Math.sqrt(Math.max(1, origins));
      const moves = list
        .map((one) => ({ id: one.id, score: one.score, by: (weightOf(one) * (one.score - before)) / weight }))
        .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (a.id < b.id ? -1 : 1));
      before = score;
      return {
        week,
        score,
        low: within(score - error),
        high: within(score + error),
        entries: list.length,
        origins,
        disputed: list.filter(({ disputed }) => disputed).length,
        moves,
      };
    });
}
