// PolNeAR (Newell, Margolin & Ruths, LREC 2018): sources, cues and contents of attributions in political news.
import { createAttributionExtractor } from "../../src/extract/extract-attributions.ts";
import type { Span } from "../../src/model/span.ts";
import { readResources } from "../../src/node-resources.ts";
import { createCoder } from "../../src/pipeline.ts";
import { asDocument, readJsonl } from "../code-gold.ts";
import { join, LAYERS, overlap, paired, same, toLayers } from "../polnear-layers.ts";
import type { Part } from "./part.ts";

interface PolnearDocument {
  readonly id: string;
  readonly date?: string | null;
  readonly publisher?: string | null;
  readonly text: string;
  readonly attributions: readonly { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }[];
}

/** `npm run eval -- polnear FILE.jsonl[.gz]`: F1 of each layer, and `exact`. */
export const polnear: Part = {
  defaults: { dev: ["data/polnear/dev.jsonl.gz"] },
  async score([file]) {
    const resources = readResources();
    const coder = createCoder(resources);
    const extract = createAttributionExtractor(resources.codebook, resources.language, "wide");
    const counts = new Map<string, { hit: number; exact: number; gold: number; system: number }>(
      LAYERS.map((l) => [l, { hit: 0, exact: 0, gold: 0, system: 0 }]),
    );
    const documents = readJsonl<PolnearDocument>(file);
    for (const { attributions, ...given } of documents) {
      const document = coder.annotate(
        asDocument({ id: given.id, text: given.text, title: null, published: given.date ?? null, publisher: given.publisher ?? null }),
      );
      const system = toLayers(document, extract(document));
      for (const layer of LAYERS) {
        const gold = attributions.map((a) => join(a[layer])).filter((s): s is Span => s !== null);
        const count = counts.get(layer)!;
        count.gold += gold.length;
        count.system += system[layer].length;
        count.hit += paired(gold, system[layer], overlap);
        count.exact += paired(gold, system[layer], same);
      }
    }
    const f1 = (of: "hit" | "exact") =>
      Object.fromEntries(LAYERS.map((l) => [l, (2 * counts.get(l)![of]) / Math.max(1, counts.get(l)!.gold + counts.get(l)!.system)]));
    return { documents: documents.length, ...f1("hit"), exact: f1("exact"), counts: Object.fromEntries(counts) };
  },
};
