// Role nouns of the code book found at the head of a noun phrase, longest first ("deputy foreign minister" before "minister").
import type { Token } from "../model/token.ts";
import { namePieces } from "../util/name-pieces.ts";
import { oncePer } from "../util/once-per.ts";
import type { RoleNoun } from "./role-noun.ts";

export interface RoleHit {
  readonly role: RoleNoun;
  /** First token of the role's words. */
  readonly first: number;
}

interface Node {
  readonly next: Map<string, Node>;
  role: RoleNoun | null;
}

/** Makes a lookup of the longest role noun that ends at a token, in the singular or plural; null when there is none. */
export const createRoleIndex = oncePer((roles: readonly RoleNoun[]): ((tokens: readonly Token[], last: number) => RoleHit | null) => {
  const root: Node = { next: new Map(), role: null };
  for (const role of roles) {
    let node = root;
    for (const piece of namePieces(role.words.toLowerCase()).reverse()) {
      let next = node.next.get(piece);
      if (!next) node.next.set(piece, (next = { next: new Map(), role: null }));
      node = next;
    }
    node.role ??= role;
  }
  return (tokens, last) => {
    const token = tokens[last];
    if (!token) return null;
    const form = token.form.toLowerCase();
    const starts = [form];
    const lemma = token.lemma.toLowerCase();
    if (lemma !== form) starts.push(lemma);
    if (form.endsWith("s") && form.length > 3) starts.push(form.slice(0, -1));
    for (const start of starts) {
      const hit = longest(root.next.get(start.replace(/\./g, "")), tokens, last);
      if (hit) return hit;
    }
    // A hyphenated word that the tokenizer kept whole ("vice-president").
    if (form.includes("-")) {
      let node: Node | undefined = root;
      for (const piece of namePieces(lemma).reverse()) node = node?.next.get(piece);
      if (node?.role) return { role: node.role, first: last };
    }
    return null;
  };
});

function longest(start: Node | undefined, tokens: readonly Token[], last: number): RoleHit | null {
  let best: RoleHit | null = null;
  let node: Node | undefined = start;
  for (let at = last; node; ) {
    if (node.role) best = { role: node.role, first: at };
    at--;
    if (at >= 0 && tokens[at].form === "-") at--;
    if (at < 0) break;
    const form = tokens[at].form.toLowerCase();
    // "non-governmental", kept whole.
    if (form.length > 1 && form.includes("-")) for (const piece of form.split("-").reverse()) node = node?.next.get(piece);
    else node = node.next.get(form.replace(/\./g, ""));
  }
  return best;
}
