import { z } from "zod";
import { EVENT_TYPES } from "../model/coded-event.ts";
import { ledgerPartySchema } from "../model/ledger-party.ts";
import { calendar } from "../util/calendar.ts";

const date = z
  .string()
  .refine((text) => calendar.range(text) !== null, "a day, month or year (YYYY[-MM[-DD]]) or FROM..TO")
  .nullable();

/** What a person can say of an entry, field by field. */
export const reviewValueSchema = z.discriminatedUnion("field", [
  z.object({ field: z.literal("type"), value: z.enum(EVENT_TYPES) }),
  z.object({ field: z.literal("actor"), value: z.array(ledgerPartySchema).readonly() }),
  z.object({ field: z.literal("recipient"), value: z.array(ledgerPartySchema).readonly() }),
  z.object({ field: z.literal("date"), value: date }),
  /** Ids of mentions of the entry that are of another matter. */
  z.object({ field: z.literal("split"), value: z.array(z.string()).min(1).readonly() }),
  /** Id of the entry that it is one with. */
  z.object({ field: z.literal("merge"), value: z.string() }),
  /** Why it is no entry. */
  z.object({ field: z.literal("dismiss"), value: z.string().max(500) }),
]);

export type ReviewValue = Readonly<z.infer<typeof reviewValueSchema>>;
