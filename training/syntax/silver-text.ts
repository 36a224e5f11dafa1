// Text for self-training, cut into sentences and words: public-domain releases and dated events of Wikipedia (CC BY-SA), without gold documents.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { loadLanguageModel } from "../../src/annotate/language-model.ts";
import { createSentenceSplitter } from "../../src/annotate/split-sentences.ts";
import { createTokenizer } from "../../src/annotate/tokenize.ts";
import { readLanguage } from "../../src/node-resources.ts";
import { packWork } from "./pack-work.ts";
import { random } from "./random.ts";
import { shuffle } from "./shuffle.ts";
import { SHARED, saveWork } from "./work.ts";

const RELEASE_WORDS = 420000;
const CORPORA = `${SHARED}/data/corpora`;

interface Line {
  readonly id?: string;
  readonly url?: string;
  readonly html?: string;
  readonly text?: string;
}

const excluded = new Set(readFileSync(`${SHARED}/gold/exclude.txt`, "utf8").split(/\s+/).filter(Boolean));
const lines = (file: string): Line[] =>
  gunzipSync(readFileSync(`${CORPORA}/${file}`))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter(({ id, url }) => !excluded.has(id ?? "") && !excluded.has(url ?? ""));

/** Texts of the paragraphs of a release. */
function paragraphs(html: string): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const texts = [...document.querySelectorAll("p, li")].map((node) => (node as { textContent: string | null }).textContent ?? "");
  return texts.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text.length > 30);
}

const language = readLanguage();
const tokenize = createTokenizer(language);
const split = createSentenceSplitter(loadLanguageModel(packWork()), language);
const out: string[] = [];
let words = 0;

function add(text: string): void {
  const spans = tokenize(text, 0, text.length);
  let first = 0;
  for (const last of split(text, spans)) {
    if (last - first >= 3 && last - first < 70) {
      for (let i = first; i <= last; i++)
        out.push(`${i - first + 1}\t${text.slice(spans.starts[i], spans.ends[i])}\t_\t_\t_\t_\t_\t_\t_\t_`);
      out.push("");
      words += last - first + 1;
    }
    first = last + 1;
  }
}

for (const { text } of lines("wikipedia-current-events/dev.jsonl.gz")) add(text ?? "");
console.error(`events: ${words} words`);
const events = words;
const releases = [...lines("us-gov-releases/state.gov.dev.jsonl.gz"), ...lines("us-gov-releases/whitehouse.gov.dev.jsonl.gz")];
for (const r of shuffle(releases.length, random(5))) {
  if (words - events > RELEASE_WORDS) break;
  for (const text of paragraphs(releases[r]!.html ?? "")) add(text);
}
console.error(`with releases: ${words} words`);
saveWork("silver-text.conllu", new TextEncoder().encode(`${out.join("\n")}\n`));
