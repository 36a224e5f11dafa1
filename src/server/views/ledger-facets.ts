import { z } from "zod";
import type { EntryCount } from "../../store/store.ts";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { pairsOf } from "../pairs-of.ts";
import { askedSchema, scanSchema } from "../schemas.ts";
import { shownCounts } from "../shown-counts.ts";

const MOST_PAIRS = 60;

const countsSchema = z.array(z.object({ value: z.string(), count: z.int() }));

/** The most frequent first. */
const byCount = (a: EntryCount, b: EntryCount): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** GET /ledger/facets: how many match, and of what they are. */
export const ledgerFacets = endpoint({
  method: "get",
  path: "/ledger/facets",
  tag: "Entries",
  summary: "How many entries match, by type, status and day; with pairs=yes by pair, too",
  asked: askedSchema.extend({ pairs: z.enum(["yes", "no"]).default("no") }),
  answer: scanSchema.extend({
    total: z.int().describe("All that match, hidden ones too"),
    types: countsSchema,
    statuses: countsSchema,
    pairs: z
      .array(z.object({ actor: z.string(), recipient: z.string(), count: z.int() }))
      .describe("The most frequent pairs of codes; of these alone `scanned` and `complete` tell"),
    days: countsSchema.describe("By the first day of the event, else of first publication; in their order"),
  }),
  heavy: true,
  handle: async (context, { asked: { q, asOf = context.asOf(), pairs: wanted } }) => {
    const query = ask(q);
    const counts = shownCounts(context, query, asOf);
    const pairs = new Map<string, number>();
    const scan =
      wanted === "no"
        ? { scanned: 0, complete: true }
        : await context.scan(query, asOf, (entry) => {
            for (const { actor, recipient } of pairsOf(entry)) {
              const key = `${actor}\n${recipient}`;
              pairs.set(key, (pairs.get(key) ?? 0) + 1);
            }
          });
    return {
      ...scan,
      total: context.store.countEntries({ query, asOf }),
      types: counts("type").sort(byCount),
      statuses: counts("status").sort(byCount),
      pairs: [...pairs]
        .map(([value, count]) => ({ value, count }))
        .sort(byCount)
        .slice(0, MOST_PAIRS)
        .map(({ value, count }) => ({ actor: value.split("\n")[0]!, recipient: value.split("\n")[1]!, count })),
      days: counts("day").sort((a, b) => (a.value < b.value ? -1 : 1)),
    };
  },
});
