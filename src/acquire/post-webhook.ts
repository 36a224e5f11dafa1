import { createHmac } from "node:crypto";
import type { Context } from "../model/context.ts";
import type { Issue } from "../model/issue.ts";
import { createAgents } from "./http/agents.ts";
import type { Answer } from "./http/answer.ts";
import type { Fault } from "./http/fault.ts";
import type { NetworkOptions } from "./http/network-options.ts";
import { networkSettings } from "./http/network-settings.ts";
import { sendRequest } from "./http/send-request.ts";
import { statusFault } from "./http/status-fault.ts";
import { webAddress } from "./http/web-address.ts";
import { withRetries } from "./http/with-retries.ts";

/** How a webhook is told. */
export interface WebhookOptions extends NetworkOptions {
  /** Signs the message. Without one it goes unsigned. */
  readonly secret?: string;
  /** Sent as `Idempotency-Key`, the same at each attempt and each repetition, so that the receiver can tell a message that comes twice. */
  readonly id: string;
}

/**
 * Sends `payload` as JSON by POST. Signed with `demarche-signature: t=SECONDS,v1=HEX`, HEX being the HMAC-SHA256 of `SECONDS.BODY` under the secret.
 * Null when any 2xx status came back, after retries where they may help; else what went wrong. Redirects are not followed. The address is
 * named in the issue by its origin only, since the rest of it is often a secret.
 */
export async function postWebhook(
  address: string,
  payload: unknown,
  { secret, id, ...options }: WebhookOptions,
  context: Pick<Context, "signal"> = {},
): Promise<Issue | null> {
  const target = webAddress(address);
  if ("issue" in target) return { ...target.issue, message: "The webhook's address cannot be used. Write it as https://host/path." };
  const settings = networkSettings(options);
  const agents = createAgents();
  const body = JSON.stringify(payload);
  const subject = `webhook ${target.url.origin}`;
  try {
    const result = await withRetries(
      async () => {
        const seconds = Math.floor(settings.now() / 1000);
        const headers = {
          "content-type": "application/json",
          "content-length": String(Buffer.byteLength(body)),
          "idempotency-key": id,
          ...(target.authorization === null ? {} : { authorization: target.authorization }),
          ...(secret === undefined
            ? {}
            : { "demarche-signature": `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}` }),
        };
        const answer = await sendRequest(
          { ...target, subject, method: "POST", headers, body, maxBytes: 0 },
          settings,
          agents,
          context.signal,
        );
        return "issue" in answer || (answer.status >= 200 && answer.status < 300) ? answer : refused(subject, answer, settings.now());
      },
      settings,
      context.signal,
    );
    return "issue" in result ? result.issue : null;
  } finally {
    agents.close();
  }
}

function refused(subject: string, answer: Answer, now: number): Fault {
  const found = statusFault(subject, answer, now);
  const what =
    answer.status >= 300 && answer.status < 400
      ? "it has moved. Give its new address."
      : "it does not take the message. Check its address and its log.";
  return { ...found, issue: { ...found.issue, message: `${subject}: status ${answer.status}: ${what}` } };
}
