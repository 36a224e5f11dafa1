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
  const units = new Map<string, number>();
  const scales = new Map<string, number>();
  for (const { cells } of table(language, "number-words")) {
    const value = Number(cells[1]);
    if (cells[2] === "scale") scales.set(cells[0]!, value);
    else if (cells[2] === "unit" && value > 1) units.set(cells[0]!, value);
  }
  const skeletons = new Map<string, number>();

  const sound = (form: string): number => {
    let hash = skeletons.get(form);
    if (hash === undefined) {
      if (skeletons.size >= REMEMBERED) skeletons.clear();
      skeletons.set(form, (hash = factHash(soundSkeleton(form))));
    }
    return hash;
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
      const scale = scales.get(form);
      if (scale !== undefined && number !== null) {
        number *= scale;
        continue;
      }
      const unit = units.get(form);
      if (unit !== undefined && number !== null && number >= 20 && number < 100 && unit < 10) {
        number += unit;
        continue;
      }
      endNumber();
      if (unit !== undefined) number = unit;
      else if (form.charCodeAt(0) < 58) number = Number.parseFloat(form);
      else {
        const at = starts[i]!;
        while (state < states.length && states[state]!.end <= at) state++;
        const mention = states[state];
        if (mention && mention.start <= at) {
          if (mention.code !== lastCode || i - lastCodeAt >= SAME_MENTION) add(factHash(`@${mention.code}`), false);
          [lastCode, lastCodeAt] = [mention.code, i];
        } else if (form.length > 2 && !common.has(form)) add(sound(form), capital[i]!);
      }
    }
    endNumber();
    return { hashes, strong };
  };
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
