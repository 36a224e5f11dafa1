// Sentences that tell nothing political, many in the words of war and diplomacy: whatever the coder finds in them is false.
import { fileURLToPath } from "node:url";
import { readResources } from "../../src/node-resources.ts";
import { createCoder } from "../../src/pipeline.ts";
import { asDocument, readJsonl } from "../code-gold.ts";
import { isUnseen } from "../unseen.ts";
import type { Part } from "./part.ts";

interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
}

const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;

/** `npm run eval -- quiet FILE.jsonl [--sentences]`: per cent of the unseen sentences (`{id, text, kind}`) in which any event is found, each a document. */
export const quiet: Part = {
  defaults: { "unseen half": [fileURLToPath(new URL("../../training/en/sentences/non-political.jsonl", import.meta.url))] },
  async score(args) {
    const coder = createCoder(readResources());
    const sentences = args
      .filter((arg) => !arg.startsWith("--"))
      .flatMap((file) => readJsonl<Sentence>(file))
      .filter(({ id }) => isUnseen(id));
    const loud = sentences.flatMap(({ id, text, kind }) => {
      const { events } = coder.code(asDocument({ id, text }));
      return events.length > 0 ? [{ kind, text, events: events.map(({ event }) => event) }] : [];
    });
    return {
      sentences: sentences.length,
      withEvents: percent(loud.length, sentences.length),
      ...(args.includes("--sentences") ? { loud } : {}),
    };
  },
};
