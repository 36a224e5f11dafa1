// Where an entry's links are looked for.
import type { LifeBook, LifePattern } from "../codebook/life.ts";
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

/** Makes the function from a card to the keys under which entries that may be linked with it lie, and the days. */
export function createLinkKeys(
  book: LifeBook,
): (card: LinkCard) => { readonly keys: readonly string[]; readonly from: number; readonly to: number } {
  return (card) => {
    const keys = new Set<string>();
    const add = (...parts: readonly (string | number)[]): void => {
      keys.add((hashText(parts.join("|")) >>> 0).toString(36));
    };
    const rules = book.links.filter(({ by, of }) => fits(card, by) || fits(card, of));
    const pairs = pairsOf(card).slice(0, PAIRS);
    const words = card.words.slice(0, WORDS);
    for (const pair of pairs) {
      if (rules.some((rule) => rule.words === 0)) add("meet", pair);
      if (rules.some((rule) => rule.words > 0)) for (const word of words) add("topic", pair, word);
    }
    if (card.condition?.codes.length === 2) for (const word of card.condition.words) add("true", card.condition.codes.join("|"), word);
    if (card.day !== null && card.stance === "actual") for (const pair of pairs) for (const word of card.triggers) add("true", pair, word);
    inside(card, pairs, add);
    return { keys: [...keys], from: (card.from ?? -EVER) - FAR, to: (card.to ?? EVER) + FAR };
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
