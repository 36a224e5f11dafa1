// The thread that makes answers which take long, with its own opening of the ledger, so that nobody waits for the questions of others.
import { parentPort, workerData } from "node:worker_threads";
import { readCodebook, readLanguage } from "../node-resources.ts";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { createContext } from "./create-context.ts";
import { ENDPOINTS } from "./endpoints.ts";
import type { HeavyAnswer, HeavyQuestion } from "./heavy-work.ts";
import { problemOf } from "./problem-of.ts";

const { ledger, codebook, version } = workerData as { ledger: string; codebook?: string; version: string };
const port = parentPort!;
const store = openSqliteStore(ledger);
const unused = (): never => {
  throw new Error("nothing is taken in here");
};
const context = createContext({
  store,
  codebook: readCodebook(codebook),
  language: readLanguage,
  version,
  intake: { begin: unused, code: unused, listen: unused, close: async () => {} },
});
const endpoints = new Map(ENDPOINTS.map((one) => [`${one.method} ${one.path}`, one]));

async function answer({ id, endpoint, input }: HeavyQuestion & { readonly id: number }): Promise<HeavyAnswer> {
  let fault: string | null = null;
  try {
    return { id, json: JSON.stringify(await endpoints.get(endpoint)!.handle(context, input as never)) };
  } catch (error) {
    const { problem } = problemOf(error, (reported) => {
      fault = reported instanceof Error ? (reported.stack ?? reported.message) : String(reported);
    });
    return { id, problem, fault };
  }
}

port.on("message", async (message: (HeavyQuestion & { readonly id: number }) | "close") => {
  if (message !== "close") return port.postMessage(await answer(message));
  store.close();
  port.close();
});
