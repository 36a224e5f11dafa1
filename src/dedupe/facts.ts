// What a text says, in its order: names by their sound, numbers by their value, states by their code, and its other telling words.
import { type Language, table } from "../languages/language.ts";
import type { CodedDocument } from "../model/coded-document.ts";
import { hashText } from "../util/hash-text.ts";
import { mix } from "../util/mix.ts";
import type { ComparableWords } from "./comparable-words.ts";
import { soundSkeleton } from "./sound-skeleton.ts";

/** Facts in text order, as parallel arrays. */
export interface Facts {
  /** 32-bit hashes. */
  readonly hashes: readonly number[];
  /** Names and numbers: what two texts on one matter need not share. */
  readonly strong: readonly boolean[];
}

/** FNV's upper bits alone tell short texts badly apart. */
const factHash = (text: string): number => mix(hashText(text), text.length);

const REMEMBERED = 100_000;
/** Words of one state's name further apart than this are two mentions. */
const SAME_MENTION = 2;

/** Builds a finder of facts. `coded` gives the states; without it their names count as words. */
export function createFactFinder(language: Language): (words: ComparableWords, text: string, coded: CodedDocument | null) => Facts {
  const common = new Set(table(language, "common-words").map(({ cells }) => cells[0]!));
  const numbers = new Map(table(language, "number-words").map(({ cells }) => [cells[0]!, { value: Number(cells[1]), kind: cells[2]! }]));
  const known = new Map<string, Word>();

  const wordOf = (form: string): Word => {
    let word = known.get(form);
    if (word === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      const number = numbers.get(form);
      const told = form.length > 2 && !common.has(form);
      known.set(
        form,
        (word = {
          unit: number?.kind === "unit" && number.value > 1 ? number.value : 0,
          scale: number?.kind === "scale" ? number.value : 0,
          hash: told ? factHash(soundSkeleton(form)) : null,
        }),
      );
    }
    return word;
  };

  return ({ forms, starts, capital }, text, coded) => {
    const hashes: number[] = [];
    const strong: boolean[] = [];
    const states = stateMentions(text, coded);
    let state = 0;
    let number: number | null = null;
    let [lastCode, lastCodeAt] = ["", -SAME_MENTION];
    const add = (hash: number, isStrong: boolean): void => {
      hashes.push(hash);
      strong.push(isStrong);
    };
    const endNumber = (): void => {
      if (number !== null) add(factHash(`#${number}`), true);
      number = null;
    };
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i]!;
      if (form.charCodeAt(0) < 58) {
        endNumber();
        number = Number.parseFloat(form);
        continue;
      }
      const { unit, scale, hash } = wordOf(form);
      if (scale > 0 && number !== null) {
        number *= scale;
        continue;
      }
      if (unit > 0 && unit < 10 && number !== null && number >= 20 && number < 100) {
        number += unit;
        continue;
      }
      endNumber();
      if (unit > 0) {
        number = unit;
        continue;
      }
      const at = starts[i]!;
      while (state < states.length && states[state]!.end <= at) state++;
      const mention = states[state];
      if (mention && mention.start <= at) {
        if (mention.code !== lastCode || i - lastCodeAt >= SAME_MENTION) add(factHash(`@${mention.code}`), false);
        [lastCode, lastCodeAt] = [mention.code, i];
      } else if (hash !== null) add(hash, capital[i]!);
    }
    endNumber();
    return { hashes, strong };
  };
}

/** What a word is worth: its value as a number word (0: none) and its fact; null for words too common to be one. */
interface Word {
  readonly unit: number;
  readonly scale: number;
  readonly hash: number | null;
}

interface StateMention {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** Where the text names a state, in order; pronouns and "the country" are left out. */
function stateMentions(text: string, coded: CodedDocument | null): StateMention[] {
  const found: StateMention[] = [];
  for (const { kind, code, mentions } of coded?.entities ?? []) {
    if (kind !== "state" || code === undefined) continue;
    for (const [start, end] of mentions) if (/^(?:the )?\p{Lu}/u.test(text.slice(start, end))) found.push({ start, end, code });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
