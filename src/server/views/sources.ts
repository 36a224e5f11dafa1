import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/** A remembered source. */
export const sourceSchema = z.object({
  url: z.string(),
  kind: z.enum(["file", "folder", "page", "feed", "opml", "sitemap"]),
  title: z.string().nullable(),
  added: z.string(),
  every: z.number().nullable().describe("Seconds between visits; null: by what the source says of itself"),
  lastPolled: z.string().nullable(),
  nextPoll: z.string().nullable(),
  failures: z.int().describe("Since the last success"),
  lastError: z.string().nullable(),
});

/** GET /sources: what is remembered, and how it goes. */
export const sources = endpoint({
  method: "get",
  path: "/sources",
  tag: "Sources",
  summary: "Remembered sources, when they were visited, and what failed",
  answer: z.object({ sources: z.array(sourceSchema) }),
  handle: ({ store }) => ({
    sources: store.sources().map(({ etag: _, lastModified: __, ...source }) => source),
  }),
});
