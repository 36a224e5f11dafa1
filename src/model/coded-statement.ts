import { z } from "zod";
import { partySchema, spanSchema } from "./coded-parts.ts";

/** One attribution: somebody other than the writer is given as the source of some content. */
export const codedStatementSchema = z.object({
  id: z.string(),
  /** The words that name the source; null when it is left unsaid. */
  source: z.string().nullable(),
  sourceSpan: spanSchema.nullable().optional(),
  code: z.string(),
  entity: z.string().optional(),
  anonymous: z.boolean(),
  cue: z.string().nullable(),
  cueSpan: spanSchema.nullable().optional(),
  content: z.string(),
  /** Of the content. */
  span: spanSchema,
  direct: z.boolean(),
  addressee: partySchema.nullable(),
  /** Id of the statement that reports this one. */
  within: z.string().nullable().optional(),
});

export type CodedStatement = Readonly<z.infer<typeof codedStatementSchema>>;
