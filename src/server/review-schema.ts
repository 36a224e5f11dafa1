import { z } from "@hono/zod-openapi";

/** A review as the API gives it. */
export const reviewSchema = z
  .object({
    id: z.string(),
    entry: z.string().nullable().describe("The entry that it is of now; null when its words are no longer in the ledger"),
    mention: z.string(),
    field: z.enum(["type", "actor", "recipient", "date", "split", "merge", "dismiss"]),
    value: z.unknown(),
    by: z.string(),
    at: z.string(),
    undone: z.string().nullable().describe("When it was taken back"),
  })
  .openapi("Review");
