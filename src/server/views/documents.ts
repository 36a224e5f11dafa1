import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { limitSchema } from "../schemas.ts";

/** GET /documents: the documents in the order of intake. */
export const documents = endpoint({
  method: "get",
  path: "/documents",
  tag: "Documents",
  summary: "Documents in the order of intake, page by page",
  asked: z.object({ limit: limitSchema(50, 200), after: z.coerce.number().int().min(0).default(0).describe("`next` of the page before") }),
  answer: z.object({
    documents: z.array(
      z.object({
        key: z.string(),
        id: z.string(),
        title: z.string().nullable(),
        url: z.string().nullable(),
        publisher: z.string().nullable(),
        published: z.string().nullable(),
        kind: z.string().describe("What it is in its group of copies"),
        group: z.string(),
        origin: z.string(),
        superseded: z.boolean(),
        source: z.string(),
        at: z.string().describe("Instant of intake"),
        events: z.int(),
        statements: z.int(),
        issues: z.array(z.string()),
      }),
    ),
    next: z.int().nullable(),
  }),
  handle: ({ store }, { asked: { limit, after } }) => {
    const found = [];
    let next: number | null = null;
    let last = after;
    for (const { sequence, stored } of store.documents(after)) {
      if (found.length === limit) {
        next = last;
        break;
      }
      last = sequence;
      const { key, document, coded, kind, group, origin, superseded, intake } = stored;
      found.push({
        key,
        id: document.id,
        title: document.title,
        url: document.url,
        publisher: document.publisher,
        published: coded.published,
        kind,
        group,
        origin,
        superseded,
        source: intake.source,
        at: intake.at,
        events: coded.events.length,
        statements: coded.statements.length,
        issues: document.issues.map(({ message }) => message),
      });
    }
    return { documents: found, next };
  },
});
