// What is kept of a document to recognise its copies: shingle samples (Broder 1997, bottom-k) and the order of its facts.
import { type Language, table } from "../languages/language.ts";
import type { CodedDocument } from "../model/coded-document.ts";
import type { Document } from "../model/document.ts";
import { calendar } from "../util/calendar.ts";
import { mix } from "../util/mix.ts";
import { addressKey } from "./address-key.ts";
import { comparableWords } from "./comparable-words.ts";
import { factKeys } from "./fact-keys.ts";
import { type Facts, findFacts } from "./facts.ts";
import { createLexicon, type Word } from "./lexicon.ts";
import { createPublisherFamilies, slug } from "./publisher-family.ts";
import { shingleHashes } from "./shingle-hashes.ts";
import type { Sketch } from "./sketch.ts";

const KEYS = 20;
const SAMPLE = 160;
const FACTS = 160;
const FACT_KEYS = 32;
/** Beyond it, the text repeats itself and its beginning will do. */
const MOST_THINNING = 12;
const TITLE_WORDS = 16;
const SAMPLE_SHIFT = 10;

/** The fields of a document that a sketch is made of. */
export type Sketched = Pick<Document, "id" | "url" | "title" | "text" | "blocks" | "published" | "publisher" | "agency">;

/** Makes the sketch of a document. `key` is its key in the ledger (by default its id); `coded` is null when it was not coded. */
export type Sketcher = (document: Sketched, coded: CodedDocument | null, key?: string) => Sketch;

/** Builds a sketcher from a language's word tables. */
export function createSketcher(language: Language): Sketcher {
  const lexicon = createLexicon(language);
  const family = createPublisherFamilies(language);
  const agencies = new Map<string, string>();
  for (const { cells } of table(language, "agencies"))
    for (const name of [cells[0]!, ...(cells[1] ?? "").split("|")]) if (name) agencies.set(family(name, null)!, slug(cells[0]!));

  return (document, coded, key = document.id) => {
    const { id, url, title, text, publisher, agency } = document;
    const words = comparableWords(text, lexicon, bodyStart(document));
    const hashes = wordHashes(words.words);
    const shingles = shingleHashes(hashes);
    const facts = findFacts(words, text, coded);
    const house = family(publisher, url);
    const published = document.published?.value ?? coded?.published ?? null;
    return {
      key,
      id,
      address: addressKey(url),
      published: published === null ? null : calendar.range(published),
      publisher: house,
      agency: (agency !== null && slug(agency)) || (house !== null && agencies.get(house)) || null,
      words: hashes.length,
      whole: wholeHash(hashes),
      title: titleHashes(comparableWords(title ?? "", lexicon).words),
      shingles: shingles.length,
      keys: shingles.slice(0, KEYS),
      sample: distinct(shingles.subarray(0, SAMPLE).map((hash) => hash >>> SAMPLE_SHIFT)),
      ...thinnedFacts(facts),
      factKeys: factKeys(facts, FACT_KEYS),
    };
  };
}

/** Where the text begins after its headline, which reprints change first. */
function bodyStart({ text, title, blocks }: Sketched): number {
  if (blocks[0]?.kind === "title") return blocks[0].span[1];
  return title && text.startsWith(title) ? title.length : 0;
}

function wordHashes(words: readonly Word[]): Int32Array {
  const hashes = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) hashes[i] = words[i]!.hash;
  return hashes;
}

function wholeHash(words: Int32Array): number {
  if (words.length === 0) return 0;
  let hash = words.length;
  for (const word of words) hash = mix(hash, word);
  return hash >>> 0 || 1;
}

function titleHashes(words: readonly Word[]): Uint16Array {
  const hashes = new Set(words.map(({ hash }) => mix(hash, 0) >>> 16));
  return Uint16Array.from(hashes).sort().slice(0, TITLE_WORDS);
}

function distinct(sorted: Uint32Array): Uint32Array {
  return sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
}

/** As many facts as fit, chosen by their hash alone so that two texts choose alike. */
function thinnedFacts({ hashes, strong }: Facts): Pick<Sketch, "facts" | "places" | "thinning"> {
  let thinning = 0;
  let count = hashes.length;
  while (count > FACTS && thinning < MOST_THINNING) {
    thinning++;
    count = 0;
    for (const hash of hashes) if (isKept(hash, thinning)) count++;
  }
  const facts = new Uint16Array(Math.min(count, FACTS));
  const places = new Uint8Array(facts.length);
  for (let i = 0, at = 0; i < hashes.length && at < facts.length; i++) {
    if (!isKept(hashes[i]!, thinning)) continue;
    facts[at] = ((hashes[i]! >>> 16) & 0xfffe) | (strong[i] ? 1 : 0);
    places[at++] = Math.floor((i * 256) / hashes.length);
  }
  return { facts, places, thinning };
}

const isKept = (hash: number, thinning: number): boolean => thinning === 0 || hash >>> (32 - thinning) === 0;
