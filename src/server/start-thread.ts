import { Worker } from "node:worker_threads";

/** Starts a thread of a module that lies beside `from`. From the sources (tests), the thread first loads what reads TypeScript. */
export function startThread(name: string, from: string, workerData: unknown): Worker {
  if (!from.endsWith(".ts")) return new Worker(new URL(`${name}.js`, from), { workerData });
  const entry = JSON.stringify(new URL(`${name}.ts`, from).href);
  return new Worker(`import("tsx/esm/api").then(({ register }) => (register(), import(${entry})))`, { eval: true, workerData });
}
