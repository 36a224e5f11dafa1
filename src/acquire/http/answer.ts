import type { IncomingHttpHeaders } from "node:http";

/** A whole answer to one request. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Unpacked; empty unless the status is 200 or 203 and a body was asked for. */
  readonly body: Uint8Array;
}
