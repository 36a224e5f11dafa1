// Events and statements against annotated documents, by the shared scorer.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readResources } from "../../src/node-resources.ts";
import { createCoder } from "../../src/pipeline.ts";
import { asDocument, type GoldDocument, readJsonl } from "../code-gold.ts";
import { SHARED } from "../shared.ts";
import type { Part } from "./part.ts";

/** `npm run eval -- gold FILE.jsonl`: the figures of the shared folder's gold/score.mjs; of a validation set the totals only. */
export const gold: Part = {
  defaults: { dev: ["gold/dev.jsonl"], validation: ["gold/validation.jsonl"], extra: ["gold/extra.jsonl"] },
  async score([file]) {
    const coder = createCoder(readResources());
    const folder = mkdtempSync(join(tmpdir(), "demarche-eval-"));
    try {
      const system = join(folder, "system.jsonl");
      const lines = readJsonl<GoldDocument>(file).map((document) => JSON.stringify(coder.code(asDocument(document))));
      writeFileSync(system, `${lines.join("\n")}\n`);
      const { byType, ...totals } = JSON.parse(
        execFileSync(process.execPath, [join(SHARED, "gold/score.mjs"), file, system, "--json"], { encoding: "utf8", maxBuffer: 1e8 }),
      );
      return basename(file).startsWith("validation") ? totals : { ...totals, byType };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
