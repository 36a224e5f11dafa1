import type { Arrival } from "../ledger/arrival.ts";
import type { GivenText, IntakeJob } from "../ledger/intake-job.ts";
import type { CodedDocument } from "../model/coded-document.ts";
import type { Issue } from "../model/issue.ts";

/** What those who watch are told of work under way. */
export type IntakeNews =
  | { readonly kind: "arrival"; readonly job: string; readonly arrival: Arrival }
  | { readonly kind: "issue"; readonly job: string; readonly issue: Issue }
  | { readonly kind: "progress"; readonly job: string; readonly arrived: number }
  | { readonly kind: "done"; readonly job: string; readonly arrived: number; readonly failed: boolean };

/** Takes documents in apart from the thread that serves. */
export interface IntakeRunner {
  /** Begins a job; what becomes of it is told to listeners. */
  begin(id: string, job: IntakeJob): void;
  /** Codes a text without keeping it; null when it holds nothing to read. Rejects when the coder cannot run. */
  code(given: GivenText): Promise<CodedDocument | null>;
  /** Gives the function that ends the listening. */
  listen(listener: (news: IntakeNews) => void): () => void;
  close(): Promise<void>;
}
