import { z } from "zod";
import { AUX } from "./aux.ts";
import { partySchema, quantitySchema, spanSchema } from "./coded-parts.ts";

/** PLOVER's sixteen event types, the only ones of version 1. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

/** One row: what a political actor did, does, will do, may do or did not do, as one clause tells it. */
export const codedEventSchema = z.object({
  id: z.string(),
  event: z.enum(EVENT_TYPES) as z.ZodType<string>,
  mode: z.string().nullable(),
  context: z.array(z.string()).readonly(),
  actor: z.array(partySchema).readonly(),
  recipient: z.array(partySchema).readonly(),
  /** Empty: reported as happened or happening. */
  aux: z
    .array(z.enum(AUX))
    .refine((values) => new Set(values).size === values.length, "each auxiliary mode at most once")
    .readonly(),
  /** `text.slice(...span)`. */
  evidence: z.string(),
  span: spanSchema,
  trigger: spanSchema.optional(),
  /** `YYYY[-MM[-DD]]` or `START..END`. */
  date: z.string().nullable(),
  dateText: z.string().nullable().optional(),
  place: z.string().nullable(),
  condition: z.string().nullable(),
  conditionSpan: spanSchema.nullable().optional(),
  /** What is threatened, demanded, promised, accused of: the words. */
  content: z.string().nullable().optional(),
  quantity: quantitySchema,
  dead: quantitySchema.optional(),
  injured: quantitySchema.optional(),
  redline: z.boolean(),
  according_to: partySchema.extend({ anonymous: z.boolean().optional() }).nullable(),
  order: z
    .array(z.object({ relation: z.enum(["before", "after"]), event: z.string() }))
    .readonly()
    .optional(),
  /** Id of the code book's frame, or of the learned rule, that coded it. */
  frame: z.string(),
  /** Confidence, 0 to 1. */
  score: z.number().optional(),
});

export type CodedEvent = Readonly<z.infer<typeof codedEventSchema>>;
