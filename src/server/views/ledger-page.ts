import { z } from "zod";
import type { EntryOrder } from "../../store/store.ts";
import { ask } from "../ask.ts";
import { cursor } from "../cursor.ts";
import { endpoint } from "../endpoint.ts";
import { askedSchema, limitSchema, summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

const SORTS = ["-date", "date", "-published", "published", "-origins", "origins", "id"] as const;
/** Pages of hidden entries that are passed over before a short page is given. */
const TRIES = 5;

const orderOf = (sort: (typeof SORTS)[number]): EntryOrder => ({
  by: sort.replace("-", "") as EntryOrder["by"],
  descending: sort.startsWith("-"),
});

/** GET /ledger: the table of entries, page by page. */
export const ledgerPage = endpoint({
  method: "get",
  path: "/ledger",
  tag: "Entries",
  summary: "Entries that match a query, page by page",
  asked: askedSchema.extend({
    sort: z.enum(SORTS).default("-date"),
    limit: limitSchema(50, 500),
    after: z.string().max(500).optional().describe("`next` of the page before"),
    hidden: z.enum(["leave-out", "include", "only"]).default("leave-out").describe("Entries that a person dismissed"),
  }),
  answer: z.object({
    asOf: z.string(),
    entries: z.array(summarySchema),
    next: z.string().nullable().describe("Give it as `after` for the next page; null on the last"),
  }),
  handle: (context, { asked: { q, asOf = context.asOf(), sort, limit, after, hidden } }) => {
    const query = ask(q);
    const order = orderOf(sort);
    const wanted = (id: string): boolean => hidden === "include" || context.reviews.isHidden(id) === (hidden === "only");
    const entries = [];
    let at = cursor.read(after, sort);
    for (let tries = 0; tries < TRIES; tries++) {
      const page = context.store.entries({ query, asOf, order, limit: limit - entries.length, after: at });
      entries.push(...page.entries.filter(({ id }) => wanted(id)));
      at = page.next;
      if (at === null || entries.length >= limit) break;
    }
    return { asOf, entries: entries.map((entry) => summarize(entry, context)), next: cursor.write(at, sort) };
  },
});
