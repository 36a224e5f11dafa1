import { z } from "zod";
import { ReviewError } from "../../ledger/review-error.ts";
import { reviewValueSchema } from "../../ledger/review-value.ts";
import { endpoint } from "../endpoint.ts";
import { entryOrProblem } from "../entry-or-problem.ts";
import { ProblemError } from "../problem.ts";
import { reviewSchema } from "../review-schema.ts";
import { idSchema } from "../schemas.ts";

/** POST /entries/{id}/reviews: a person's word beside the machine's value. */
export const addReview = endpoint({
  method: "post",
  path: "/entries/{id}/reviews",
  tag: "Reviews",
  summary:
    "Correct an entry: type, actor, recipient, date, dismiss: the machine's value stays beside it; split and merge make entries of what is told apart or together",
  params: idSchema,
  body: z.object({ review: reviewValueSchema, by: z.string().trim().min(1).max(100).describe("Who says so") }),
  answer: reviewSchema,
  status: 201,
  handle: (context, { params: { id }, body: { review, by } }) => {
    const entry = entryOrProblem(context, id);
    try {
      const stored = context.desk.review(entry.id, { review, by, at: context.now() });
      const found = stored && context.reviews.all().find((one) => one.id === stored.id);
      if (!found) throw new ProblemError(409, `The words of entry ${id} are no longer in the ledger.`);
      return found;
    } catch (error) {
      if (error instanceof ReviewError) throw new ProblemError(409, error.message);
      throw error;
    }
  },
});
