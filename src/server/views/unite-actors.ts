import { z } from "zod";
import { ReviewError } from "../../ledger/review-error.ts";
import { endpoint } from "../endpoint.ts";
import { ProblemError } from "../problem.ts";
import { reviewSchema } from "../review-schema.ts";
import { idSchema } from "../schemas.ts";

/** POST /actors/{id}/unite: another actor is this one. */
export const uniteActors = endpoint({
  method: "post",
  path: "/actors/{id}/unite",
  tag: "Reviews",
  summary: "Say that another actor is this one: its entries, names and offices stand under this one until it is taken back",
  params: idSchema,
  body: z.object({
    same: z.string().min(1).max(2000).describe("Id of the other actor"),
    by: z.string().trim().min(1).max(100).describe("Who says so"),
  }),
  answer: reviewSchema,
  status: 201,
  handle: (context, { params: { id }, body: { same, by } }) => {
    const { store } = context;
    for (const one of [id, same])
      if (!store.entityAlone(one))
        throw new ProblemError(404, `There is no actor ${one}.`, { help: "Look for a name: /api/actors?search=…" });
    try {
      const stored = context.desk.unite({ keep: id, same, by, at: context.now() });
      return context.reviews.all().find((one) => one.id === stored.id)!;
    } catch (error) {
      if (error instanceof ReviewError) throw new ProblemError(409, error.message);
      throw error;
    }
  },
});
