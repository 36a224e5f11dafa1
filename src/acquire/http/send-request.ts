import type { LookupAddress } from "node:dns";
import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import type { Agents } from "./agents.ts";
import type { Answer } from "./answer.ts";
import { bodyOf } from "./body-of.ts";
import { type Fault, fault } from "./fault.ts";
import { networkFault } from "./network-fault.ts";
import type { NetworkSettings } from "./network-settings.ts";
import { resolveHost } from "./resolve-host.ts";

/** One request, to one server. */
export interface WireRequest {
  readonly url: URL;
  /** What faults are said about: the address, or less of it where it holds a secret. */
  readonly subject: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Largest body of an answer; 0 when only its status matters. */
  readonly maxBytes: number;
  /** A longer body is cut there instead of refused. */
  readonly cut?: boolean;
}

const MAX_HEAD = 64 * 1024;
/** An unwanted body up to this size is read and dropped, so that the connection can be used again. */
const DROPPED = 16 * 1024;

const timeout = (): Error => Object.assign(new Error("timeout"), { code: "ETIMEDOUT" });

function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) =>
    options.all ? callback(null, [...addresses]) : callback(null, addresses[0]!.address, addresses[0]!.family);
}

function whenConnected(call: ClientRequest, secure: boolean, done: () => void): void {
  call.once("socket", (socket) => {
    if (call.reusedSocket || (!socket.connecting && !secure)) done();
    else socket.once(secure ? "secureConnect" : "connect", done);
  });
}

async function take(response: IncomingMessage, { maxBytes, cut }: WireRequest): Promise<Uint8Array> {
  const wanted = maxBytes > 0 && (response.statusCode === 200 || response.statusCode === 203);
  if (wanted) return await bodyOf(response, maxBytes, cut ?? false);
  response.on("error", () => undefined);
  if (Number(response.headers["content-length"] ?? (response.statusCode === 304 ? 0 : Number.NaN)) <= DROPPED) response.resume();
  else response.destroy();
  return new Uint8Array();
}

/**
 * Sends one request and takes its whole answer, whatever its status. The connection goes to an address that was checked. Never throws: what goes wrong
 * (name, connection, TLS, silence, size, a body that breaks off) is a Fault.
 */
export async function sendRequest(
  request: WireRequest,
  settings: NetworkSettings,
  agents: Agents,
  signal?: AbortSignal,
): Promise<Answer | Fault> {
  const { url, subject, method, headers, body } = request;
  if (signal?.aborted) return networkFault(subject, { code: "ABORT_ERR" }, false);
  const secure = url.protocol === "https:";
  let answered = false;
  let connecting: NodeJS.Timeout | undefined;
  let whole: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer | Fault>((resolve, reject) => {
      let call: ClientRequest | undefined;
      let failed = false;
      const fail = (error: unknown): void => {
        failed = true;
        reject(error);
        call?.destroy();
      };
      connecting = setTimeout(() => fail(timeout()), settings.connectTimeout);
      whole = setTimeout(() => fail(timeout()), settings.totalTimeout);
      const connect = (addresses: readonly LookupAddress[]): void => {
        call = (secure ? https : http).request(url, {
          method,
          headers: { ...headers, "user-agent": settings.userAgent },
          agent: secure ? agents.https : agents.http,
          lookup: pinned(addresses),
          maxHeaderSize: MAX_HEAD,
          signal,
        });
        call.on("error", reject);
        call.setTimeout(settings.idleTimeout, () => fail(timeout()));
        whenConnected(call, secure, () => clearTimeout(connecting));
        call.once("response", (response) => {
          answered = true;
          take(response, request).then((bytes) => resolve({ status: response.statusCode!, headers: response.headers, body: bytes }), fail);
        });
        call.end(body);
      };
      resolveHost(url, subject, settings)
        .then((addresses) => {
          if ("issue" in addresses) resolve(addresses);
          else if (!failed) connect(addresses);
        })
        .catch(fail);
    });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_TOO_LARGE")
      return fault(
        "too-large",
        subject,
        `it is larger than ${request.maxBytes / 1024 / 1024} MiB. Fetch it with another program, and give the file.`,
      );
    return networkFault(subject, error, answered);
  } finally {
    clearTimeout(connecting);
    clearTimeout(whole);
  }
}
