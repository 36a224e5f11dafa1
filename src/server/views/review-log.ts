import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { reviewSchema } from "../review-schema.ts";
import { summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

/** GET /reviews: all reviews, the latest first: the audit log. */
export const reviewLog = endpoint({
  method: "get",
  path: "/reviews",
  tag: "Reviews",
  summary: "All reviews with who and when, also those taken back, the latest first",
  answer: z.object({
    reviews: z.array(reviewSchema),
    entries: z.array(summarySchema).describe("The entries that they are of"),
  }),
  handle: (context) => {
    const reviews = [...context.reviews.all()].reverse();
    const ids = [...new Set(reviews.flatMap(({ entry }) => entry ?? []))];
    return { reviews, entries: context.store.entriesOf(ids).map((entry) => summarize(entry, context)) };
  },
});
