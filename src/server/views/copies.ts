import { z } from "zod";
import { copyGroups } from "../../ledger/copy-groups.ts";
import { endpoint } from "../endpoint.ts";
import { limitSchema } from "../schemas.ts";

const memberSchema = z.object({
  key: z.string(),
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  kind: z.string().describe("origin, copy, reprint, revision, spun"),
  score: z.number(),
  why: z.string(),
});

/** GET /copies: the groups of copies. */
export const copies = endpoint({
  method: "get",
  path: "/copies",
  tag: "Views",
  summary: "Copies, reprints, revisions and spun copies, with the presumed origin of each group first",
  asked: z.object({ limit: limitSchema(50, 500), after: z.string().max(100).optional().describe("`next` of the page before") }),
  answer: z.object({
    groups: z.array(z.object({ group: z.string(), documents: z.array(memberSchema) })),
    next: z.string().nullable(),
  }),
  heavy: true,
  handle: async ({ store }, { asked: { limit, after } }) => {
    const groups = [];
    for (const { group, documents } of copyGroups(store)) {
      if (after !== undefined && group <= after) continue;
      if (groups.length === limit) return { groups, next: groups.at(-1)!.group };
      groups.push({ group, documents: [...documents] });
    }
    return { groups, next: null };
  },
});
