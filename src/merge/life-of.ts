// Which life of the code book a coded event lives.
import type { Codebook } from "../codebook/codebook.ts";
import type { Life } from "../codebook/life.ts";
import type { LedgerMention } from "../model/ledger-mention.ts";

/** Makes the function from an event's mention to its life; null for statements and for types without a life. */
export function createLifeOf(codebook: Codebook): (mention: LedgerMention) => Life | null {
  const lives = codebook.life?.lives ?? [];
  const byEvent = new Map<string, Life[]>();
  for (const life of lives) for (const event of life.events) byEvent.set(event, [...(byEvent.get(event) ?? []), life]);
  return ({ event, actor }) => {
    if (!event) return null;
    const fits = byEvent.get(event.event) ?? [];
    return (
      fits.find(({ words, parties }) => {
        if (parties > 0 && new Set(actor.map(({ code }) => code)).size < parties) return false;
        return words === null || hasLemma(words, event.evidence);
      }) ?? null
    );
  };
}

/** Whether a text has one of these lemmas, as it is or with an s. */
export function hasLemma(lemmas: ReadonlySet<string>, text: string): boolean {
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) if (lemmas.has(word) || lemmas.has(word.replace(/s$/, ""))) return true;
  return false;
}
