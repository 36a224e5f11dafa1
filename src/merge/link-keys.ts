// Where an entry's links are looked for.
import type { LifeBook, LifeLink, LifePattern } from "../codebook/life.ts";
import type { Span } from "../model/span.ts";
import { hashText } from "../util/hash-text.ts";
import type { LinkCard } from "./link-card.ts";

const PAIRS = 6;
const WORDS = 10;
const FAR = 365;
/** Characters at the head of a text in which it says what it is about. */
export const OPENING = 300;
/** Characters in which a condition and its words are looked for. */
const BLOCK = 400;
const EVER = 4_000_000;

/** Where an entry is found by others, and where it looks for others. */
export interface LinkPlaces {
  /** Keys that it stands under. */
  readonly keys: readonly string[];
  /** Keys under which the entries stand that it may have to do with. */
  readonly ask: readonly string[];
  /** Days in which they lie. */
  readonly from: number;
  readonly to: number;
}

/** Makes the function from a card to its places. What bears on something looks among what is borne on, and the other way round. */
export function createLinkKeys(book: LifeBook): (card: LinkCard) => LinkPlaces {
  const kinds = new Map(book.links.map((rule) => [rule, `${rule.of.event ?? rule.of.life} ${rule.of.stance}`]));
  return (card) => {
    const keys = new Set<string>();
    const ask = new Set<string>();
    const key = (parts: readonly (string | number)[]): string => (hashText(parts.join("|")) >>> 0).toString(36);
    const both = (...parts: readonly (string | number)[]): void => {
      keys.add(key(parts));
      ask.add(key(parts));
    };
    const pairs = pairsOf(card).slice(0, PAIRS);
    const words = card.words.slice(0, WORDS);
    const reach = { by: 0, of: 0 };
    const role = (own: "by" | "of", other: "by" | "of", { words: shared, days }: LifeLink, kind: string): void => {
      reach[own] = Math.max(reach[own], Math.min(days, FAR));
      for (const pair of pairs)
        for (const word of shared === 0 ? ["-"] : words) {
          keys.add(key([own, kind, pair, word]));
          ask.add(key([other, kind, pair, word]));
        }
    };
    for (const [rule, kind] of kinds) {
      if (fits(card, rule.by)) role("by", "of", rule, kind);
      if (fits(card, rule.of)) role("of", "by", rule, kind);
    }
    if (card.condition?.codes.length === 2) {
      reach.of = FAR;
      for (const word of card.condition.words) both("true", card.condition.codes.join("|"), word);
    }
    if (card.day !== null && card.stance === "actual")
      for (const pair of pairs)
        for (const word of card.triggers) {
          reach.by = FAR;
          both("true", pair, word);
        }
    inside(card, pairs, both);
    // Entries of one dated document share its day of publication.
    const near = card.published === null ? FAR : 0;
    return {
      keys: [...keys],
      ask: [...ask],
      from: (card.from ?? -EVER) - Math.max(reach.by, near),
      to: (card.to ?? EVER) + Math.max(reach.of, near),
    };
  };
}

/** Keys of what one document tells: an order, a condition and what it speaks of, contacts one after the other, and what was said in one. */
function inside(card: LinkCard, pairs: readonly string[], add: (...parts: readonly (string | number)[]) => void): void {
  const blocks = ([from, to]: Span): readonly number[] => {
    const [first, last] = [Math.floor(from / BLOCK), Math.floor(to / BLOCK)];
    return first === last ? [first] : [first, last];
  };
  const follows = card.contact && card.day !== null && card.persons.length > 0;
  for (const { document, span, condition } of card.stands) {
    if (card.ordered) add("order", document);
    if (follows) add("contacts", document);
    if (card.stance === "feared") for (const block of blocks(span)) add("condition", document, block);
    if (condition) for (const block of blocks(condition)) add("condition", document, block);
    if (card.contact ? span[0] < OPENING : card.spoken) for (const pair of pairs) add("said", document, pair);
  }
}

/** Whether an entry may stand on that side of a link. */
export function fits(card: LinkCard, { event, life, modes, stance }: LifePattern): boolean {
  if (card.kind !== "event" || card.stance !== stance) return false;
  if (event !== null && card.event !== event) return false;
  if (life !== null && card.life !== life) return false;
  return modes.length === 0 || (card.mode !== null && modes.includes(card.mode));
}

/** Pairs of codes between which the entry lies, each in alphabetical order. */
function pairsOf({ actor, recipient }: LinkCard): string[] {
  const pairs = new Set<string>();
  const sides = recipient.length > 0 ? [actor, recipient] : [actor, actor];
  for (const one of sides[0]!) for (const other of sides[1]!) if (one !== other) pairs.add([one, other].sort().join("|"));
  return [...pairs].sort();
}
