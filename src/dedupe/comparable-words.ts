// A text as words that survive reprinting: case, accents, quotation marks, possessives and line-break hyphens make no difference.
import type { Lexicon, Word } from "./lexicon.ts";

/** The words of a text in order, as parallel arrays. */
export interface ComparableWords {
  readonly words: readonly Word[];
  /** UTF-16 offsets of the words in the text. */
  readonly starts: readonly number[];
  /** Written with a capital that no beginning of a sentence explains. */
  readonly capital: readonly boolean[];
}

const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
/** Behind it a sentence may begin. */
const BOUNDARY = 4;
const OTHER = 5;
const SOFT_HYPHEN = "\u00ad";
const HYPHEN = 45;
const COMMA = 44;
const FULL_STOP = 46;
const FIRST_BEYOND_ASCII = 128;

/** Class of each UTF-16 code unit, worked out when first met. */
const classes = new Uint8Array(1 << 16);

function classOf(code: number): number {
  return classes[code] || (classes[code] = classify(String.fromCharCode(code)));
}

function classify(letter: string): number {
  if (letter === SOFT_HYPHEN || /[\p{L}\p{M}]/u.test(letter)) return LETTER;
  if (/[0-9]/.test(letter)) return DIGIT;
  if (/['’‘`´]/.test(letter)) return APOSTROPHE;
  return /[.!?:;"“”«»\n•]/.test(letter) ? BOUNDARY : OTHER;
}

/** Words of `text` from offset `from` on. Single letters are left out: they are what is left of initials and broken apostrophes. */
export function comparableWords(text: string, lexicon: Lexicon, from = 0): ComparableWords {
  const lowered = text.toLowerCase();
  const lower = lowered.length === text.length ? lowered : text;
  const words: Word[] = [];
  const starts: number[] = [];
  const capital: boolean[] = [];
  let [end, opens] = [from, true];
  let at = from;
  while (at < text.length) {
    const kind = classOf(lower.charCodeAt(at));
    if (kind > DIGIT) {
      if (kind === BOUNDARY) opens = true;
      at++;
      continue;
    }
    const start = at;
    let word: Word;
    if (kind === DIGIT) {
      at = numberEnd(text, at);
      word = lexicon.of(text.slice(start, at).replaceAll(",", ""));
    } else {
      // `hashText` of the word's letters, worked out while its end is looked for.
      let hash = 0x811c9dc5 | 0;
      let plain = true;
      for (; at < lower.length; at++) {
        const code = lower.charCodeAt(at);
        const letter = classOf(code);
        if (letter === APOSTROPHE && at + 1 < lower.length && classOf(lower.charCodeAt(at + 1)) === LETTER) plain = false;
        else if (letter !== LETTER) break;
        else if (code >= FIRST_BEYOND_ASCII) plain = false;
        hash = Math.imul(hash ^ code, 0x01000193);
      }
      word = plain ? lexicon.at(lower, start, at, hash) : lexicon.of(fold(lower.slice(start, at)));
    }
    const isCapital = kind === LETTER && text.charCodeAt(start) !== lower.charCodeAt(start);
    if (kind === LETTER && !isCapital && words.length > 0 && isLineBreak(text, end, start))
      words[words.length - 1] = lexicon.of(words[words.length - 1]!.form + word.form);
    else if (kind === DIGIT || word.form.length > 1) {
      words.push(word);
      starts.push(start);
      capital.push(isCapital && !opens);
    }
    [end, opens] = [at, false];
  }
  return { words, starts, capital };
}

/** "1,200.5" is one number. */
function numberEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const inside = classOf(code) === DIGIT || ((code === COMMA || code === FULL_STOP) && classOf(text.charCodeAt(end + 1)) === DIGIT);
    if (!inside) break;
    end++;
  }
  return end;
}

/** A hyphen and a space: a word that was broken at the end of a line. */
function isLineBreak(text: string, end: number, start: number): boolean {
  return start > end + 1 && start <= end + 3 && text.charCodeAt(end) === HYPHEN && /^\s+$/.test(text.slice(end + 1, start));
}

/** Takes off accents and what follows an apostrophe; "d’Ivoire" and "O’Brien" are whole. */
function fold(word: string): string {
  const plain = word
    .normalize("NFKD")
    .replace(/[\p{M}\u00ad]+/gu, "")
    .toLowerCase();
  const mark = plain.search(/['’‘`´]/);
  if (mark < 0) return plain;
  return mark === 1 ? plain.replace(/['’‘`´]/g, "") : plain.slice(0, mark);
}
