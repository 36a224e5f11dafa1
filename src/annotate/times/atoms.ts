// Tokens cut further at hyphens and before possessive marks, so that the patterns do not depend on how a tokenizer treats "mid-1990s".
import type { Token } from "../../model/token.ts";

/** A piece of a token. */
export interface Atom {
  readonly raw: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Index of the token in the document. */
  readonly token: number;
}

const INNER = /^['’]?\w[\w.,]*(?:[-–—]\w[\w.,]*)+$/;
const ISO = /^\d{4}-\d\d(?:-\d\d)?(?:T[\d:]+)?$/;
const PIECE = /[-–—]|[^-–—]+/g;

/** The atoms of tokens `first` to `end` (exclusive). */
export function atomsOf(tokens: readonly Token[], first: number, end: number): Atom[] {
  const atoms: Atom[] = [];
  for (let token = first; token < end; token++) {
    const { form, span } = tokens[token] as Token;
    const stem = form.length - 2;
    if (stem > 0 && (form.endsWith("'s") || form.endsWith("’s"))) {
      atoms.push(atom(form.slice(0, stem), span[0], token), atom(form.slice(stem), span[0] + stem, token));
    } else if (form.length > 3 && /[-–—]/.test(form) && INNER.test(form) && !ISO.test(form)) {
      for (const piece of form.matchAll(PIECE)) atoms.push(atom(piece[0], span[0] + piece.index, token));
    } else atoms.push(atom(form, span[0], token));
  }
  return atoms;
}

const atom = (raw: string, start: number, token: number): Atom => ({
  raw,
  lower: raw.toLowerCase(),
  start,
  end: start + raw.length,
  token,
});
