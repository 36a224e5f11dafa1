import { z } from "@hono/zod-openapi";

/** Who, as the ledger knows them. */
export const entitySchema = z
  .object({
    id: z.string(),
    kind: z.enum(["state", "person", "organisation", "group", "place", "unnamed"]),
    name: z.string(),
    code: z.string(),
    spellings: z.array(z.string()).readonly(),
    offices: z.array(z.object({ title: z.string(), state: z.string(), from: z.string().nullable(), to: z.string().nullable() })).readonly(),
  })
  .openapi("Entity");
