// The shapes that several endpoints share, as zod schemas; docs/api.md describes the others.
import { z } from "@hono/zod-openapi";
import { ledgerEntrySchema } from "../model/ledger-entry.ts";
import { ledgerPartySchema } from "../model/ledger-party.ts";
import { calendar } from "../util/calendar.ts";

const day = z
  .string()
  .refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && calendar.range(text) !== null, "a day as YYYY-MM-DD")
  .describe("YYYY-MM-DD");

/** A date of a question: day, month or year. */
export const dateSchema = z
  .string()
  .refine((text) => !text.includes("..") && calendar.range(text) !== null, "a day, month or year")
  .describe("YYYY[-MM[-DD]]");

/** A query and the day that decides what is overdue. */
export const askedSchema = z.object({
  q: z.string().max(2000).default("").describe("A query, as on the command line: docs/query.md"),
  asOf: day.optional().describe("The day that decides what is overdue; usually the ledger's latest publication"),
});

/** A whole number from 1. */
export const limitSchema = (usual: number, most: number) => z.coerce.number().int().min(1).max(most).default(usual);

export const idSchema = z.object({ id: z.string().min(1).max(2000) });

/** How much of a large ledger a sum is made of. */
export const scanSchema = z.object({
  scanned: z.int().describe("Entries looked at, the latest first"),
  complete: z.boolean().describe("All that match were looked at"),
});

/** Who, across documents. */
export const partySchema = ledgerPartySchema.extend({}).openapi("Party");

/** An entry in full. */
export const entrySchema = ledgerEntrySchema.extend({}).openapi("LedgerEntry");

/** An entry as lists show it. */
export const summarySchema = ledgerEntrySchema
  .pick({
    kind: true,
    id: true,
    event: true,
    life: true,
    mode: true,
    actor: true,
    recipient: true,
    speaker: true,
    anonymous: true,
    direct: true,
    content: true,
    condition: true,
    aux: true,
    status: true,
    date: true,
    place: true,
    quantity: true,
    dead: true,
    injured: true,
    redline: true,
    according_to: true,
    firstPublished: true,
    lastPublished: true,
    reviews: true,
  })
  .extend({
    headline: z.string().describe("The entry in a line"),
    steps: z.array(z.string()).readonly().describe("The statuses that it went through, oldest first"),
    from: z.string().nullable().describe("First day of the date"),
    to: z.string().nullable().describe("Last day of the date"),
    origins: z.int().describe("Number of independent origins"),
    documents: z.int(),
    differs: z.array(z.string()).readonly().describe("Fields on which documents disagree"),
    links: z.int(),
    quote: z.string().describe("Words of a document, quoted"),
    quoteDocument: z.string(),
    quotePublisher: z.string().nullable(),
    hidden: z.boolean().describe("Dismissed by a person"),
  })
  .openapi("Summary");

export type Summary = z.infer<typeof summarySchema>;
