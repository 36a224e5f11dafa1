import type { Problem } from "./problem.ts";

/** What an endpoint was asked, checked by its schemas. */
export interface HeavyQuestion {
  /** Method and path of the endpoint, as it stands in the list. */
  readonly endpoint: string;
  readonly input: unknown;
}

/** What the thread says: the answer as JSON, or what went wrong. */
export type HeavyAnswer =
  | { readonly id: number; readonly json: string }
  | { readonly id: number; readonly problem: Problem; readonly fault: string | null };

/** Makes the answer of an endpoint as JSON. Null: this work is better done where it is asked for. Rejects with ProblemError. */
export type HeavyWork = (question: HeavyQuestion) => Promise<string> | null;
