// PLV (Hu et al., ZSP, ACL 2024): the root code of what a marked source does to a marked target in one sentence.
import { readFileSync } from "node:fs";
import type { EventMention } from "../../src/model/event-mention.ts";
import type { Span } from "../../src/model/span.ts";
import { readResources } from "../../src/node-resources.ts";
import { createCoder, type Extraction } from "../../src/pipeline.ts";
import { asDocument } from "../code-gold.ts";
import { plvRoot } from "../plv-root.ts";
import type { Part } from "./part.ts";

/** The pair is given, so that there is an event: where the coder would rather have none, the likeliest is asked for. */
const EAGER = 3;

const meets = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** How much it counts that the coder would code the event anyway. */
const CODED = 6;

/** The event that best links source and target; null when the sentence gives none. `coded`: places of those that the coder codes. */
function answer({ events, document }: Extraction, source: Span, target: Span, coded: ReadonlySet<number>): EventMention | null {
  let best: EventMention | null = null;
  let bestScore = -1;
  for (const event of events) {
    const actor = event.actor.some((p) => meets(p.span, source));
    const recipient = event.recipient.some((p) => meets(p.span, target));
    const inActor = event.actor.some((p) => meets(p.span, target));
    const both = meets(event.span, source) && meets(event.span, target);
    const depth = depthOf(document.tokens, event.head);
    const links = 4 * Number(actor) + 3 * Number(recipient) + 2 * Number(actor && inActor) + Number(both);
    const score = links + 0.5 / (1 + depth) + CODED * Number(coded.has(event.head));
    if (score > bestScore) {
      best = event;
      bestScore = score;
    }
  }
  return best;
}

function depthOf(tokens: Extraction["document"]["tokens"], index: number): number {
  let n = 0;
  for (let at = index; tokens[at] && tokens[at].head >= 0 && n < 50; at = tokens[at].head) n++;
  return n;
}

/** `npm run eval -- plv FILE.tsv`: accuracy and macro F1; a sentence without an answer counts as wrong. */
export const plv: Part = {
  defaults: { train: ["data/plv/train.tsv"] },
  async score([file]) {
    const resources = readResources();
    const coder = createCoder(resources);
    const eager = createCoder(resources, { lean: EAGER });
    const lines = readFileSync(file, "utf8")
      .split("\n")
      .filter((l) => l.trim());
    const header = lines[0].split("\t");
    const column = (name: string): number => header.indexOf(name);
    const counts = new Map<string, { gold: number; system: number; hit: number }>();
    const of = (root: string) =>
      counts.get(root) ?? (counts.set(root, { gold: 0, system: 0, hit: 0 }).get(root) as { gold: number; system: number; hit: number });
    let right = 0;
    let abstained = 0;
    const rows = lines.slice(1).map((line) => line.split("\t"));
    for (const row of rows) {
      const text = row[column("sentence")];
      const marked = row[column("marked_sentence")];
      const span = (tag: string, words: string): Span => {
        const open = marked.indexOf(`<${tag}>`);
        const at = open < 0 ? text.indexOf(words) : marked.slice(0, open).replace(/<\/?[st]>/g, "").length;
        return [at, at + words.length];
      };
      const document = {
        ...asDocument({ id: "plv", text, title: null, published: null, publisher: null }),
        blocks: [{ kind: "paragraph" as const, span: [0, text.length] as const }],
      };
      const coded = new Set(coder.extract(document).events.map(({ head }) => head));
      const all = eager.extract(document);
      const found = answer(all, span("s", row[column("source")]), span("t", row[column("target")]), coded);
      const root = found && plvRoot(all, found);
      const gold = row[column("gold_root")];
      of(gold).gold++;
      if (root) of(root).system++;
      else abstained++;
      if (root === gold) {
        right++;
        of(gold).hit++;
      }
    }
    const f1s = [...counts.values()].filter((c) => c.gold > 0).map((c) => (2 * c.hit) / Math.max(1, c.gold + c.system));
    return { sentences: rows.length, accuracy: right / rows.length, macroF1: f1s.reduce((a, b) => a + b, 0) / f1s.length, abstained };
  },
};
