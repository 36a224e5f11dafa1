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

const WORD = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\u00ad]*(?:['’‘`´]\p{L}+)?/gu;
const ASCII = /^[\x20-\x7e]*$/;
const MARK = /['’‘`´]/;
const OPENS_SENTENCE = /[.!?:;"“”«»\n•]/;

/** Words of `text` from offset `from` on. Single letters are left out: they are what is left of initials and broken apostrophes. */
export function comparableWords(text: string, from = 0): ComparableWords {
  const forms: string[] = [];
  const starts: number[] = [];
  const capital: boolean[] = [];
  let end = from;
  WORD.lastIndex = from;
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
    const raw = found[0];
    const start = found.index;
    const gap = text.slice(end, start);
    const first = forms.length === 0;
    const previous = end;
    end = start + raw.length;
    const form = fold(raw);
    if (!first && previous > from && /^- ?\n?$/.test(gap) && gap !== "-" && isLower(raw)) {
      forms[forms.length - 1] += form;
      continue;
    }
    if (form.length < 2 && !isDigit(form)) continue;
    forms.push(form);
    starts.push(start);
    capital.push(!first && !isLower(raw) && !OPENS_SENTENCE.test(gap));
  }
  return { forms, starts, capital };
}

const isDigit = (form: string): boolean => form >= "0" && form <= "9";
const isLower = (word: string): boolean => word.charAt(0) === word.charAt(0).toLowerCase();

function fold(raw: string): string {
  if (raw.charCodeAt(0) < 58) return raw.replaceAll(",", "");
  let word = raw;
  if (!ASCII.test(word)) word = word.normalize("NFKD").replace(/[\p{M}\u00ad]+/gu, "");
  const mark = word.search(MARK);
  if (mark === 1) word = word.replace(MARK, "");
  else if (mark > 1) word = word.slice(0, mark);
  return word.toLowerCase();
}
