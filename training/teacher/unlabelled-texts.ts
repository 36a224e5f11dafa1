// Texts without labels that the teacher labels: public-domain releases and dated events of Wikipedia (CC BY-SA), without gold documents.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type GoldDocument, readJsonl } from "../../eval/code-gold.ts";
import { SHARED } from "../../eval/shared.ts";
import { releaseBlocks } from "./release-blocks.ts";

const CORPORA = join(SHARED, "data/corpora");
/** Words that are taken from one release, so that long transcripts do not outweigh the rest. */
const MOST = 500;
const RELEASE_WORDS = 450_000;

interface Line {
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly date?: string;
  readonly html?: string;
  readonly text?: string;
}

const keyed = (text: string): string => createHash("sha1").update(text).digest("hex").slice(0, 12);

/** The documents, in an order that no label depends on. */
export function unlabelledTexts(): GoldDocument[] {
  const excluded = new Set(readFileSync(join(SHARED, "gold/exclude.txt"), "utf8").split(/\s+/).filter(Boolean));
  const trained = new Set(readJsonl<GoldDocument>(join(SHARED, "gold/train.jsonl")).map(({ text }) => text.trim()));
  const lines = (file: string): Line[] =>
    readJsonl<Line>(join(CORPORA, file)).filter(({ id, url }) => !excluded.has(id ?? "") && !excluded.has(url ?? ""));
  const out: GoldDocument[] = [];
  const add = (text: string, published: string | null): void => {
    if (!trained.has(text.trim())) out.push({ id: `text-${keyed(text)}`, published, text, events: [], statements: [] });
  };
  for (const { text, date } of lines("wikipedia-current-events/dev.jsonl.gz")) add(text ?? "", date ?? null);
  const releases = ["state", "whitehouse"].flatMap((name) => lines(`us-gov-releases/${name}.gov.dev.jsonl.gz`));
  releases.sort((a, b) => (keyed(a.html ?? "") < keyed(b.html ?? "") ? -1 : 1));
  let words = 0;
  for (const { title, html, date } of releases) {
    if (words > RELEASE_WORDS) break;
    const [first, ...paragraphs] = releaseBlocks({ title, html });
    const blocks = [first];
    let count = 0;
    for (const text of paragraphs) {
      if (count > MOST) break;
      blocks.push(text);
      count += text.split(" ").length;
    }
    words += count;
    add(blocks.join("\n\n"), date?.slice(0, 10) ?? null);
  }
  return out;
}
