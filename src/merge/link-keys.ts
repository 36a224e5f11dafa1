// Where an entry's links are looked for.
import type { LifeBook, LifePattern } from "../codebook/life.ts";
import { hashText } from "../util/hash-text.ts";
import type { LinkCard } from "./link-card.ts";

const PAIRS = 6;
const WORDS = 10;
const FAR = 365;
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
    if (card.inside) for (const { document } of card.stands) add("document", document);
    return { keys: [...keys], from: (card.from ?? -EVER) - FAR, to: (card.to ?? EVER) + FAR };
  };
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
