import { z } from "zod";
import { stableId } from "../../util/stable-id.ts";
import { endpoint } from "../endpoint.ts";
import { dateSchema } from "../schemas.ts";
import { jobSchema } from "./add-source.ts";

/** A text given by hand. */
export const givenTextSchema = z.object({
  text: z.string().min(1).max(1_000_000).describe("Plain text, paragraphs separated by blank lines"),
  title: z.string().max(1000).optional(),
  url: z.url().max(2000).optional(),
  publisher: z.string().max(200).optional(),
  published: dateSchema.optional(),
});

/** POST /documents: takes in a text. */
export const addDocument = endpoint({
  method: "post",
  path: "/documents",
  tag: "Documents",
  summary: "Take in a text; its arrival is told by /api/events",
  body: givenTextSchema,
  answer: jobSchema,
  status: 202,
  handle: ({ intake, now }, { body }) => {
    const job = stableId(`${body.text} ${now()}`);
    intake.begin(job, { given: body });
    return { job };
  },
});
