import type { Issue } from "../../model/issue.ts";

/** Why a request gave nothing. */
export interface Fault {
  readonly issue: Issue;
  /** Whether the same request may succeed shortly. */
  readonly retry: boolean;
  /** Status of the answer; null when there was none. */
  readonly status: number | null;
  /** How long the server asks to be left alone; null when it does not say. */
  readonly retryAfterSeconds: number | null;
}

/** A fault with the code `acquire/WHAT`, said about `subject` (an address without secrets). */
export function fault(what: string, subject: string, message: string, more: Partial<Omit<Fault, "issue">> = {}): Fault {
  const issue = { code: `acquire/${what}`, severity: "error", message: `${subject}: ${message}` } as const;
  return { issue, retry: false, status: null, retryAfterSeconds: null, ...more };
}
