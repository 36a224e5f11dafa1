import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import type { CodedDocument } from "../model/coded-document.ts";
import type { IntakeNews, IntakeRunner } from "../server/intake-runner.ts";
import { startThread } from "../server/start-thread.ts";

/** What the thread says: news, or a text coded. */
type Said = IntakeNews | { readonly kind: "coded"; readonly id: number; readonly coded: CodedDocument | null };

/** Takes documents in on a thread, which is started when it is first needed; with `watch` at once, and it visits remembered sources too. */
export function intakeOnThread(options: {
  readonly ledger: string;
  readonly codebook?: string;
  readonly allowPrivate: boolean;
  readonly watch: boolean;
}): IntakeRunner {
  const listeners = new Set<(news: IntakeNews) => void>();
  const waiting = new Map<number, { done(coded: CodedDocument | null): void; fail(error: Error): void }>();
  const jobs = new Set<string>();
  let asked = 0;
  let thread: Worker | null = null;
  const tell = (news: IntakeNews): void => {
    for (const listener of listeners) listener(news);
  };

  /** A thread that stopped is told of, and another started when it is needed. */
  const stopped = (message: string): void => {
    thread = null;
    for (const job of jobs) {
      tell({ kind: "issue", job, issue: { code: "serve/intake", severity: "error", message } });
      tell({ kind: "done", job, arrived: 0, failed: true });
    }
    jobs.clear();
    for (const { fail } of waiting.values()) fail(new Error(message));
    waiting.clear();
  };
  const running = (): Worker => {
    if (thread) return thread;
    const worker = startThread("./intake-worker", import.meta.url, options);
    worker.on("message", (said: Said) => {
      if (said.kind === "coded") {
        const waiter = waiting.get(said.id);
        waiting.delete(said.id);
        waiter?.done(said.coded);
        return;
      }
      if (said.kind === "done") jobs.delete(said.job);
      tell(said);
    });
    worker.once("error", (error) => stopped(`The intake stopped: ${error instanceof Error ? error.message : error}`));
    thread = worker;
    return worker;
  };
  if (options.watch) running();
  return {
    begin: (id, work) => {
      jobs.add(id);
      running().postMessage({ begin: id, work });
    },
    code: (given) =>
      new Promise((done, fail) => {
        const id = ++asked;
        waiting.set(id, { done, fail });
        running().postMessage({ code: id, given });
      }),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      if (!thread) return;
      const worker = thread;
      const ended = once(worker, "exit");
      worker.postMessage("close");
      await ended;
    },
  };
}
