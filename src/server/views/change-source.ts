import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { ProblemError } from "../problem.ts";
import { sourceSchema } from "./sources.ts";

/** PATCH /sources: the rhythm of a source. */
export const changeSource = endpoint({
  method: "patch",
  path: "/sources",
  tag: "Sources",
  summary: "Set how often a source is visited",
  asked: z.object({ url: z.string().max(2000) }),
  body: z.object({ every: z.int().min(60).nullable().describe("Seconds; null: by what the source says of itself") }),
  answer: sourceSchema,
  handle: ({ store }, { asked: { url }, body: { every } }) =>
    store.write((writer) => {
      const source = writer.sources().find((one) => one.url === url);
      if (!source) throw new ProblemError(404, `No source ${url} is remembered.`);
      writer.putSource({ ...source, every, nextPoll: null });
      const { etag: _, lastModified: __, ...shown } = { ...source, every, nextPoll: null };
      return shown;
    }),
});
