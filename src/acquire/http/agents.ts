import http from "node:http";
import https from "node:https";

/** Keeps connections open between requests to one host. */
export interface Agents {
  readonly http: http.Agent;
  readonly https: https.Agent;
  close(): void;
}

const IDLE = 15_000;

/** Agents whose connections stay open for a while. They must not be shared between callers that permit different addresses. */
export function createAgents(): Agents {
  const options = { keepAlive: true, timeout: IDLE };
  const agents = { http: new http.Agent(options), https: new https.Agent(options) };
  return {
    ...agents,
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}
