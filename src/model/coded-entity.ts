import { z } from "zod";
import { spanSchema } from "./coded-parts.ts";

/** Who or what the document speaks of, with every place where it does. */
export const codedEntitySchema = z.object({
  id: z.string(),
  kind: z.enum(["state", "person", "organisation", "group", "place", "unnamed"]),
  name: z.string().nullable(),
  code: z.string().optional(),
  office: z.string().nullable().optional(),
  /** How an unnamed source is described, and why it is unnamed. */
  described: z.string().nullable().optional(),
  /** Why this entity ("office and date; spelled Brinken"). */
  resolvedBy: z.string().nullable().optional(),
  mentions: z.array(spanSchema).readonly(),
});

export type CodedEntity = Readonly<z.infer<typeof codedEntitySchema>>;
