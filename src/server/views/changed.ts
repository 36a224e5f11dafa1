import { z } from "zod";
import { ask } from "../ask.ts";
import { changedEntries } from "../changed-entries.ts";
import { endpoint } from "../endpoint.ts";
import { askedSchema, limitSchema, summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

/** GET /changed: what changed after a change of the ledger. */
export const changed = endpoint({
  method: "get",
  path: "/changed",
  tag: "Entries",
  summary: "Entries that changed since a change of the ledger, one plain line for each change with its reason",
  asked: askedSchema.extend({ since: z.coerce.number().int().min(0).default(0), limit: limitSchema(100, 1000) }),
  answer: z.object({
    asOf: z.string(),
    sequence: z.int().describe("Up to which change this tells: the next `since`"),
    more: z.boolean(),
    changed: z.array(z.object({ lines: z.array(z.string()).readonly(), entry: summarySchema })).describe("Those that changed last first"),
  }),
  heavy: true,
  handle: (context, { asked: { q, asOf = context.asOf(), since, limit } }) => {
    const { changed: found, sequence, more } = changedEntries(context, ask(q), asOf, since);
    return {
      asOf,
      sequence,
      more: more || found.length > limit,
      changed: found.slice(0, limit).map(({ entry, lines }) => ({ lines, entry: summarize(entry, context) })),
    };
  },
});
