// The server under load, as the issue asks: 50 readers at a time (autocannon) on a large ledger while another process writes to it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";

const READERS = 50;
const SECONDS = 15;
/** Requests a second of all readers together: below what the server allows one address, since all of them come from one. */
const RATE = 1000;
const MEGA = 1024;
const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const WRITER = fileURLToPath(new URL("./server-writer.ts", import.meta.url));
const CODES = ["AAA", "BAH", "CAO", "DAV", "EAC", "FAJ", "GAQ", "HAX"];
const TYPES = ["CONSULT", "ACCUSE", "THREATEN", "REQUEST"];

/** Latencies in ms of the ledger's first page, with and without a query, and of one page for all; errors; the server's largest memory in MB. */
export async function measureServer(_: readonly string[], count: number): Promise<Record<string, number>> {
  const made = join(tmpdir(), `demarche-bench-${count}.db`);
  if (!existsSync(made)) throw new Error(`There is no ${made} yet: npm run bench -- store makes it.`);
  const folder = mkdtempSync(join(tmpdir(), "demarche-load-"));
  const path = join(folder, "ledger.db");
  copyFileSync(made, path);
  const server = spawn(process.execPath, [MAIN, "serve", "--ledger", path, "--port", "0", "--no-open"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const writer = spawn(process.execPath, ["--import", "tsx", WRITER, path, String(count)], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [[address]] = (await Promise.all([once(server.stdout!, "data"), once(writer.stdout!, "data")])) as [[Buffer], [Buffer]];
    const base = String(address).trim();
    const queries = CODES.flatMap((code) => TYPES.map((type) => `api/ledger?q=${encodeURIComponent(`actor:${code} type:${type}`)}`));
    const result: Record<string, number> = { entries: count, readers: READERS };
    for (const [name, paths] of [
      ["first page", ["api/ledger"]],
      ["first page of 32 queries", queries],
    ] as const) {
      const times: number[] = [];
      const requests = paths.map((one) => ({ method: "GET" as const, path: `/${one}` }));
      const { errors, timeouts, non2xx } = await new Promise<autocannon.Result>((done, fail) => {
        const run = autocannon({ url: base, connections: READERS, duration: SECONDS, overallRate: RATE, requests }, (error, found) =>
          error ? fail(error) : done(found),
        );
        run.on("response", (_client, _status, _bytes, time) => times.push(time));
      });
      times.sort((a, b) => a - b);
      Object.assign(result, {
        [`${name}, median ms`]: times[Math.floor(times.length / 2)]!,
        [`${name}, p95 ms`]: times[Math.floor(times.length * 0.95)]!,
        [`${name}, p99 ms`]: times[Math.floor(times.length * 0.99)]!,
        [`${name}, answers a second`]: times.length / SECONDS,
        [`${name}, errors`]: errors + timeouts + non2xx,
      });
    }
    return { ...result, "server's memory at most, MB": peak(server) };
  } finally {
    for (const child of [server, writer]) child.kill();
    await Promise.all([server, writer].map((child) => child.exitCode ?? once(child, "exit")));
    rmSync(folder, { recursive: true });
  }
}

/** Largest resident memory of a process, in MB, where the system tells (Linux). */
function peak({ pid }: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / MEGA;
  } catch {
    return Number.NaN;
  }
}
