// The thread of `demarche serve` that takes documents in: with its own coder and its own opening of the ledger, so that pages never wait for it.
import { parentPort, workerData } from "node:worker_threads";
import { type GivenText, type IntakeJob, readGiven, runIntakeJob } from "../ledger/intake-job.ts";
import type { Issue } from "../model/issue.ts";
import { openCodingLedger } from "./coding-ledger.ts";
import { readFlags } from "./read-flags.ts";

const { ledger: path, codebook, allowPrivate } = workerData as { ledger: string; codebook?: string; allowPrivate: boolean };
const port = parentPort!;
let job = "";
let failed = false;
const report = (issue: Issue): void => {
  if (issue.severity === "error") failed = true;
  if (job) port.postMessage({ kind: "issue", job, issue });
};
const flags = readFlags({ allowPrivate, ...(codebook ? { codebook } : {}) });
const { ledger, settings, close } = openCodingLedger({ ...flags, ledger: path }, report);
const now = (): string => new Date().toISOString();

async function take(id: string, work: IntakeJob): Promise<void> {
  [job, failed] = [id, false];
  let arrived = 0;
  try {
    for await (const arrival of runIntakeJob(ledger, work, { ...settings, now })) {
      arrived++;
      port.postMessage({ kind: "arrival", job, arrival });
      port.postMessage({ kind: "progress", job, arrived });
    }
  } catch (error) {
    report({ code: "serve/intake", severity: "error", message: error instanceof Error ? error.message : String(error) });
  }
  port.postMessage({ kind: "done", job, arrived, failed });
  job = "";
}

async function code(id: number, given: GivenText): Promise<void> {
  const { value: document } = await readGiven(given, settings).next();
  const coded = document && (await settings.code(document));
  port.postMessage({ kind: "coded", id, coded: coded ?? null });
}

type Message = { readonly begin: string; readonly work: IntakeJob } | { readonly code: number; readonly given: GivenText } | "close";

let before: Promise<void> = Promise.resolve();
port.on("message", (message: Message) => {
  before = before.then(async () => {
    if (message === "close") {
      await close();
      port.close();
    } else if ("begin" in message) await take(message.begin, message.work);
    else await code(message.code, message.given);
  });
});
