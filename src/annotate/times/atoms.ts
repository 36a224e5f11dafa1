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
const POSSESSIVE = /^(.+)(['’]s)$/;

/** The atoms of tokens `first` to `end` (exclusive). */
export function atomsOf(tokens: readonly Token[], first: number, end: number): Atom[] {
  const atoms: Atom[] = [];
  for (let index = first; index < end; index++) {
    const { form, span } = tokens[index] as Token;
    const push = (raw: string, at: number): void => {
      atoms.push({ raw, lower: raw.toLowerCase(), start: span[0] + at, end: span[0] + at + raw.length, token: index });
    };
    const possessive = form.length > 2 ? POSSESSIVE.exec(form) : null;
    if (possessive) {
      push(possessive[1] as string, 0);
      push(possessive[2] as string, (possessive[1] as string).length);
    } else if (form.length > 3 && /[-–—]/.test(form) && INNER.test(form) && !ISO.test(form)) {
      for (const piece of form.matchAll(PIECE)) push(piece[0], piece.index);
    } else push(form, 0);
  }
  return atoms;
}
