import { type IntakeJob, readGiven, runIntakeJob } from "../../src/ledger/intake-job.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openNetwork } from "../../src/ledger/open-network.ts";
import type { IntakeNews, IntakeRunner } from "../../src/server/intake-runner.ts";
import { demoCoder, readingOptions } from "../ledger/coded-demo.ts";

/** Takes documents in within this thread. */
export function intakeInProcess(ledger: Ledger): IntakeRunner {
  const listeners = new Set<(news: IntakeNews) => void>();
  const tell = (news: IntakeNews): void => {
    for (const listener of listeners) listener(news);
  };
  const settings = {
    reading: readingOptions,
    fetcher: openNetwork(true, { report() {} }),
    ahead: 1,
    batch: 8,
    now: () => new Date().toISOString(),
    code: async (document: Parameters<typeof demoCoder.code>[0]) => demoCoder.code(document),
  };
  let before = Promise.resolve();
  const take = async (job: string, work: IntakeJob): Promise<void> => {
    let arrived = 0;
    let failed = false;
    const context = {
      report(issue: Parameters<Parameters<typeof runIntakeJob>[2]["context"]["report"]>[0]) {
        failed ||= issue.severity === "error";
        tell({ kind: "issue", job, issue });
      },
    };
    for await (const arrival of runIntakeJob(ledger, work, { ...settings, context })) {
      arrived++;
      tell({ kind: "arrival", job, arrival });
    }
    tell({ kind: "done", job, arrived, failed });
  };
  return {
    begin: (id, work) => {
      before = before.then(() => take(id, work));
    },
    code: async (given) => {
      const { value } = await readGiven(given, { ...settings, context: { report() {} } }).next();
      return value ? demoCoder.code(value) : null;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => before,
  };
}
