// Where documents are coded: in this thread, or on worker threads.
import { Tinypool } from "tinypool";
import type { CodedDocument } from "../model/coded-document.ts";
import type { Document } from "../model/document.ts";
import { type CoderResources, createCoder } from "../pipeline.ts";

/** Something that codes documents, `ahead` of them at a time. */
export interface DocumentCoder {
  readonly ahead: number;
  code(document: Document): Promise<CodedDocument>;
  close(): Promise<void>;
}

const AHEAD_PER_THREAD = 8;

/** Codes one document after the other in this thread. */
export function inThread(resources: CoderResources): DocumentCoder {
  const coder = createCoder(resources);
  return { ahead: 1, code: async (document) => coder.code(document), close: async () => {} };
}

/** Codes on `jobs` worker threads, each with its own copy of the resources. */
export function onThreads(jobs: number, codebook: string | undefined): DocumentCoder {
  // A thread cannot load TypeScript: from the sources (bench), threads run what was built last.
  const worker = new URL(import.meta.url.endsWith(".ts") ? "../../dist/cli/code-worker.js" : "./code-worker.js", import.meta.url);
  const pool = new Tinypool({ filename: worker.href, minThreads: jobs, maxThreads: jobs, workerData: { codebook } });
  return {
    ahead: jobs * AHEAD_PER_THREAD,
    code: (document) => pool.run(document) as Promise<CodedDocument>,
    close: () => pool.destroy(),
  };
}
