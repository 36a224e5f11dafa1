import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A ledger of its own that is served by a process of its own. */
export interface ServedLedger {
  readonly base: string;
  /** Adds files by the command line, as another process would. */
  add(...paths: string[]): void;
  /** Ends the server as if it had crashed. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const started = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let told = "";
    const hear = (data: Buffer): void => {
      told += data.toString();
      const address = /http:\/\/[\d.]+:\d+/.exec(told);
      if (address) done(address[0]);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", () => fail(new Error(`The server ended: ${told}`)));
  });

/** Serves a copy of a ledger, or a new one, at any free port. */
export async function serveLedger(from: string | null): Promise<ServedLedger> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-browser-"));
  const ledger = join(folder, "ledger.db");
  if (from !== null) copyFileSync(from, ledger);
  const run = (port: string): ChildProcess =>
    spawn(process.execPath, ["dist/cli/main.js", "serve", "--ledger", ledger, "--port", port, "--no-open", "--allow-private"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
  let child = run("0");
  const base = await started(child);
  const kill = async (): Promise<void> => {
    const ended = new Promise((done) => child.once("exit", done));
    if (child.exitCode === null && child.signalCode === null && child.kill("SIGKILL")) await ended;
  };
  return {
    base,
    add: (...paths) => void execFileSync(process.execPath, ["dist/cli/main.js", "add", ...paths, "--ledger", ledger], { stdio: "ignore" }),
    kill,
    restart: async () => {
      child = run(new URL(base).port);
      await started(child);
    },
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
