import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import type { HeavyAnswer, HeavyWork } from "./heavy-work.ts";
import { ProblemError } from "./problem.ts";
import type { ServerContext } from "./server-context.ts";
import { startThread } from "./start-thread.ts";

/** Entries from which on summaries are made on the thread. */
const LARGE = 20_000;

/** Makes heavy answers of ledgers with `large` entries and more on a thread, which is started when the ledger has so many. */
export function heavyThread(
  context: ServerContext,
  options: { readonly ledger: string; readonly codebook?: string; readonly version: string },
  report: (error: unknown) => void,
  large = LARGE,
): { readonly work: HeavyWork; close(): Promise<void> } {
  const waiting = new Map<number, { done(json: string): void; fail(error: Error): void }>();
  let asked = 0;
  let thread: Worker | null = null;
  const running = (): Worker => {
    if (thread) return thread;
    const worker = startThread("./heavy-worker", import.meta.url, options);
    worker.on("message", (answer: HeavyAnswer) => {
      const waiter = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("json" in answer) return waiter?.done(answer.json);
      if (answer.fault !== null) report(new Error(answer.fault));
      waiter?.fail(ProblemError.of(answer.problem));
    });
    worker.once("error", (error) => {
      thread = null;
      report(error);
      for (const { fail } of waiting.values()) fail(new ProblemError(503, "The summary could not be made. Ask again."));
      waiting.clear();
    });
    thread = worker;
    return worker;
  };
  // It takes a second until it can answer.
  if (context.statistics().entries >= large) running();
  return {
    work: ({ endpoint, input }) => {
      if (context.statistics().entries < large) return null;
      return new Promise((done, fail) => {
        const id = ++asked;
        waiting.set(id, { done, fail });
        running().postMessage({ id, endpoint, input });
      });
    },
    close: async () => {
      if (!thread) return;
      const ended = once(thread, "exit");
      thread.postMessage("close");
      await ended;
    },
  };
}
