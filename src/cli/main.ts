#!/usr/bin/env node
import { setEngineFlags } from "./engine-flags.ts";
import { run } from "./run.ts";
import type { Terminal } from "./terminal.ts";

const { stdout, stderr, env } = process;

const write = (data: string | Uint8Array): Promise<void> =>
  new Promise((done) => {
    if (stdout.write(data)) done();
    else stdout.once("drain", done);
  });

const terminal: Terminal = {
  out: write,
  err: (text) => void stderr.write(text),
  columns: stdout.isTTY ? stdout.columns : null,
  interactive: stderr.isTTY === true,
  colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
};

// Whoever reads our output may stop early (`demarche read … | head`): that ends the run without a complaint.
for (const stream of [stdout, stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });

setEngineFlags();
process.exitCode = await run(process.argv.slice(2), terminal);
