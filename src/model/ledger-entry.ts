// The public form of a ledger entry, version 1: docs/data-format/ledger-entry.schema.json as a zod schema.
import { z } from "zod";
import { AUX } from "./aux.ts";
import { quantitySchema, spanSchema } from "./coded-parts.ts";
import { ENTRY_STATUSES } from "./entry-status.ts";
import { ledgerPartySchema } from "./ledger-party.ts";
import { LINK_TYPES } from "./link-type.ts";

const evidenceSchema = z.object({
  /** Id of the document. */
  document: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  /** The document's own words: `text.slice(...span)`. */
  quote: z.string(),
  span: spanSchema,
  /** Id of the independent origin that the document belongs to. */
  origin: z.string(),
  /** Id of the mention (one coded row of the document). */
  mention: z.string(),
  frame: z.string().optional(),
  /** What this mention alone says, where mentions may differ. */
  aux: z.array(z.enum(AUX)).readonly().optional(),
  /** Whose words the document gives it as, and whether that source stays unnamed. */
  according_to: ledgerPartySchema.extend({ anonymous: z.boolean().optional() }).nullable().optional(),
  /** Why this mention is part of the entry ("same type, parties and day as …"). */
  because: z.string().optional(),
  /** True when a later revision of the document no longer stands by it. */
  superseded: z.boolean().optional(),
  /** Where the document states the condition. */
  conditionSpan: spanSchema.nullable().optional(),
});

const reviewSchema = z.object({ field: z.string(), value: z.unknown(), by: z.string(), at: z.string() });

/** What `demarche export --format jsonl` prints, one a line. Further fields may be added; these keep their names and meaning. */
export const ledgerEntrySchema = z.object({
  schema: z.literal("demarche/ledger-entry/1"),
  kind: z.enum(["event", "statement"]),
  /** Stable: the same documents give the same id in any order of intake. */
  id: z.string(),
  event: z.string().optional(),
  /** Life of the code book that it lives ("contact", "demand"): what its status may become. */
  life: z.string().optional(),
  mode: z.string().nullable().optional(),
  context: z.array(z.string()).readonly().optional(),
  actor: z.array(ledgerPartySchema).readonly().optional(),
  recipient: z.array(ledgerPartySchema).readonly().optional(),
  /** Statements only, as are `anonymous` and `direct`. */
  speaker: ledgerPartySchema.optional(),
  anonymous: z.boolean().optional(),
  /** What is said, threatened, demanded, promised: the words. */
  content: z.string().nullable().optional(),
  direct: z.boolean().optional(),
  aux: z.array(z.enum(AUX)).readonly(),
  status: z.enum(ENTRY_STATUSES),
  /** Oldest first. `because`: ids of entries or of mentions (evidence). */
  statusHistory: z
    .array(z.object({ status: z.enum(ENTRY_STATUSES), date: z.string().nullable(), because: z.array(z.string()).readonly() }))
    .readonly(),
  /** `YYYY[-MM[-DD]]` or `FROM..TO`. */
  date: z.string().nullable(),
  place: z
    .object({ name: z.string(), country: z.string().nullable(), lat: z.number().optional(), lon: z.number().optional() })
    .nullable()
    .optional(),
  condition: z.string().nullable().optional(),
  quantity: quantitySchema.optional(),
  dead: quantitySchema.optional(),
  injured: quantitySchema.optional(),
  redline: z.boolean().optional(),
  according_to: z
    .array(ledgerPartySchema.extend({ anonymous: z.boolean().optional() }))
    .readonly()
    .optional(),
  /** Ids of the independent origins: agencies, publisher families, or groups of copies where neither is known. Sorted. */
  origins: z.array(z.string()).readonly(),
  firstPublished: z.string().nullable(),
  lastPublished: z.string().nullable(),
  /** Values that disagree, each with the evidence (indices) that holds it; fields on which all agree are not listed. */
  differs: z
    .array(
      z.object({
        field: z.string(),
        values: z.array(z.object({ value: z.unknown(), evidence: z.array(z.int().nonnegative()).readonly() })).readonly(),
      }),
    )
    .readonly(),
  links: z
    .array(
      z.object({
        type: z.enum(LINK_TYPES),
        /** Id of the other entry. */
        to: z.string(),
        evidence: z.array(z.int().nonnegative()).readonly().optional(),
        /** Why, in words a person can check. */
        because: z.string().optional(),
        /** Id of the other entry's mention, where one document says it of both. */
        mention: z.string().optional(),
      }),
    )
    .readonly(),
  evidence: z.array(evidenceSchema).min(1).readonly(),
  reviews: z.array(reviewSchema).readonly(),
  /** Where and when the documents came in; only when asked for. */
  intake: z
    .array(z.object({ document: z.string(), source: z.string(), at: z.string() }))
    .readonly()
    .optional(),
});

export type LedgerEntry = Readonly<z.infer<typeof ledgerEntrySchema>>;
export type Evidence = LedgerEntry["evidence"][number];
export type Difference = LedgerEntry["differs"][number];
export type EntryLink = LedgerEntry["links"][number];
export type StatusChange = LedgerEntry["statusHistory"][number];
