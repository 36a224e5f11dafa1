import { ProblemError } from "./problem.ts";

/** Runs few works at a time, the others after them in their order. */
export interface WorkQueue {
  /** Throws ProblemError (503) when too many are waiting. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Runs `at` works at a time and lets `most` wait. */
export function createWorkQueue(at = 2, most = 64): WorkQueue {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    run: async (work) => {
      if (running >= at) {
        if (waiting.length >= most) throw new ProblemError(503, "Too many summaries are being made. Ask again in a moment.");
        await new Promise<void>((go) => waiting.push(go));
      } else running++;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running--;
      }
    },
  };
}
