// The thread of `demarche serve` that takes documents in: with its own coder and its own opening of the ledger, so that pages never wait for it.
import { parentPort, workerData } from "node:worker_threads";
import type { Arrival } from "../ledger/arrival.ts";
import { type GivenText, type IntakeJob, readGiven, runIntakeJob } from "../ledger/intake-job.ts";
import { watchSources } from "../ledger/watch.ts";
import type { Issue } from "../model/issue.ts";
import { openCodingLedger } from "./coding-ledger.ts";
import { readFlags } from "./read-flags.ts";

const {
  ledger: path,
  codebook,
  allowPrivate,
  watch,
} = workerData as { ledger: string; codebook?: string; allowPrivate: boolean; watch: boolean };
/** What the visits to remembered sources go by, and how often it is looked which are due. */
const WATCH = "watch";
const EVERY_MS = 15_000;

const port = parentPort!;
let job = "";
let failed = false;
const report = (issue: Issue): void => {
  if (issue.severity === "error") failed = true;
  if (job) port.postMessage({ kind: "issue", job, issue });
};
const flags = readFlags({ allowPrivate, ...(codebook ? { codebook } : {}) });
const stop = new AbortController();
const { ledger, settings: usual, close } = openCodingLedger({ ...flags, ledger: path }, report, stop.signal);
const settings = { ...usual, now: () => new Date().toISOString() };

async function take(id: string, arrivals: AsyncIterable<Arrival>): Promise<void> {
  [job, failed] = [id, false];
  let arrived = 0;
  try {
    for await (const arrival of arrivals) {
      arrived++;
      port.postMessage({ kind: "arrival", job, arrival });
      port.postMessage({ kind: "progress", job, arrived });
    }
  } catch (error) {
    report({ code: "serve/intake", severity: "error", message: error instanceof Error ? error.message : String(error) });
  }
  if (id !== WATCH || arrived > 0) port.postMessage({ kind: "done", job, arrived, failed });
  job = "";
}

async function code(id: number, given: GivenText): Promise<void> {
  const { value: document } = await readGiven(given, settings).next();
  const coded = document && (await settings.code(document));
  port.postMessage({ kind: "coded", id, coded: coded ?? null });
}

type Message = { readonly begin: string; readonly work: IntakeJob } | { readonly code: number; readonly given: GivenText } | "close";

let before: Promise<void> = Promise.resolve();
let visiting = false;
const watching = watch
  ? setInterval(() => {
      if (visiting) return;
      visiting = true;
      before = before
        .then(() => take(WATCH, watchSources(ledger, { ...settings, once: true, sleep: async () => {} })))
        .then(() => {
          visiting = false;
        });
    }, EVERY_MS)
  : undefined;
port.on("message", (message: Message) => {
  if (message === "close") {
    clearInterval(watching);
    stop.abort();
  }
  before = before.then(async () => {
    if (message === "close") {
      await close();
      port.close();
    } else if ("begin" in message) await take(message.begin, runIntakeJob(ledger, message.work, settings));
    else await code(message.code, message.given);
  });
});
