import { z } from "zod";
import { calendar } from "../../util/calendar.ts";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { askedSchema, scanSchema } from "../schemas.ts";

const MOST_PAIRS = 60;

const countsSchema = z.array(z.object({ value: z.string(), count: z.int() }));

/** Counts of values, the most frequent first. */
function tally(): { add(value: string): void; counts(): { value: string; count: number }[] } {
  const found = new Map<string, number>();
  return {
    add: (value) => void found.set(value, (found.get(value) ?? 0) + 1),
    counts: () => [...found].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}

/** GET /ledger/facets: how many match, and of what they are. */
export const ledgerFacets = endpoint({
  method: "get",
  path: "/ledger/facets",
  tag: "Entries",
  summary: "How many entries match, by type, status, pair and day",
  asked: askedSchema,
  answer: scanSchema.extend({
    total: z.int().describe("All that match, hidden ones too"),
    types: countsSchema,
    statuses: countsSchema,
    pairs: z.array(z.object({ actor: z.string(), recipient: z.string(), count: z.int() })).describe("The most frequent pairs of codes"),
    days: countsSchema.describe("By the first day of the event, else of first publication; in their order"),
  }),
  heavy: true,
  handle: async (context, { asked: { q, asOf = context.asOf() } }) => {
    const query = ask(q);
    const [types, statuses, pairs, days] = [tally(), tally(), tally(), tally()];
    const scan = await context.scan(query, asOf, ({ event, status, actor, speaker, recipient, date, firstPublished }) => {
      types.add(event ?? "statement");
      statuses.add(status);
      const to = recipient?.length ? recipient.map(({ code }) => code) : ["---"];
      for (const from of new Set((actor ?? (speaker ? [speaker] : [])).map(({ code }) => code)))
        for (const code of new Set(to)) pairs.add(`${from}\n${code}`);
      const day = calendar.range(date ?? firstPublished ?? "");
      if (day) days.add(calendar.format(day[0]));
    });
    return {
      ...scan,
      total: context.store.countEntries({ query, asOf }),
      types: types.counts(),
      statuses: statuses.counts(),
      pairs: pairs
        .counts()
        .slice(0, MOST_PAIRS)
        .map(({ value, count }) => ({ actor: value.split("\n")[0]!, recipient: value.split("\n")[1]!, count })),
      days: days.counts().sort((a, b) => (a.value < b.value ? -1 : 1)),
    };
  },
});
