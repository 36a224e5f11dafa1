// Events and statements against annotated documents, by the shared scorer.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createFrameMatcher } from "../../src/extract/events/match-frames.ts";
import { readResources } from "../../src/node-resources.ts";
import { createCoder } from "../../src/pipeline.ts";
import type { GoldEvent } from "../../training/events/align.ts";
import { asDocument, type GoldDocument, readJsonl } from "../code-gold.ts";
import { countErrors, type EventErrors, noErrors } from "../event-errors.ts";
import { SHARED } from "../shared.ts";
import type { Part } from "./part.ts";

const isClosed = (file: string): boolean => basename(file).startsWith("validation");

/** Errors in events by cause, the most frequent first. */
function errorsOf(file: string): EventErrors {
  if (isClosed(file)) throw new Error("Of a validation set only the score is looked at. Give --errors a set that may be read.");
  const resources = readResources();
  const coder = createCoder(resources);
  const match = createFrameMatcher(resources.codebook);
  const errors = noErrors();
  for (const gold of readJsonl<GoldDocument>(file)) {
    const document = asDocument(gold);
    countErrors(errors, gold.events as unknown as GoldEvent[], coder.code(document), coder.extract(document), match);
  }
  const sorted = Object.entries(errors).map(([kind, causes]) => [
    kind,
    Object.fromEntries(Object.entries(causes).sort((a, b) => b[1] - a[1])),
  ]);
  return Object.fromEntries(sorted) as EventErrors;
}

/**
 * `npm run eval -- gold FILE.jsonl`: the figures of the shared folder's gold/score.mjs; of a validation set the totals only. With `--errors`, the errors
 * in events by cause instead.
 */
export const gold: Part = {
  defaults: { dev: ["gold/dev.jsonl"], validation: ["gold/validation.jsonl"], extra: ["gold/extra.jsonl"] },
  async score([file, ...flags]) {
    if (flags.includes("--errors")) return { ...errorsOf(file) };
    const coder = createCoder(readResources());
    const folder = mkdtempSync(join(tmpdir(), "demarche-eval-"));
    try {
      const system = join(folder, "system.jsonl");
      const lines = readJsonl<GoldDocument>(file).map((document) => JSON.stringify(coder.code(asDocument(document))));
      writeFileSync(system, `${lines.join("\n")}\n`);
      const { byType, ...totals } = JSON.parse(
        execFileSync(process.execPath, [join(SHARED, "gold/score.mjs"), file, system, "--json"], { encoding: "utf8", maxBuffer: 1e8 }),
      );
      return isClosed(file) ? totals : { ...totals, byType };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
