import { serve } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";

const REQUEST_MS = 60_000;
const HEADERS_MS = 15_000;
const MOST_CONNECTIONS = 1000;

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on an address and port (0: any free one). Throws the system's error when it cannot. */
export function startServer(app: OpenAPIHono, { host, port }: { readonly host: string; readonly port: number }): Promise<RunningServer> {
  return new Promise((done, fail) => {
    const server = serve({
      fetch: app.fetch,
      hostname: host,
      port,
      serverOptions: { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS },
    });
    server.once("error", fail);
    server.once("listening", () => {
      server.off("error", fail);
      if ("maxConnections" in server) server.maxConnections = MOST_CONNECTIONS;
      const address = server.address();
      done({
        port: address !== null && typeof address === "object" ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
  });
}
