import { z } from "zod";
import { ploverScore } from "../../exporters/plover-score.ts";
import type { LedgerEntry } from "../../model/ledger-entry.ts";
import { calendar } from "../../util/calendar.ts";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { dateSchema, scanSchema, summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";
import { weeklyScores } from "../weekly-scores.ts";

const MOVED = 5;
const WEEK = 6;
const code = z
  .string()
  .regex(/^[\p{L}\p{N}:._-]{1,100}$/u)
  .describe("A code or id");

/** GET /tension: the PLOVER score between two parties, week by week. */
export const tension = endpoint({
  method: "get",
  path: "/tension",
  tag: "Views",
  summary: "PLOVER score between two parties by week, with its uncertainty and the entries that moved it most",
  asked: z.object({ a: code, b: code, since: dateSchema.optional(), until: dateSchema.optional(), asOf: dateSchema.optional() }),
  answer: scanSchema.extend({
    asOf: z.string(),
    method: z.string(),
    weeks: z.array(
      z.object({
        week: z.string().describe("Its Monday"),
        score: z.number().describe("−10 conflict to +10 cooperation"),
        low: z.number().describe("95 % interval: wide with few origins"),
        high: z.number(),
        entries: z.int(),
        origins: z.int(),
        disputed: z.int().describe("Entries on which documents disagree, or that are denied"),
        moved: z.array(z.string()).describe("Entries that moved it most from the week before"),
      }),
    ),
    moved: z
      .array(
        z.object({ entry: summarySchema, week: z.string(), score: z.number(), by: z.number().describe("By how much it moved its week") }),
      )
      .describe("The five entries that moved it most in all"),
  }),
  heavy: true,
  handle: async (context, { asked: { a, b, since, until, asOf = context.asOf() } }) => {
    const entries = new Map<string, LedgerEntry>();
    const days = `${since ? `since:${since}` : ""} ${until ? `until:${until}` : ""}`;
    // One way after the other: either walks along the entries of an actor, both at once would be sorted anew for each page.
    const one = (from: string, to: string) =>
      context.scan(
        ask(`actor:"${from}" recipient:"${to}" ${days}`, "kind:event aux:fact"),
        asOf,
        (entry) => void entries.set(entry.id, entry),
      );
    const [there, back] = [await one(a, b), await one(b, a)];
    const scan = { scanned: there.scanned + back.scanned, complete: there.complete && back.complete };
    const scored = [...entries.values()].flatMap((entry) => {
      const range = calendar.range(entry.date ?? entry.firstPublished ?? "");
      if (!range || range[1] - range[0] > WEEK) return [];
      return [
        {
          id: entry.id,
          week: calendar.format(range[0] - calendar.weekday(range[0]) + 1),
          score: ploverScore(entry.event!, entry.mode ?? null, context.codebook),
          origins: entry.origins,
          disputed: entry.differs.length > 0 || entry.status === "disputed" || entry.status === "denied",
        },
      ];
    });
    const weeks = weeklyScores(scored);
    return {
      asOf,
      ...scan,
      method:
        "Mean PLOVER score of the week's entries reported as fact and dated to a week, each weighted by log2(1 + origins); the interval is 1.96 standard errors over origins, with a spread of at least 3.",
      weeks: weeks.map(({ moves, ...week }) => ({ ...week, moved: moves.slice(0, MOVED).map(({ id }) => id) })),
      moved: weeks
        .flatMap(({ week, moves }) => moves.map((move) => ({ week, ...move })))
        .sort((x, y) => Math.abs(y.by) - Math.abs(x.by) || (x.id < y.id ? -1 : 1))
        .slice(0, MOVED)
        .map(({ id, week, score, by }) => ({ entry: summarize(entries.get(id)!, context), week, score, by })),
    };
  },
});
