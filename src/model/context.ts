import type { Issue } from "./issue.ts";

/** What a room may use besides its input: everything with an effect is an argument. */
export interface Context {
  report(issue: Issue): void;
  readonly signal?: AbortSignal;
}
