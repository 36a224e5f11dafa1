import { z } from "zod";
import { cursor } from "../cursor.ts";
import { endpoint } from "../endpoint.ts";
import { reviewSchema } from "../review-schema.ts";
import { limitSchema, summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

/** What cursors are of. */
const ORDER = "at";

/** GET /reviews: all reviews, the latest first: the audit log. */
export const reviewLog = endpoint({
  method: "get",
  path: "/reviews",
  tag: "Reviews",
  summary: "All reviews with who and when, also those taken back, the latest first",
  asked: z.object({ limit: limitSchema(200, 1000), after: z.string().max(500).optional().describe("`next` of the page before") }),
  answer: z.object({
    next: z.string().nullable().describe("Give it as `after` for the next page; null on the last"),
    reviews: z.array(reviewSchema),
    entries: z.array(summarySchema).describe("The entries that they are of"),
  }),
  handle: (context, { asked: { limit, after } }) => {
    const at = cursor.read(after, ORDER);
    const [from, id] = at === null ? ["~", "~"] : (JSON.parse(at) as [string, string]);
    const earlier = [...context.reviews.all()].reverse().filter((one) => one.at < from || (one.at === from && one.id < id));
    const reviews = earlier.slice(0, limit);
    const last = reviews.at(-1);
    const next = last && earlier.length > limit ? cursor.write(JSON.stringify([last.at, last.id]), ORDER) : null;
    const ids = [...new Set(reviews.flatMap(({ entry }) => entry ?? []))];
    return { next, reviews, entries: context.store.entriesOf(ids).map((entry) => summarize(entry, context)) };
  },
});
