// Endpoints → routes: what is asked for is checked by its schema, answers carry an ETag of the ledger's state, and are kept while it lasts.
import { createRoute, type OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AnswerCache } from "./answer-cache.ts";
import type { Endpoint } from "./endpoint.ts";
import type { HeavyWork } from "./heavy-work.ts";
import { problemSchema } from "./problem.ts";
import type { ServerContext } from "./server-context.ts";
import type { WorkQueue } from "./work-queue.ts";

export interface Serving {
  readonly context: ServerContext;
  readonly cache: AnswerCache;
  readonly queue: WorkQueue;
  readonly heavy: HeavyWork | null;
}

const JSON_TYPE = "application/json; charset=utf-8";
const problem = (description: string) => ({ description, content: { "application/problem+json": { schema: problemSchema } } });

/** How a route stands in the documentation. */
function documented({ method, path, tag, summary, params, asked, body, answer, status = 200 }: Endpoint): RouteConfig {
  return {
    method,
    path: `/api${path}`,
    tags: [tag],
    summary,
    request: {
      ...(params ? { params } : {}),
      ...(asked ? { query: asked } : {}),
      ...(body ? { body: { required: true, content: { "application/json": { schema: body } } } } : {}),
    },
    responses: {
      [status]: { description: "Done", content: { "application/json": { schema: answer } } },
      ...(method === "get" ? { 304: { description: "As it was (If-None-Match)" } } : {}),
      400: problem("What was asked cannot be understood; of a query, with the place"),
      ...(params || asked ? { 404: problem("There is no such thing") } : {}),
      429: problem("Too many requests"),
    },
  };
}

/** The part of a request's input that its schema made. */
const read = (c: Context, part: "param" | "query" | "json", wanted: unknown): unknown =>
  wanted ? (c.req as unknown as { valid(part: string): unknown }).valid(part) : undefined;

/** Adds the routes of all endpoints. Without `serving` they are documented only. */
export function registerEndpoints(app: OpenAPIHono, endpoints: readonly Endpoint[], serving: () => Serving): void {
  for (const one of endpoints) {
    app.openapi(createRoute(documented(one)), async (c: Context): Promise<Response> => {
      const { context, cache, queue, heavy } = serving();
      const input = { params: read(c, "param", one.params), asked: read(c, "query", one.asked), body: read(c, "json", one.body) };
      const run = async (): Promise<string> => JSON.stringify(await one.handle(context, input as never));
      const apart = async (): Promise<string> => heavy?.({ endpoint: `${one.method} ${one.path}`, input }) ?? run();
      const answer = (): Promise<string> => (one.heavy ? queue.run(apart) : run());
      if (one.method !== "get" || one.live)
        return new Response(await answer(), {
          status: one.status ?? 200,
          headers: { "content-type": JSON_TYPE, "cache-control": "no-store" },
        });
      const now = `${context.version}.${context.codebook.hash.slice(0, 8)}.${context.store.version()}.${context.asOf()}`;
      const known = c.req.header("if-none-match")?.split(/,\s*/) ?? [];
      const headersOf = (state: string) => ({ "content-type": JSON_TYPE, etag: `W/"${state}"`, "cache-control": "private, no-cache" });
      if (known.includes(`W/"${now}"`)) return new Response(null, { status: 304, headers: headersOf(now) });
      const { pathname, search } = new URL(c.req.url);
      const { state, text } = await cache.get(`${pathname}${search}`, now, answer);
      if (known.includes(`W/"${state}"`)) return new Response(null, { status: 304, headers: headersOf(state) });
      return new Response(text, { headers: headersOf(state) });
    });
  }
}
