// A text as words that survive reprinting: case, accents, quotation marks, possessives and line-break hyphens make no difference.

/** The words of a text in order, as parallel arrays. */
export interface ComparableWords {
  /** Lower case, without accents; numbers without separators of thousands. */
  readonly forms: readonly string[];
  /** UTF-16 offsets of the words in the text. */
  readonly starts: readonly number[];
  /** Written with a capital that no beginning of a sentence explains. */
  readonly capital: readonly boolean[];
}

const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
/** Before it or after it a sentence may begin. */
const BOUNDARY = 4;
const OTHER = 5;
const SOFT_HYPHEN = "\u00ad";
const HYPHEN = 45;

/** Class of each UTF-16 code unit, worked out when first met; every word is read letter by letter. */
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
export function comparableWords(text: string, from = 0): ComparableWords {
  const lowered = text.toLowerCase();
  const lower = lowered.length === text.length ? lowered : text;
  const forms: string[] = [];
  const starts: number[] = [];
  const capital: boolean[] = [];
  let [end, opens] = [from, true];
  let at = from;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind > DIGIT) {
      if (kind === BOUNDARY) opens = true;
      at++;
      continue;
    }
    const start = at;
    at = kind === DIGIT ? numberEnd(text, at) : wordEnd(text, at);
    const form = kind === DIGIT ? text.slice(start, at).replaceAll(",", "") : fold(lower.slice(start, at));
    const isCapital = kind === LETTER && text.charCodeAt(start) !== lower.charCodeAt(start);
    if (kind === LETTER && !isCapital && forms.length > 0 && isLineBreak(text, end, start)) forms[forms.length - 1] += form;
    else if (kind === DIGIT || form.length > 1) {
      forms.push(form);
      starts.push(start);
      capital.push(isCapital && !opens);
    }
    [end, opens] = [at, false];
  }
  return { forms, starts, capital };
}

/** "1,200.5" is one number. */
function numberEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const inside = classOf(code) === DIGIT || ((code === 44 || code === 46) && classOf(text.charCodeAt(end + 1)) === DIGIT);
    if (!inside) break;
    end++;
  }
  return end;
}

/** "don’t" is one word. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const kind = classOf(text.charCodeAt(end));
    if (kind !== LETTER && !(kind === APOSTROPHE && end + 1 < text.length && classOf(text.charCodeAt(end + 1)) === LETTER)) break;
    end++;
  }
  return end;
}

/** A hyphen and a space: a word that was broken at the end of a line. */
function isLineBreak(text: string, end: number, start: number): boolean {
  return start > end + 1 && start <= end + 3 && text.charCodeAt(end) === HYPHEN && /^\s+$/.test(text.slice(end + 1, start));
}

const PLAIN = /^[a-z]*$/;

function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  const plain = word
    .normalize("NFKD")
    .replace(/[\p{M}\u00ad]+/gu, "")
    .toLowerCase();
  const mark = plain.search(/['’‘`´]/);
  if (mark < 0) return plain;
  return mark === 1 ? plain.replace(/['’‘`´]/g, "") : plain.slice(0, mark);
}
