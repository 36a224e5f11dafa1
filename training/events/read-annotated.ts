// Real texts that we annotated: their labels stand in training/en/annotated.jsonl, without words, their texts in the shared data.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type GoldDocument, readJsonl } from "../../eval/code-gold.ts";
import { SHARED } from "../../eval/shared.ts";
import { releaseBlocks } from "../teacher/release-blocks.ts";
import type { GoldEvent } from "./align.ts";

const LABELS = "training/en/annotated.jsonl";
const TREEBANKS = { ewt: "en_ewt-ud-train.conllu.gz", gum: "en_gum-free-ud-train.conllu.gz" };
const SITES = ["state.gov", "whitehouse.gov"];

type Span = readonly [from: number, to: number];
/** A party's code and where its words stand; null when the text does not say them. */
type Side = readonly (readonly [code: string, words: Span | null])[];

/** An event of the text whose spans are offsets in it; what is left out is null, empty or false. */
interface Labels {
  readonly event: string;
  readonly span: Span;
  readonly mode?: string;
  readonly aux?: readonly string[];
  readonly actor?: Side;
  readonly recipient?: Side;
  readonly date?: string;
  readonly place?: string;
  readonly quantity?: number;
}

interface Annotated {
  /** Id of a release and which of its blocks (from, to) are read, or a treebank's document and how many of its paragraphs. */
  readonly release?: string;
  readonly blocks?: Span;
  readonly treebank?: keyof typeof TREEBANKS;
  readonly document?: string;
  readonly paragraphs?: number;
  readonly published: string | null;
  /** Length of the text: other data than was annotated is noticed. */
  readonly characters: number;
  readonly events: readonly Labels[];
}

/** The documents as gold documents. Throws when a text is not the one that was annotated. */
export function readAnnotated(): GoldDocument[] {
  const texts = new Map<string, readonly string[]>();
  for (const file of Object.values(TREEBANKS))
    for (const [id, paragraphs] of treebank(join(SHARED, "data/ud", file))) texts.set(id, paragraphs);
  for (const site of SITES)
    for (const release of readJsonl<{ id: string; title?: string; html?: string }>(
      join(SHARED, `data/corpora/us-gov-releases/${site}.dev.jsonl.gz`),
    ))
      texts.set(release.id, releaseBlocks(release));
  return readJsonl<Annotated>(LABELS).map(({ release, blocks, document, paragraphs, published, characters, events }) => {
    const source = release ?? document ?? "";
    const text = (texts.get(source) ?? []).slice(...(blocks ?? [0, paragraphs])).join("\n\n");
    if (text.length !== characters) throw new Error(`${LABELS}: the text of ${source} is not the one that was annotated.`);
    return { id: `real-${source}`, published, text, events: events.map((labels) => ({ ...goldEvent(text, labels) })), statements: [] };
  });
}

function goldEvent(text: string, { event, span, mode, aux, actor, recipient, date, place, quantity }: Labels): GoldEvent {
  const side = (parties: Side = []): GoldEvent["actor"] =>
    parties.map(([code, words]) => ({ code, text: words ? text.slice(...words) : "" }));
  return {
    event,
    mode: mode ?? null,
    aux: aux ?? [],
    actor: side(actor),
    recipient: side(recipient),
    evidence: text.slice(...span),
    span,
    date: date ?? null,
    place: place ?? null,
    quantity: quantity === undefined ? null : { value: quantity },
  };
}

/** The paragraphs of each document of a CoNLL-U file, by id. */
function treebank(file: string): Map<string, string[]> {
  const documents = new Map<string, string[][]>();
  let paragraphs: string[][] = [];
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    if (line.startsWith("# newdoc id = ")) documents.set(line.slice("# newdoc id = ".length), (paragraphs = [[]]));
    else if (line.startsWith("# newpar")) paragraphs.push([]);
    else if (line.startsWith("# text = ")) paragraphs.at(-1)?.push(line.slice("# text = ".length));
  }
  return new Map([...documents].map(([id, all]) => [id, all.filter((sentences) => sentences.length > 0).map((s) => s.join(" "))]));
}
