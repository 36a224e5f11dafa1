// The public form of a coded document, version 1: docs/data-format/coded-document.schema.json as a zod schema.
import { z } from "zod";
import { codedEntitySchema } from "./coded-entity.ts";
import { codedEventSchema } from "./coded-event.ts";
import { issueSchema } from "./coded-parts.ts";
import { codedStatementSchema } from "./coded-statement.ts";

/** What `demarche read --json` prints, one a line. Further fields may be added; these keep their names and meaning. */
export const codedDocumentSchema = z.object({
  schema: z.literal("demarche/coded-document/1"),
  id: z.string(),
  url: z.string().nullable().optional(),
  title: z.string().nullable(),
  text: z.string(),
  /** `YYYY[-MM[-DD]]`, or `FROM..TO` when worked out. */
  published: z.string().nullable(),
  publishedHow: z
    .object({ from: z.enum(["given", "metadata", "url", "text", "inferred"]), reasons: z.array(z.string()).readonly() })
    .nullable()
    .optional(),
  publisher: z.string().nullable().optional(),
  agency: z.string().nullable().optional(),
  byline: z.string().nullable().optional(),
  /** ISO 639-1; null when it could not be told. */
  language: z.string().nullable(),
  /** Page debris that was left out of `text`. */
  removed: z
    .array(z.object({ why: z.string().optional(), text: z.string().optional() }))
    .readonly()
    .optional(),
  entities: z.array(codedEntitySchema).readonly().optional(),
  events: z.array(codedEventSchema).readonly(),
  statements: z.array(codedStatementSchema).readonly(),
  issues: z.array(issueSchema).readonly(),
  /** What coded it: version of the program, hashes of the code book and of the model. */
  coder: z.object({ version: z.string(), codebook: z.string(), model: z.string().optional() }),
});

export type CodedDocument = Readonly<z.infer<typeof codedDocumentSchema>>;

export type { CodedEntity } from "./coded-entity.ts";
export type { CodedEvent } from "./coded-event.ts";
export type { CodedStatement } from "./coded-statement.ts";
