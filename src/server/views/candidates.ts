import { z } from "zod";
import { entityCandidates } from "../../ledger/entity-candidates.ts";
import { endpoint } from "../endpoint.ts";
import { entitySchema } from "../entity-schema.ts";
import { limitSchema } from "../schemas.ts";

/** GET /candidates: the review queue: who may be one and the same. */
export const candidates = endpoint({
  method: "get",
  path: "/candidates",
  tag: "Reviews",
  summary: "Review queue: pairs of actors that may be one, best first",
  asked: z.object({ search: z.string().max(200).default(""), limit: limitSchema(100, 1000) }),
  answer: z.object({
    total: z.int(),
    candidates: z.array(z.object({ a: entitySchema, b: entitySchema, score: z.number(), why: z.string() })),
  }),
  heavy: true,
  handle: ({ store }, { asked: { search, limit } }) => {
    const found = entityCandidates(store, search || undefined);
    return { total: found.length, candidates: found.slice(0, limit) };
  },
});
