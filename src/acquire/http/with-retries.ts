import type { Answer } from "./answer.ts";
import type { Fault } from "./fault.ts";
import type { NetworkSettings } from "./network-settings.ts";

const FIRST_WAIT = 1000;

/**
 * Makes an attempt, and further ones while what failed may pass: after 1, 2, 4 … seconds, less up to half of it by chance, but not before the server's
 * `Retry-After`. Gives up at once when that is longer than `maxWait`.
 */
export async function withRetries(
  attempt: () => Promise<Answer | Fault>,
  { retries, maxWait, random, sleep }: NetworkSettings,
  signal?: AbortSignal,
): Promise<Answer | Fault> {
  for (let attempts = 1; ; attempts++) {
    const result = await attempt();
    if (!("issue" in result) || !result.retry || attempts > retries || signal?.aborted) return result;
    const wait = Math.max(FIRST_WAIT * 2 ** (attempts - 1) * (1 - random() / 2), 1000 * (result.retryAfterSeconds ?? 0));
    if (wait > maxWait) return result;
    await sleep(wait, signal);
  }
}
