import { z } from "@hono/zod-openapi";

/** A review as the API gives it. */
export const reviewSchema = z
  .object({
    id: z.string(),
    entry: z.string().nullable().describe("The entry that it is of now; null when its words are no longer in the ledger, and of actors"),
    others: z.array(z.string()).readonly().describe("Entries that it is of too: what was split off"),
    mention: z.string().nullable().describe("Null of what was said of actors"),
    field: z.enum(["type", "actor", "recipient", "date", "split", "merge", "dismiss", "unite"]),
    value: z
      .unknown()
      .describe(
        "By field: a type; parties; a date; mentions that were split off; the entry merged into; why dismissed; {keep, same} of actors",
      ),
    by: z.string(),
    at: z.string(),
    undone: z.string().nullable().describe("When it was taken back"),
  })
  .openapi("Review");
