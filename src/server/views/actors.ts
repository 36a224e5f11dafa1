import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { entitySchema } from "../entity-schema.ts";
import { limitSchema } from "../schemas.ts";

/** GET /actors: who is in the ledger. */
export const actors = endpoint({
  method: "get",
  path: "/actors",
  tag: "Views",
  summary: "Who is in the ledger, those in most mentions first",
  asked: z.object({ search: z.string().max(200).default("").describe("Part of a name or spelling"), limit: limitSchema(100, 1000) }),
  answer: z.object({ actors: z.array(entitySchema.extend({ mentions: z.int() })), more: z.boolean() }),
  heavy: true,
  handle: ({ store }, { asked: { search, limit } }) => {
    const found = [];
    for (const entity of store.entities(search || undefined)) {
      if (found.length === limit) return { actors: found, more: true };
      found.push(entity);
    }
    return { actors: found, more: false };
  },
});
