import { z } from "zod";
import { cursor } from "../cursor.ts";
import { endpoint } from "../endpoint.ts";
import { entitySchema } from "../entity-schema.ts";
import { limitSchema } from "../schemas.ts";

/** What cursors are of. */
const ORDER = "mentions";

/** GET /actors: who is in the ledger. */
export const actors = endpoint({
  method: "get",
  path: "/actors",
  tag: "Views",
  summary: "Who is in the ledger, those in most mentions first",
  asked: z.object({
    search: z.string().max(200).default("").describe("Part of a name or spelling"),
    limit: limitSchema(100, 1000),
    after: z.string().max(3000).optional().describe("`next` of the page before"),
  }),
  answer: z.object({
    actors: z.array(entitySchema.extend({ mentions: z.int() })),
    next: z.string().nullable().describe("Give it as `after` for the next page; null on the last"),
  }),
  heavy: true,
  handle: ({ store }, { asked: { search, limit, after } }) => {
    const at = cursor.read(after, ORDER);
    const [mentions, id] = at === null ? [Number.POSITIVE_INFINITY, ""] : (JSON.parse(at) as [number, string]);
    const found = [];
    for (const entity of store.entities(search || undefined)) {
      if (entity.mentions > mentions || (entity.mentions === mentions && entity.id <= id)) continue;
      if (found.length === limit) {
        const last = found.at(-1)!;
        return { actors: found, next: cursor.write(JSON.stringify([last.mentions, last.id]), ORDER) };
      }
      found.push(entity);
    }
    return { actors: found, next: null };
  },
});
