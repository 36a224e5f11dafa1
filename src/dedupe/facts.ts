// What a text says, in its order: names by their sound, numbers by their value, states by their code, and its other telling words.
import type { CodedDocument } from "../model/coded-document.ts";
import type { ComparableWords } from "./comparable-words.ts";
import { factHash } from "./lexicon.ts";

/** Facts in text order, as parallel arrays. */
export interface Facts {
  /** 32-bit hashes. */
  readonly hashes: readonly number[];
  /** Names and numbers: what two texts on one matter need not share. */
  readonly strong: readonly boolean[];
}

/** Words of one state's name further apart than this are two mentions. */
const SAME_MENTION = 2;

/** The facts of a text. `coded` gives the states; without it their names count as words. */
export function findFacts({ words, starts, capital }: ComparableWords, text: string, coded: CodedDocument | null): Facts {
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
  for (let i = 0; i < words.length; i++) {
    const { form, value, scale, fact } = words[i]!;
    if (number !== null && scale > 0) number *= scale;
    else if (number !== null && value !== null && isUnitAfterTens(number, value, form)) number += value;
    else {
      endNumber();
      if (value !== null) {
        number = value;
        continue;
      }
      const at = starts[i]!;
      while (state < states.length && states[state]!.end <= at) state++;
      const mention = states[state];
      if (mention && mention.start <= at) {
        if (mention.code !== lastCode || i - lastCodeAt >= SAME_MENTION) add(factHash(`@${mention.code}`), false);
        [lastCode, lastCodeAt] = [mention.code, i];
      } else if (fact !== null) add(fact, capital[i]!);
    }
  }
  endNumber();
  return { hashes, strong };
}

/** "twenty-five", but not "20 5". */
const isUnitAfterTens = (tens: number, unit: number, form: string): boolean =>
  tens >= 20 && tens < 100 && tens % 10 === 0 && unit < 10 && form.charCodeAt(0) >= 58;

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
    for (const [start, end] of mentions) if (NAME.test(text.slice(start, end))) found.push({ start, end, code });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const NAME = /^(?:the )?\p{Lu}/u;
