import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { ProblemError } from "../problem.ts";
import { reviewSchema } from "../review-schema.ts";
import { idSchema } from "../schemas.ts";

/** POST /reviews/{id}/undo: takes a review back. */
export const undoReview = endpoint({
  method: "post",
  path: "/reviews/{id}/undo",
  tag: "Reviews",
  summary: "Take a review back with all that it did; it stays in the log",
  params: idSchema,
  body: z.object({ by: z.string().trim().min(1).max(100) }),
  answer: reviewSchema,
  handle: (context, { params: { id }, body: { by } }) => {
    const review = context.reviews.all().find((one) => one.id === id);
    if (!review) throw new ProblemError(404, `There is no review ${id}.`);
    if (!context.desk.undo(id, { by, at: context.now() })) throw new ProblemError(409, `Review ${id} was taken back already.`);
    return context.reviews.all().find((one) => one.id === id)!;
  },
});
