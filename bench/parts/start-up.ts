// How long the coder takes to be ready, each time in a process of its own: in one that has run, much is compiled and the heap is full.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const TIMES = 5;

const dist = (path: string): string => new URL(`../../dist/${path}`, import.meta.url).href;

const PROGRAM = `
  import { setEngineFlags } from ${JSON.stringify(dist("cli/engine-flags.js"))};
  import { createCoder } from ${JSON.stringify(dist("pipeline.js"))};
  import { readResources } from ${JSON.stringify(dist("node-resources.js"))};
  setEngineFlags();
  const start = performance.now();
  createCoder(readResources());
  console.log((performance.now() - start) / 1000);
`;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const run = (...args: string[]): string => execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** Medians in seconds: from the loaded package to a coder that is ready, and of the whole command `demarche read` on a document of the demonstration. */
export function measureStartUp(): { coder: number; command: number } {
  const times = Array.from({ length: TIMES }, () => {
    const coder = Number(run("--input-type=module", "-e", PROGRAM));
    const start = performance.now();
    run(
      fileURLToPath(dist("cli/main.js")),
      "read",
      "--json",
      fileURLToPath(new URL("../../demo/dispatches/01-wire-original.txt", import.meta.url)),
    );
    return { coder, command: (performance.now() - start) / 1000 };
  });
  return { coder: median(times.map(({ coder }) => coder)), command: median(times.map(({ command }) => command)) };
}
