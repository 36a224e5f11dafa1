import { z } from "zod";
import { countVoices } from "../../ledger/count-voices.ts";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { askedSchema, limitSchema, scanSchema } from "../schemas.ts";

/** GET /voices: who is heard. */
export const voices = endpoint({
  method: "get",
  path: "/voices",
  tag: "Views",
  summary: "Who is heard, in how many statements of how many independent origins, and how much of it without a name",
  asked: askedSchema.extend({ limit: limitSchema(50, 500) }),
  answer: scanSchema.extend({
    asOf: z.string(),
    statements: z.int(),
    unnamed: z.int(),
    voices: z.array(
      z.object({
        code: z.string(),
        name: z.string().nullable(),
        entity: z.string().nullable(),
        statements: z.int(),
        anonymous: z.int(),
        direct: z.int(),
        origins: z.int(),
      }),
    ),
  }),
  heavy: true,
  handle: async (context, { asked: { q, asOf = context.asOf(), limit } }) => {
    const counter = countVoices();
    const scan = await context.scan(ask(q, "kind:statement"), asOf, (entry) => counter.add(entry));
    const { statements, unnamed } = counter;
    return { asOf, ...scan, statements, unnamed, voices: counter.voices().slice(0, limit) };
  },
});
