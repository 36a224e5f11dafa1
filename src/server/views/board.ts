import { z } from "zod";
import type { LedgerEntry } from "../../model/ledger-entry.ts";
import { READY_QUESTIONS } from "../../query/ready-questions.ts";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { askedSchema, limitSchema, partySchema, scanSchema, summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

const COLUMNS = ["threats", "demands", "promises", "redlines"];
const MOST_WORDINGS = 12;

/** The different words of an entry in the order of publication: how its wording moved. */
function wordings({ evidence }: LedgerEntry) {
  const seen = new Set<string>();
  return evidence
    .filter(({ quote }) => {
      const plain = quote.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
      return !seen.has(plain) && seen.add(plain);
    })
    .slice(0, MOST_WORDINGS)
    .map(({ quote, published, publisher, document, mention }) => ({ quote, published, publisher, document, mention }));
}

/** GET /board: threats, demands, promises and red lines by who holds them. */
export const board = endpoint({
  method: "get",
  path: "/board",
  tag: "Views",
  summary:
    "Conditions board: threats, demands, promises and red lines as “if X then Y”, by holder, with their status and wording over time",
  asked: askedSchema.extend({ limit: limitSchema(100, 500).describe("Entries of each column") }),
  answer: z.object({
    asOf: z.string(),
    columns: z.array(
      scanSchema.extend({
        name: z.string(),
        about: z.string(),
        query: z.string(),
        holders: z.array(
          z.object({
            holder: partySchema,
            items: z.array(
              z.object({
                entry: summarySchema,
                wordings: z.array(
                  z.object({
                    quote: z.string(),
                    published: z.string().nullable(),
                    publisher: z.string().nullable(),
                    document: z.string(),
                    mention: z.string(),
                  }),
                ),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  heavy: true,
  handle: async (context, { asked: { q, asOf = context.asOf(), limit } }) => {
    const columns = [];
    for (const { name, about, query } of READY_QUESTIONS.filter((one) => COLUMNS.includes(one.name))) {
      const holders = new Map<string, { holder: z.infer<typeof partySchema>; items: LedgerEntry[] }>();
      const scan = await context.scan(
        ask(q, query, "kind:event"),
        asOf,
        (entry) => {
          const holder = entry.actor?.[0] ?? { code: "---", name: null };
          const found = holders.get(holder.code) ?? { holder, items: [] };
          found.items.push(entry);
          holders.set(holder.code, found);
        },
        limit,
      );
      columns.push({
        ...scan,
        name,
        about,
        query,
        holders: [...holders.values()]
          .sort((a, b) => b.items.length - a.items.length || (a.holder.code < b.holder.code ? -1 : 1))
          .map(({ holder, items }) => ({
            holder,
            items: items.map((entry) => ({ entry: summarize(entry, context), wordings: wordings(entry) })),
          })),
      });
    }
    return { asOf, columns };
  },
});
