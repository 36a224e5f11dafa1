import { z } from "zod";
import { READY_QUESTIONS } from "../../query/ready-questions.ts";
import { ask } from "../ask.ts";
import { changedEntries } from "../changed-entries.ts";
import { type Dossier, dossierOf, dossierSchema } from "../dossier.ts";
import { endpoint } from "../endpoint.ts";
import { askedSchema, idSchema, limitSchema, summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

/** In the place of an id: a query that is not saved. */
const NOW = "now";

/** GET /dossiers/{id}: what is the state, what changed, what is due, what is open. */
export const dossierPage = endpoint({
  method: "get",
  path: "/dossiers/{id}",
  tag: "Dossiers",
  summary:
    "A dossier, or `now` with a query of one's own: the state now, what changed since it was looked at, what is due next, what is open",
  params: idSchema,
  asked: z.object({
    asOf: askedSchema.shape.asOf,
    q: askedSchema.shape.q.describe("Of the dossier `now`: a query that is not saved"),
    since: z.coerce.number().int().min(0).optional().describe("Changes after this sequence, in place of the dossier's own"),
    limit: limitSchema(5, 50).describe("Entries of each part of the state"),
  }),
  answer: z.object({
    dossier: dossierSchema,
    asOf: z.string(),
    sequence: z.int().describe("PATCH it as `looked` once this was seen"),
    total: z.int(),
    state: z
      .array(z.object({ name: z.string(), about: z.string(), query: z.string(), count: z.int(), entries: z.array(summarySchema) }))
      .describe("The best attested entries of each kind"),
    changed: z.array(z.object({ lines: z.array(z.string()).readonly(), entry: summarySchema })),
    moreChanged: z.int().describe("Changed entries that are not listed"),
    due: z.array(summarySchema).describe("Planned, the nearest first"),
    overdue: z.array(summarySchema),
    open: z.array(summarySchema).describe("Open threats, demands and promises, the latest first"),
  }),
  heavy: true,
  handle: (context, { params: { id }, asked: { q, asOf = context.asOf(), since, limit } }) => {
    const { store, reviews } = context;
    const dossier: Dossier =
      id === NOW ? { id, title: "", query: q, created: "", looked: since ?? 0, lookedAt: null } : dossierOf(store, id);
    const short = (query: ReturnType<typeof ask>, by: "date" | "origins", descending: boolean, most: number) =>
      store
        .entries({ query, asOf, order: { by, descending }, limit: most })
        .entries.filter((entry) => !reviews.isHidden(entry.id))
        .map((entry) => summarize(entry, context));
    const news = changedEntries(context, ask(dossier.query), asOf, since ?? dossier.looked);
    const shown = news.changed.slice(0, 10 * limit);
    return {
      dossier,
      asOf,
      sequence: news.sequence,
      total: store.countEntries({ query: ask(dossier.query), asOf }),
      state: READY_QUESTIONS.map(({ name, about, query }) => {
        const tree = ask(dossier.query, query);
        return { name, about, query, count: store.countEntries({ query: tree, asOf }), entries: short(tree, "origins", true, limit) };
      }),
      changed: shown.map(({ entry, lines }) => ({ lines, entry: summarize(entry, context) })),
      moreChanged: news.changed.length - shown.length,
      due: short(ask(dossier.query, `status:scheduled,postponed since:${asOf}`), "date", false, 4 * limit),
      overdue: short(ask(dossier.query, "status:overdue"), "date", true, 4 * limit),
      open: short(ask(dossier.query, "status:open kind:event"), "date", true, 4 * limit),
    };
  },
});
