import { z } from "zod";
import { partiesOf } from "../../model/parties-of.ts";
import { statusAsOf } from "../../model/status-as-of.ts";
import { endpoint } from "../endpoint.ts";
import { entryOrProblem } from "../entry-or-problem.ts";
import { evidenceInContext, evidenceViewSchema } from "../evidence-in-context.ts";
import { reviewSchema } from "../review-schema.ts";
import { askedSchema, entrySchema, idSchema, summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

/** GET /entries/{id}: an entry with its words in every document. */
export const entryPage = endpoint({
  method: "get",
  path: "/entries/{id}",
  tag: "Entries",
  summary: "An entry: its words in context, copies under their origin, history, links, reviews",
  params: idSchema,
  asked: askedSchema.pick({ asOf: true }),
  answer: z.object({
    asOf: z.string(),
    entry: entrySchema,
    summary: summarySchema,
    evidence: z.array(evidenceViewSchema).describe("In the order of entry.evidence"),
    origins: z
      .array(z.object({ origin: z.string(), evidence: z.array(z.int()), documents: z.int() }))
      .describe("Evidence (indices) by independent origin: the rest of each are copies, or other passages of it"),
    history: z
      .array(
        z.object({
          status: z.string(),
          date: z.string().nullable(),
          evidence: z.array(z.int()).describe("Of this entry"),
          entries: z.array(summarySchema).describe("Other entries that moved it"),
        }),
      )
      .describe("Oldest first"),
    links: z.array(
      z.object({
        type: z.string(),
        direction: z.enum(["out", "in"]).describe("out: this entry … that one; in: that one … this entry"),
        because: z.string().nullable(),
        entry: summarySchema,
      }),
    ),
    reviews: z.array(reviewSchema).describe("With those taken back, oldest first"),
    splits: z
      .array(
        z.object({
          review: z.string(),
          by: z.string(),
          at: z.string(),
          direction: z.enum(["off", "from"]).describe("off: that entry was split off this one; from: this one was split off that one"),
          entry: summarySchema,
        }),
      )
      .describe("Entries that a person told apart from this one"),
  }),
  handle: (context, { params, asked: { asOf = context.asOf() } }) => {
    const { store, reviews } = context;
    const stored = reviews.attach(entryOrProblem(context, params.id));
    const { id } = stored;
    const entry = { ...stored, status: statusAsOf(stored, asOf) };
    const short = (ids: readonly string[]) => store.entriesOf([...new Set(ids)]).map((one) => summarize(one, context));
    const index = new Map(entry.evidence.map(({ mention }, i) => [mention, i]));

    const origins = new Map<string, number[]>();
    entry.evidence.forEach(({ origin }, i) => {
      const list = origins.get(origin);
      if (list) list.push(i);
      else origins.set(origin, [i]);
    });
    const linked = store.entriesOf([...new Set([...entry.links.map(({ to }) => to), ...store.linkedTo([id])])]);
    const byId = new Map(linked.map((one) => [one.id, one]));
    const unions = [...new Set(partiesOf(entry).flatMap(({ entity }) => (entity ? reviews.ofActor(entity) : [])))];
    const own = [...reviews.of(id), ...unions];
    return {
      asOf,
      entry,
      summary: summarize(entry, context),
      evidence: entry.evidence.map((_, i) => evidenceInContext(entry, i, context)),
      origins: [...origins].map(([origin, evidence]) => ({
        origin,
        evidence,
        documents: new Set(evidence.map((i) => entry.evidence[i]!.document)).size,
      })),
      history: entry.statusHistory.map(({ status, date, because }) => ({
        status,
        date,
        evidence: because.flatMap((one) => index.get(one) ?? []),
        entries: short(because.filter((one) => !index.has(one))),
      })),
      links: eachOnce([
        ...entry.links.flatMap(({ type, to, because }) => {
          const other = byId.get(to);
          return other ? [{ type, direction: "out" as const, because: because ?? null, entry: summarize(other, context) }] : [];
        }),
        ...linked.flatMap((other) =>
          other.links
            .filter(({ to }) => to === id)
            .map(({ type, because }) => ({ type, direction: "in" as const, because: because ?? null, entry: summarize(other, context) })),
        ),
      ]),
      reviews: own,
      splits: own.flatMap(({ id: review, field, undone, by, at, entry: rest, others }) => {
        if (field !== "split" || undone !== null) return [];
        const direction = rest === id ? ("off" as const) : ("from" as const);
        return short(direction === "off" ? others : rest ? [rest] : []).map((one) => ({ review, by, at, direction, entry: one }));
      }),
    };
  },
});

/** Links of one type and direction with one entry as one, with all their reasons. */
function eachOnce<T extends { type: string; direction: string; because: string | null; entry: { id: string } }>(links: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const link of links) {
    const key = `${link.type} ${link.direction} ${link.entry.id}`;
    const old = found.get(key);
    const reasons = new Set([old?.because, link.because].filter((one) => typeof one === "string"));
    found.set(key, { ...(old ?? link), because: reasons.size > 0 ? [...reasons].join("; ") : null });
  }
  return [...found.values()];
}
