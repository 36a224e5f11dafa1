import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { NetworkOptions } from "../../../src/acquire/http/network-options.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on loopback: what it answers by path, and what it was asked. */
export interface FaultyServer {
  readonly origin: string;
  readonly port: number;
  /** Paths of the requests that came, in order, robots.txt left out. */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
  /** Path → what is answered there; 404 where there is nothing. */
  readonly routes: Map<string, Handler>;
  reset(): void;
  close(): Promise<void>;
}

export async function faultyServer(): Promise<FaultyServer> {
  const routes = new Map<string, Handler>();
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url!.replace(/\?.*/, "");
    requests.push(request);
    if (path !== "/robots.txt") asked.push(request.url!);
    const route = routes.get(path);
    if (route) return route(request, response);
    response.writeHead(404).end();
  };
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    requests,
    routes,
    reset() {
      routes.clear();
      asked.length = 0;
      requests.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A clock that only sleep moves; the sleeps that were asked for stand in `slept`. */
export function fakeTime(start = Date.parse("2022-02-01T12:00:00Z")): Required<Pick<NetworkOptions, "now" | "sleep" | "random">> & {
  readonly slept: number[];
} {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0,
  };
}
