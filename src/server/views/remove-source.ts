import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { ProblemError } from "../problem.ts";

/** DELETE /sources: it is visited no more. */
export const removeSource = endpoint({
  method: "delete",
  path: "/sources",
  tag: "Sources",
  summary: "Visit a source no more; its documents stay",
  asked: z.object({ url: z.string().max(2000) }),
  answer: z.object({ removed: z.string() }),
  handle: ({ store }, { asked: { url } }) =>
    store.write((writer) => {
      if (!writer.sources().some((one) => one.url === url)) throw new ProblemError(404, `No source ${url} is remembered.`);
      writer.removeSource(url);
      return { removed: url };
    }),
});
