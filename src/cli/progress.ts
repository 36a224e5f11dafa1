import type { Terminal } from "./terminal.ts";

const FROM = 20;
const EVERY_MS = 200;

/** A count of coded documents on standard error, once there are more than 20 and somebody is watching. */
export function progress(terminal: Terminal): { tick(): void; clear(): void } {
  const started = performance.now();
  let done = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    tick() {
      done++;
      const now = performance.now();
      if (!terminal.interactive || done <= FROM || now - drawn < EVERY_MS) return;
      drawn = now;
      terminal.err(`\r\u001b[K${done} documents, ${(done / ((now - started) / 1000)).toFixed(0)} a second`);
    },
    clear() {
      if (Number.isFinite(drawn)) terminal.err("\r\u001b[K");
      drawn = Number.NEGATIVE_INFINITY;
    },
  };
}
