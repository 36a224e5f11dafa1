// The small parts that a coded document's objects share, as zod schemas.
import { z } from "zod";

/** `[start, end]` into the document's `text`. */
export const spanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly();

/** Who: a code and the words. */
export const partySchema = z.object({
  /** ISO 3166 alpha-3, or a code of the code book; "---" when unknown. */
  code: z.string(),
  text: z.string(),
  span: spanSchema.optional(),
  /** PLOVER sector (GOV, MIL, …). */
  sector: z.string().nullable().optional(),
  /** Id in the document's `entities`. */
  entity: z.string().optional(),
});

/** A count with its range. */
export const quantitySchema = z
  .object({
    value: z.number(),
    min: z.number().nullable().optional(),
    max: z.number().nullable().optional(),
    unit: z.string(),
    /** "approximately", "more than", "up to", "as many as". */
    qualifier: z.string().nullable().optional(),
    text: z.string().optional(),
  })
  .nullable();

/** A problem with the document, as data. */
export const issueSchema = z.object({
  code: z.string(),
  severity: z.enum(["info", "warning", "error"]),
  message: z.string(),
  span: spanSchema.optional(),
});
