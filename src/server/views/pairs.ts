import { z } from "zod";
import { ploverScore } from "../../exporters/plover-score.ts";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { nameOfCode } from "../name-of-code.ts";
import { pairRows } from "../pair-rows.ts";
import { askedSchema, dateSchema, limitSchema, scanSchema } from "../schemas.ts";

const UNKNOWN = "---";

/** GET /pairs: who did how much to whom, by period. */
export const pairs = endpoint({
  method: "get",
  path: "/pairs",
  tag: "Views",
  summary: "Matrix of pairs of parties by period; of a query, of its latest entries",
  asked: askedSchema.extend({
    by: z.enum(["day", "month", "year"]).default("month"),
    since: dateSchema.optional(),
    until: dateSchema.optional(),
    actor: z.string().max(100).optional(),
    recipient: z.string().max(100).optional(),
    event: z.string().max(40).optional().describe("Type; statement for statements"),
    top: limitSchema(20, 60).describe("So many codes, the most frequent"),
  }),
  answer: scanSchema.extend({
    codes: z.array(z.object({ code: z.string(), name: z.string().nullable(), entries: z.int() })).describe("The most frequent first"),
    periods: z.array(z.string()),
    cells: z.array(
      z.object({
        actor: z.string(),
        recipient: z.string(),
        period: z.string(),
        entries: z.int(),
        real: z.int(),
        origins: z.int(),
        score: z.number().nullable().describe("Mean PLOVER score of its events, −10 to +10; null for statements alone"),
      }),
    ),
  }),
  heavy: true,
  handle: async (context, { asked: { q, asOf = context.asOf(), by, since, until, actor, recipient, event, top } }) => {
    const { codebook } = context;
    const { all, of, ...scan } = await pairRows(context, ask(q), {
      asOf,
      by,
      ...(actor ? { actor } : {}),
      ...(recipient ? { recipient } : {}),
      ...(event ? { event } : {}),
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
    });
    const totals = new Map<string, number>();
    for (const { actor: a, recipient: b, entries } of all)
      for (const code of a === UNKNOWN || b === UNKNOWN ? [] : [a, b]) totals.set(code, (totals.get(code) ?? 0) + entries);
    const codes = [...totals]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, top)
      .map(([code, entries]) => ({ code, name: nameOfCode(context, code), entries }));
    const shown = new Set(codes.map(({ code }) => code));
    const cells = new Map<
      string,
      { actor: string; recipient: string; period: string; entries: number; real: number; origins: number; events: number; sum: number }
    >();
    for (const { actor: a, recipient: b, period, event: type, entries, real, origins } of of(codes.map(({ code }) => code))) {
      if (!shown.has(a) || !shown.has(b)) continue;
      const key = `${period} ${a} ${b}`;
      const cell = cells.get(key) ?? { actor: a, recipient: b, period, entries: 0, real: 0, origins: 0, events: 0, sum: 0 };
      cell.entries += entries;
      cell.real += real;
      cell.origins += origins;
      if (codebook.events.has(type)) {
        cell.events += entries;
        cell.sum += entries * ploverScore(type, null, codebook);
      }
      cells.set(key, cell);
    }
    return {
      ...scan,
      codes,
      periods: [...new Set([...cells.values()].map(({ period }) => period))].sort(),
      cells: [...cells.values()].map(({ events, sum, ...cell }) => ({ ...cell, score: events > 0 ? sum / events : null })),
    };
  },
});
