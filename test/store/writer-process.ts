import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** A process that adds documents to a ledger (`write-documents.ts`). */
export interface WriterProcess {
  readonly process: ChildProcess;
  /** Keys of the documents that it said were kept, so far. */
  kept(): string[];
  /** What it said went wrong. */
  error(): string;
  readonly ended: Promise<void>;
}

/** Bundles the process once; gives what starts it on a ledger, for documents `first` to `last`. */
export async function writerProcess(folder: string): Promise<(path: string, first: number, last: number) => WriterProcess> {
  const script = join(folder, "write-documents.cjs");
  await build({
    entryPoints: ["test/store/write-documents.ts"],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["libsql"],
    logLevel: "error",
  });
  return (path, first, last) => {
    const child = spawn(process.execPath, [script, path, String(first), String(last)], {
      env: { ...process.env, NODE_PATH: resolve("node_modules") },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (text) => {
      out += text;
    });
    child.stderr.on("data", (text) => {
      err += text;
    });
    return {
      process: child,
      // The last line may be cut off.
      kept: () => out.split("\n").slice(0, -1),
      error: () => err,
      ended: new Promise((done) => child.on("close", () => done())),
    };
  };
}
