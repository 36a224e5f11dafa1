// Dependency trees (Universal Dependencies v2) read from the head down.
import type { Token } from "./token.ts";

const known = new WeakMap<readonly Token[], readonly (readonly number[])[]>();

/** The dependents of each token of a document, in text order. Worked out once per array of tokens. */
export function dependents(tokens: readonly Token[]): readonly (readonly number[])[] {
  let children = known.get(tokens) as number[][] | undefined;
  if (!children) {
    children = tokens.map(() => []);
    for (const token of tokens) if (token.head >= 0 && token.head !== token.index) children[token.head]?.push(token.index);
    known.set(tokens, children);
  }
  return children;
}
