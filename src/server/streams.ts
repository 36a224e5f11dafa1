import type { RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import { EXPORTERS } from "../exporters/exporters.ts";
import { problemSchema } from "./problem.ts";
import { askedSchema } from "./schemas.ts";

/** What an export is asked. */
export const exportAskedSchema = askedSchema.extend({
  format: z.enum([...EXPORTERS.keys()] as [string, ...string[]]).default("jsonl"),
  hidden: z.enum(["leave-out", "include"]).default("leave-out"),
});

/** Where events begin. */
export const eventsAskedSchema = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe("Changes after this sequence; Last-Event-ID goes before it; usually from now on"),
});

const problem = { description: "It cannot be understood", content: { "application/problem+json": { schema: problemSchema } } };

/** Documentation of the routes that stream. */
export const STREAMS: readonly RouteConfig[] = [
  {
    method: "get",
    path: "/api/export",
    tags: ["Entries"],
    summary: "All entries that match, in a form that other programs read",
    request: { query: exportAskedSchema },
    responses: { 200: { description: "A file", content: { "application/octet-stream": { schema: z.string() } } }, 400: problem },
  },
  {
    method: "get",
    path: "/api/events",
    tags: ["Ledger"],
    summary:
      "Server-sent events: document, entry, removed, source (changes, id = sequence); arrival, progress, issue, done (intake of this server); hello first",
    request: { query: eventsAskedSchema },
    responses: { 200: { description: "Events", content: { "text/event-stream": { schema: z.string() } } } },
  },
];
