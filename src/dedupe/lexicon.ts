// Every word of a language once: looked up by the hash of its letters, so that a word met before costs neither a string nor a second look.
import { type Language, table } from "../languages/language.ts";
import { hashText } from "../util/hash-text.ts";
import { mix } from "../util/mix.ts";
import { soundSkeleton } from "./sound-skeleton.ts";

/** What a word is worth in comparing texts. */
export interface Word {
  /** Folded: lower case, without accents; numbers without separators of thousands. */
  readonly form: string;
  /** `hashText` of the form. */
  readonly hash: number;
  /** Hash of its sound (`soundSkeleton`); null when it is too common or too short to tell anything. */
  readonly fact: number | null;
  /** Value of digits or of a number word ("twelve"); null for other words. */
  readonly value: number | null;
  /** What a scale multiplies by ("million"); 0 for other words. */
  readonly scale: number;
}

export interface Lexicon {
  /** The word whose letters stand in `text` from `start` to `end`, folded already, with their `hashText`. */
  at(text: string, start: number, end: number, hash: number): Word;
  of(form: string): Word;
}

/** FNV's upper bits alone tell short texts badly apart. */
export const factHash = (text: string): number => mix(hashText(text), text.length);

const SLOTS = 1 << 18;
const REMEMBERED = SLOTS / 2;

/** Builds the lexicon of a language from its `common-words` and `number-words`. Remembers words, and forgets them all when they are too many. */
export function createLexicon(language: Language): Lexicon {
  const common = new Set(table(language, "common-words").map(({ cells }) => cells[0]!));
  const numbers = new Map(table(language, "number-words").map(({ cells }) => [cells[0]!, { value: Number(cells[1]), kind: cells[2]! }]));
  // Open addressing: a Map would make an object of every 32-bit key.
  const slots = new Int32Array(SLOTS);
  const known: Word[] = [];

  function make(form: string, hash: number): Word {
    const number = numbers.get(form);
    const digits = form.charCodeAt(0) < 58;
    return {
      form,
      hash,
      fact: digits || form.length < 3 || common.has(form) ? null : factHash(soundSkeleton(form)),
      value: digits ? Number.parseFloat(form) : number?.kind === "unit" && number.value > 1 ? number.value : null,
      scale: number?.kind === "scale" ? number.value : 0,
    };
  }

  function remember(form: string, hash: number, free: number): Word {
    const word = make(form, hash);
    let slot = free;
    if (known.length >= REMEMBERED) {
      known.length = 0;
      slots.fill(0);
      slot = hash & (SLOTS - 1);
    }
    slots[slot] = known.push(word);
    return word;
  }

  function at(text: string, start: number, end: number, hash: number): Word {
    let slot = hash & (SLOTS - 1);
    for (; slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      const word = known[slots[slot]! - 1]!;
      if (word.hash === hash && word.form.length === end - start && text.startsWith(word.form, start)) return word;
    }
    return remember(text.slice(start, end), hash, slot);
  }

  return { at, of: (form) => at(form, 0, form.length, hashText(form)) };
}
