import { z } from "zod";
import type { Query, QueryField } from "../../model/query.ts";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { entitySchema } from "../entity-schema.ts";
import { ProblemError } from "../problem.ts";
import { reviewSchema } from "../review-schema.ts";
import { askedSchema, idSchema, limitSchema, partySchema, scanSchema, summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

const MOST_PARTNERS = 30;

const listSchema = scanSchema.extend({ entries: z.array(summarySchema) });

/** GET /actors/{id}: what one actor did and said, and to whom. */
export const actorPage = endpoint({
  method: "get",
  path: "/actors/{id}",
  tag: "Views",
  summary: "An actor: names, offices, what it did, said and was done to it; with q, how its position on a matter moved",
  params: idSchema,
  asked: askedSchema.extend({ limit: limitSchema(100, 500).describe("Entries of each list") }),
  answer: z.object({
    asOf: z.string(),
    actor: entitySchema,
    united: z
      .array(z.object({ id: z.string(), name: z.string(), mentions: z.int() }))
      .describe("Actors that a person united with this one, as documents tell of them"),
    reviews: z.array(reviewSchema).describe("By which they were united, with those taken back, oldest first"),
    did: listSchema,
    said: listSchema,
    received: listSchema,
    partners: z.array(z.object({ party: partySchema, did: z.int(), received: z.int() })).describe("With whom, in the entries listed"),
  }),
  heavy: true,
  handle: async (context, { params: { id: name }, asked: { q, asOf = context.asOf(), limit } }) => {
    const actor = context.store.entity(name) ?? context.store.entity(`state:${name}`);
    if (!actor) throw new ProblemError(404, `There is no actor ${name}.`, { help: "Look for a name: /api/actors?search=…" });
    const { id } = actor;
    const partners = new Map<string, { party: z.infer<typeof partySchema>; did: number; received: number }>();
    const count = (parties: readonly z.infer<typeof partySchema>[] | undefined, side: "did" | "received"): void => {
      for (const party of parties ?? []) {
        if (party.entity === id || party.code === "---") continue;
        const found = partners.get(party.entity ?? party.code) ?? { party, did: 0, received: 0 };
        found[side]++;
        partners.set(party.entity ?? party.code, found);
      }
    };
    const list = async (field: QueryField) => {
      const entries: z.infer<typeof summarySchema>[] = [];
      const own: Query = { kind: "field", field, op: "=", value: id };
      const scan = await context.scan(
        ask(q, own, field === "speaker" ? "kind:statement" : "kind:event"),
        asOf,
        (entry) => {
          entries.push(summarize(entry, context));
          if (field === "recipient") count(entry.actor, "received");
          else count(entry.recipient, "did");
        },
        limit,
      );
      return { ...scan, entries };
    };
    const [did, said, received] = [await list("actor"), await list("speaker"), await list("recipient")];
    return {
      asOf,
      actor,
      united: [...context.store.unions()]
        .filter(([, into]) => into === id)
        .map(([member]) => ({
          id: member,
          name: context.store.entityAlone(member)?.name ?? member,
          mentions: context.store.mentionsOfEntity(member).length,
        })),
      reviews: [...context.reviews.ofActor(id)],
      did,
      said,
      received,
      partners: [...partners.values()].sort((a, b) => b.did + b.received - a.did - a.received).slice(0, MOST_PARTNERS),
    };
  },
});
