import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/** GET /status: what the ledger holds. */
export const status = endpoint({
  method: "get",
  path: "/status",
  tag: "Ledger",
  summary: "What the ledger holds, and up to which change",
  answer: z.object({
    program: z.string(),
    codebook: z.string(),
    asOf: z.string(),
    ledgerVersion: z.int(),
    sequence: z.int().describe("The last change"),
    statistics: z.object({
      documents: z.int(),
      groups: z.int(),
      origins: z.int(),
      mentions: z.int(),
      entries: z.int(),
      events: z.int(),
      statements: z.int(),
      entities: z.int(),
      sources: z.int(),
      bytes: z.int(),
      firstPublished: z.string().nullable(),
      lastPublished: z.string().nullable(),
    }),
    reviews: z.int(),
  }),
  handle: (context) => ({
    program: context.version,
    codebook: context.codebook.hash,
    asOf: context.asOf(),
    ledgerVersion: context.store.version(),
    sequence: context.store.lastChange(),
    statistics: { ...context.statistics() },
    reviews: context.reviews.all().length,
  }),
});
