// Mends what no English sentence can be but a parser makes of some: a finite verb coordinated with an infinitive, a preposition
// before a clause or a subject, a verb within a name, a list of verbs that loses its last one to the clause before it.
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Sentence } from "../../model/sentence.ts";
import type { Token } from "../../model/token.ts";

/** Prepositions that are conjunctions where a clause follows. */
const BEFORE_CLAUSE = new Set(["before", "after", "until", "since"]);
const FINITE = new Set(["VBD", "VBZ", "VBP"]);
const EMBEDDED = /^(ccomp|xcomp|advcl|parataxis|conj|acl)$/;

/** The document with its trees mended; the same object when they need it nowhere. */
export function mendTrees(document: AnnotatedDocument): AnnotatedDocument {
  let tokens: Token[] | null = null;
  for (const sentence of document.sentences) {
    const tree = new Tree(tokens ?? document.tokens, sentence);
    for (let t = sentence.first; t < sentence.end; t++) {
      const { deprel, upos, xpos } = document.tokens[t];
      if (deprel === "conj" && upos === "VERB" && xpos !== "VB" && xpos !== "VBG") liftFinite(tree, t);
      if (upos === "VERB" && (deprel === "parataxis" || deprel === "conj") && FINITE.has(xpos)) joinList(tree, t);
      if (deprel === "obl" || deprel === "nmod") openClause(tree, t);
      if (deprel === "nsubj") freeMark(tree, t);
      if (deprel === "flat" && xpos === "NNS") freeVerb(tree, t);
      if (deprel === "flat" && upos === "PROPN") freeSubject(tree, t, document.mentions);
    }
    if (tree.changed) {
      tokens ??= [...document.tokens];
      for (const [index, token] of tree.changed) tokens[index] = token;
    }
  }
  return tokens ? { ...document, tokens } : document;
}

/** One sentence's tree, with what has been changed of it. */
class Tree {
  changed: Map<number, Token> | null = null;

  constructor(
    readonly tokens: readonly Token[],
    readonly sentence: Sentence,
  ) {}

  at(index: number): Token {
    return this.changed?.get(index) ?? this.tokens[index];
  }

  set(index: number, change: Partial<Pick<Token, "head" | "deprel" | "upos" | "xpos">>): void {
    this.changed ??= new Map();
    const { span, form, lemma, upos, xpos, feats, head, deprel } = this.at(index);
    // Written out, so that the engine takes it for the same kind of object as the parser's.
    this.changed.set(index, {
      index,
      span,
      form,
      lemma,
      upos: change.upos ?? upos,
      xpos: change.xpos ?? xpos,
      feats,
      head: change.head ?? head,
      deprel: change.deprel ?? deprel,
    });
  }

  children(head: number): Token[] {
    const found: Token[] = [];
    for (let t = this.sentence.first; t < this.sentence.end; t++) if (this.at(t).head === head) found.push(this.at(t));
    return found;
  }

  has(head: number, test: (child: Token) => boolean): boolean {
    return this.children(head).some(test);
  }

  /** First token after all that stands under a token. */
  endOf(head: number): number {
    let end = head + 1;
    for (const child of this.children(head)) if (child.index > head) end = Math.max(end, this.endOf(child.index));
    return end;
  }
}

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith("nsubj");
const isInfinitive = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VB" &&
  tree.has(verb.index, ({ xpos, deprel }) => (xpos === "MD" && deprel === "aux") || (xpos === "TO" && deprel === "mark"));

/** "said it will pay, and pressed him to leave": a past tense stands beside the last finite verb, not beside the infinitive. */
function liftFinite(tree: Tree, t: number): void {
  const token = tree.at(t);
  if (token.head < 0 || !isInfinitive(tree, tree.at(token.head))) return;
  const own = tree.children(t);
  if (own.some((c) => isSubject(c) || c.deprel.startsWith("aux"))) return;
  if (token.xpos === "VBN" && !own.some(({ deprel }) => deprel === "obj")) return;
  let above = tree.at(token.head);
  while (above.head >= 0 && EMBEDDED.test(above.deprel)) {
    above = tree.at(above.head);
    if (above.upos === "VERB" && FINITE.has(above.xpos) && above.index < t) {
      tree.set(t, { head: above.index, xpos: token.xpos === "VBN" ? "VBD" : token.xpos });
      return;
    }
  }
}

