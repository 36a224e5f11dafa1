// Documents by a seeded generator, for measuring what no corpus here is large enough for.
import type { Sketched } from "../src/dedupe/create-sketcher.ts";
import { mix } from "../src/util/mix.ts";

const WORDS = 400;
const VOCABULARY = 30_000;
const NAMES = 20_000;
const NAMES_OF_A_STORY = 10;
const PUBLISHERS = 400;
const DAYS = 3650;
const FORMS = 200;
const LETTERS = "etaoinsrhldcumfpgwybvk";

/** What a synthetic document is: a story of its own, a cut reprint of an earlier one, or a form filled in again. */
export type SyntheticKind = "story" | "reprint" | "form";

export interface SyntheticDocument {
  readonly kind: SyntheticKind;
  readonly document: Sketched;
}

/** Document `n`, the same at each call. One in ten is a reprint that was cut and has some words changed, one in twenty a filled-in form. */
export function syntheticDocument(n: number): SyntheticDocument {
  const kind = kindOf(n);
  if (kind === "reprint") {
    let origin = (mix(n, 2) >>> 0) % n;
    while (kindOf(origin) !== "story") origin--;
    return { kind: "reprint", document: make(n, cut(story(origin), n), dayOf(origin) + 1) };
  }
  if (kind === "form") return { kind: "form", document: make(n, form((mix(n, 3) >>> 0) % FORMS, n), dayOf(n)) };
  return { kind: "story", document: make(n, story(n), dayOf(n)) };
}

function kindOf(n: number): SyntheticKind {
  const roll = n === 0 ? 1023 : mix(n, 1) & 1023;
  return roll < 102 ? "reprint" : roll < 153 ? "form" : "story";
}

const dayOf = (n: number): number => (mix(n, 4) >>> 0) % DAYS;

function make(n: number, words: readonly string[], day: number): Sketched {
  const publisher = `publisher-${(mix(n, 5) >>> 0) % PUBLISHERS}.example`;
  const published = new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10);
  return {
    id: `synthetic-${n}`,
    url: `https://${publisher}/${n}`,
    title: words.slice(0, 8).join(" "),
    text: `${words.join(" ")}.`,
    blocks: [],
    published: { value: published, from: "given", reasons: [] },
    publisher,
    agency: null,
  };
}

/** Words as they are spread in a language: few of them make most of the text. Names are those of the story. */
function story(n: number): string[] {
  const words: string[] = [];
  for (let i = 0; i < WORDS; i++) {
    const roll = mix(mix(n, 6), i) >>> 0;
    if (roll % 12 === 0) words.push(name(mix(n, (roll >>> 8) % NAMES_OF_A_STORY)));
    else words.push(word(Math.floor(VOCABULARY * ((roll >>> 8) / 2 ** 24) ** 3)));
  }
  return words;
}

function cut(words: readonly string[], n: number): string[] {
  const kept = words.slice(0, Math.floor(words.length * (0.5 + ((mix(n, 7) >>> 0) % 50) / 100)));
  return kept.map((own, i) => ((mix(mix(n, 8), i) >>> 0) % 50 === 0 ? word(i) : own));
}

function form(which: number, n: number): string[] {
  return story(-1 - which).map((own, i) => (i % 9 === 0 ? name(mix(n, i % 4)) : own));
}

const word = (rank: number): string => letters(mix(rank, 9), 2 + Math.min(8, Math.floor(Math.log2(rank + 2) / 1.6)));

function name(seed: number): string {
  const low = letters(mix((seed >>> 0) % NAMES, 10), 7);
  return low.charAt(0).toUpperCase() + low.slice(1);
}

function letters(seed: number, length: number): string {
  let made = "";
  for (let i = 0; i < length; i++) made += LETTERS[(mix(seed, i) >>> 0) % LETTERS.length];
  return made;
}
