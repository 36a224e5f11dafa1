// The whole application: guards, JSON endpoints and their twins, streams, the page to try the API, the built pages.
import type { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { createAnswerCache } from "./answer-cache.ts";
import { ENDPOINTS } from "./endpoints.ts";
import type { EventFeed } from "./event-feed.ts";
import { eventStream } from "./event-stream.ts";
import { exportStream } from "./export-stream.ts";
import { hostGuard } from "./guard/host-guard.ts";
import { type Rates, rateGuard } from "./guard/rate-guard.ts";
import { safeHeaders } from "./guard/safe-headers.ts";
import { tokenGuard } from "./guard/token-guard.ts";
import type { HeavyWork } from "./heavy-work.ts";
import { documentedApp, openapiOf } from "./openapi.ts";
import { ProblemError } from "./problem.ts";
import { problemOf } from "./problem-of.ts";
import { registerEndpoints } from "./register-endpoints.ts";
import type { ServerContext } from "./server-context.ts";
import { staticFiles } from "./static-files.ts";
import { tryPage } from "./try-page.ts";
import { TRY_SCRIPT } from "./try-script.ts";
import { createWorkQueue } from "./work-queue.ts";

const MOST_BYTES = 2 * 1024 * 1024;

export interface AppOptions {
  readonly context: ServerContext;
  readonly feed: EventFeed;
  /** Address that it is bound to. */
  readonly host: string;
  /** Checks the token; null on loopback without one. */
  readonly isToken: ((token: string) => boolean) | null;
  /** Folder of the built pages; null: none. */
  readonly pages: string | null;
  /** Makes answers that take long on another thread; null: on this one. */
  readonly heavy?: HeavyWork | null;
  /** Answers /mcp. */
  readonly mcp: ((request: Request) => Promise<Response>) | null;
  /** Hears of faults. */
  report(error: unknown): void;
  readonly rates?: Rates;
}

/** The path under which a request is answered: /entries/ID.json is the twin of the page /entries/ID. */
function routeOf(pathname: string): string {
  if (pathname === "/index.json") return "/api/dossiers/now";
  return pathname.endsWith(".json") && !pathname.startsWith("/api/") && pathname !== "/openapi.json" && !pathname.startsWith("/assets/")
    ? `/api${pathname.slice(0, -".json".length)}`
    : pathname;
}

/** Builds the application. */
export function createApp({ context, feed, host, isToken, pages, heavy = null, mcp, report, rates }: AppOptions): OpenAPIHono {
  const files = staticFiles(pages);
  const app = documentedApp({
    getPath: (request) => {
      const start = request.url.indexOf("/", request.url.indexOf("://") + 3);
      const end = request.url.search(/[?#]/);
      return routeOf(start < 0 ? "/" : request.url.slice(start, end < 0 ? undefined : end));
    },
    defaultHook: (result) => {
      if (!result.success)
        return new ProblemError(400, result.error.issues[0]?.message ?? "The request does not fit.", {
          errors: result.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
        }).response();
    },
  });
  app.use(safeHeaders, rateGuard(rates), hostGuard(host));
  if (isToken) app.use(tokenGuard(isToken));
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: () => new ProblemError(413, "At most 2 MB.").response() }));

  const serving = { context, cache: createAnswerCache(), queue: createWorkQueue(), heavy };
  registerEndpoints(app, ENDPOINTS, () => serving);
  app.get("/api/export", (c) => exportStream(c, context));
  app.get("/api/events", (c) => eventStream(c, context, feed));
  let description: object | null = null;
  const openapi = (): object => (description ??= openapiOf(app, context.version));
  app.get("/openapi.json", (c) => c.json(openapi()));
  app.get("/api", (c) => c.html(tryPage(openapi())));
  app.get("/api/try.js", (c) => c.body(TRY_SCRIPT, 200, { "content-type": "text/javascript; charset=utf-8" }));
  if (mcp) app.all("/mcp", (c) => mcp(c.req.raw));
  app.all("/api/*", () => {
    throw new ProblemError(404, "There is no such route.", { help: "GET /api lists all." });
  });
  app.get("*", (c) => {
    const file = files.file(c.req.path, c.req.header("if-none-match"));
    if (!file && c.req.path.startsWith("/assets/")) return c.notFound();
    return file ?? files.page();
  });
  app.notFound(() => new ProblemError(404, "There is no such thing.").response());
  app.onError((error) => problemOf(error, report).response());
  return app;
}