/** "accused him of secrecy, complained that …, and condemned it": a list of verbs ends with "and". */
function joinList(tree: Tree, t: number): void {
  const token = tree.at(t);
  const first = tree.at(token.head);
  if (!first || first.index > t || first.upos !== "VERB" || first.xpos !== token.xpos) return;
  const own = tree.children(t);
  if (own.some((c) => isSubject(c) || c.deprel === "cc" || c.deprel === "mark" || c.deprel.startsWith("aux"))) return;
  if (tree.has(first.index, (c) => c.index > t && c.deprel === "conj")) return;
  const content = own.find(({ deprel, index }) => deprel === "ccomp" && index > t);
  const last =
    content &&
    tree
      .children(content.index)
      .find((c) => c.deprel === "conj" && c.xpos === token.xpos && c.upos === "VERB" && content.xpos !== token.xpos);
  if (last && tree.has(last.index, ({ deprel }) => deprel === "cc") && !tree.has(last.index, isSubject)) {
    tree.set(t, { deprel: "conj" });
    tree.set(last.index, { head: first.index });
  }
}

/** "before they and we speak": a subject has no preposition; it is the clause's conjunction, or, where another subject follows, the phrase is none. */
function freeMark(tree: Tree, t: number): void {
  const { head } = tree.at(t);
  const preposition = tree.children(t).find(({ deprel, upos, index }) => deprel === "case" && upos === "ADP" && index < t);
  if (!preposition || tree.at(head).upos !== "VERB") return;
  if (tree.has(head, (c) => isSubject(c) && c.index > t && c.index < head)) tree.set(t, { deprel: "obl" });
  else if (BEFORE_CLAUSE.has(preposition.lemma.toLowerCase())) tree.set(preposition.index, { head, deprel: "mark", upos: "SCONJ" });
}

/** "before the two leaders speak": what the parser takes for the noun of a preposition is the subject of the verb behind it. */
function openClause(tree: Tree, t: number): void {
  const token = tree.at(t);
  const preposition = tree.children(t).find(({ deprel, lemma }) => deprel === "case" && BEFORE_CLAUSE.has(lemma.toLowerCase()));
  if (!preposition) return;
  const end = tree.endOf(t);
  const verb = end < tree.sentence.end ? tree.at(end) : null;
  if (verb?.upos !== "VERB" || !(FINITE.has(verb.xpos) || verb.xpos === "VB") || verb.head !== token.head) return;
  if (tree.has(verb.index, (c) => isSubject(c) || /^(mark|aux)/.test(c.deprel))) return;
  tree.set(t, { head: verb.index, deprel: "nsubj" });
  tree.set(preposition.index, { head: verb.index, deprel: "mark", upos: "SCONJ" });
  tree.set(verb.index, { deprel: "advcl" });
}

/** "in Norland Lund answered": a person's name of its own that the parser hangs on the name before is the subject of the verb behind it. */
function freeSubject(tree: Tree, t: number, mentions: readonly EntityMention[]): void {
  const own = mentions.find(({ first, kind }) => first === t && kind === "person");
  const verb = own && own.end < tree.sentence.end ? tree.at(own.end) : null;
  if (verb?.upos !== "VERB" || !FINITE.has(verb.xpos)) return;
  const other = tree.children(verb.index).find(isSubject);
  if (other && (other.index > t || tree.endOf(other.index) <= t)) return;
  if (other) tree.set(other.index, { deprel: "dislocated" });
  tree.set(t, { head: verb.index, deprel: "nsubj" });
}

/** "Prime Minister Jane Doe greets crowds": captions whose verb is taken for a part of the name. */
function freeVerb(tree: Tree, t: number): void {
  const token = tree.at(t);
  if (!/^\p{Ll}/u.test(token.form) || token.head < 0) return;
  const name = tree.at(token.head);
  const object = name.head < 0 ? null : tree.at(name.head);
  if (!object || !isSubject(name) || object.index < t || object.deprel !== "root" || object.upos !== "NOUN") return;
  for (let k = tree.sentence.first; k < tree.sentence.end; k++) if (FINITE.has(tree.at(k).xpos)) return;
  for (const child of tree.children(object.index))
    if (child.index > object.index && child.deprel.startsWith("nmod")) tree.set(child.index, { head: t, deprel: "obl" });
  tree.set(name.index, { head: t });
  tree.set(object.index, { head: t, deprel: "obj" });
  tree.set(t, { head: -1, deprel: "root", upos: "VERB", xpos: "VBZ" });
}
