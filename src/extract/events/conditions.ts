// The words of the condition on which an act hangs: if-clauses and their kin, inverted conditionals, prepositional conditions.
import type { Span } from "../../model/span.ts";
import { caseOf, child, type Graph, relation } from "./graph.ts";
import { subtree, subtreeSpan } from "./subtree-span.ts";

const MARKS = new Set([
  "if",
  "unless",
  "until",
  "once",
  "provided",
  "providing",
  "lest",
  "whenever",
  "as_long_as",
  "so_long_as",
  "in_case",
  "should",
]);
/** Prepositions whose noun is the condition whatever it is. */
const PREPOSITIONS = /^(in_case|in_the_event|in_case_of|in_the_event_of|in_event_of|until|pending|depending_on)$/;
/** "under the right conditions". */
const CIRCUMSTANCES = /^(condition|circumstance)s?$/;
/** "failure to comply will …". */
const OMISSIONS = /^(failure|refusal)$/;
/** What hangs on a condition when its clause does. */
const CONTENT = /^(xcomp|ccomp|conj|acl|parataxis|obj)$/;

/** Span of the condition of the clause headed by `clause`, of its content, or of a clause above it that it is the content of; null when there is none. */
export function conditionOf(graph: Graph, clause: number): Span | null {
  for (let at = clause, n = 0; at >= 0 && n < 6; n++) {
    const own = conditionAt(graph, at, n === 0 ? 2 : 0);
    if (own) return own;
    const token = graph.tokens[at];
    const name = relation(token);
    if (!CONTENT.test(name) || token.deprel === "acl:relcl" || isConditional(graph, at)) return null;
    // Of two objects or nouns in a row only the first says what the clause does.
    if (name === "obj" && graph.tokens[clause].upos !== "NOUN") return null;
    if (name === "conj" && child(graph, at, "nsubj") >= 0) return null;
    at = token.head;
  }
  return null;
}

/** The condition among a clause's own dependents, and in its content down to `depth` clauses. */
function conditionAt(graph: Graph, clause: number, depth: number): Span | null {
  const { tokens, children } = graph;
  const joined = joinedCondition(graph, clause);
  if (joined) return joined;
  for (const c of children[clause]) {
    const name = relation(tokens[c]);
    if (name === "ccomp" || name === "xcomp" || name === "conj" || name === "punct") continue;
    if (isConditional(graph, c)) return subtreeSpan(graph, c);
    if (name === "obl" || name === "nmod" || name === "advcl") {
      const preposition = caseOf(graph, c, "case", "mark");
      if (PREPOSITIONS.test(preposition) || isEventually(graph, c)) return subtreeSpan(graph, c);
      if (preposition === "under" && CIRCUMSTANCES.test(tokens[c].lemma.toLowerCase()) && determiner(graph, c) !== "no")
        return subtreeSpan(graph, c);
      if (name === "advcl" && /^depend$/.test(tokens[c].lemma) && tokens[c].xpos === "VBG") return subtreeSpan(graph, c);
    }
    // The parser hangs "if X comes" on X as often as on its verb.
    if ((name === "nsubj" || name === "obl") && c < clause) {
      const first = firstOf(graph, c);
      if (MARKS.has(tokens[first].lemma.toLowerCase()) && tokens[first].upos === "SCONJ") return subtreeSpan(graph, c);
    }
    if (name === "nsubj" && isSubjectCondition(graph, c, clause)) return subtreeSpan(graph, c);
  }
  if (depth > 0)
    for (const c of children[clause]) {
      const name = relation(tokens[c]);
      if (name !== "ccomp" && name !== "xcomp" && name !== "acl") continue;
      if (tokens[c].deprel === "acl:relcl" || isConditional(graph, c)) continue;
      const inner = conditionAt(graph, c, depth - 1);
      if (inner) return inner;
    }
  return null;
}

/** "If new measures come, we will answer" where the parser hangs all on one verb: a clause has one subject, so what stands before the second is the condition. */
function joinedCondition(graph: Graph, clause: number): Span | null {
  const { tokens, children } = graph;
  const mark = children[clause].find((c) => relation(tokens[c]) === "mark" && MARKS.has(tokens[c].lemma.toLowerCase()));
  if (mark === undefined || mark > clause) return null;
  const [first, second] = children[clause].filter((c) => relation(tokens[c]) === "nsubj" && c > mark && c < clause);
  if (first === undefined || second === undefined || tokens[second].upos === "PUNCT") return null;
  let last = Math.min(second, ...subtree(graph, second)) - 1;
  if (tokens[last]?.form !== ",") return null;
  while (last > mark && tokens[last].upos === "PUNCT") last--;
  return last > first ? [tokens[mark].span[0], tokens[last].span[1]] : null;
}

/** "any attack will be met with force", "failure to withdraw would bring sanctions". */
function isSubjectCondition(graph: Graph, subject: number, clause: number): boolean {
  const { tokens, children } = graph;
  if (tokens[subject].upos !== "NOUN") return false;
  const whatever = determiner(graph, subject) === "any" && !/^(one|country|nation|state|person|party)$/.test(tokens[subject].lemma);
  if (!whatever && !OMISSIONS.test(tokens[subject].lemma.toLowerCase())) return false;
  return children[clause].some((c) => tokens[c].deprel === "cop" || (tokens[c].deprel === "aux" && tokens[c].xpos === "MD"));
}

/** "in case of", "in the event of" where the parser has the noun as a noun. */
function isEventually(graph: Graph, noun: number): boolean {
  const { tokens, children } = graph;
  return /^(case|event)$/.test(tokens[noun].lemma) && caseOf(graph, noun) === "in" && children[noun].some((c) => caseOf(graph, c) === "of");
}

function determiner(graph: Graph, noun: number): string {
  const found = child(graph, noun, "det");
  return found < 0 ? "" : graph.tokens[found].lemma.toLowerCase();
}

/** The first token under a token. */
function firstOf(graph: Graph, head: number): number {
  let first = head;
  for (let n = 0; n < 40; n++) {
    const [next] = graph.children[first];
    if (next === undefined || next > first) break;
    first = next;
  }
  while (graph.tokens[first].upos === "PUNCT" && first < head) first++;
  return first;
}

/** Whether a clause states a condition: by its mark, or by an inverted auxiliary ("should Moscow attack"). */
export function isConditional(graph: Graph, clause: number): boolean {
  const mark = caseOf(graph, clause, "mark", "case");
  if (MARKS.has(mark)) return true;
  const { tokens, children } = graph;
  for (const c of children[clause])
    if (relation(tokens[c]) === "advmod" || relation(tokens[c]) === "mark") {
      const word = tokens[c].lemma.toLowerCase();
      if (word === "if" || word === "unless" || word === "once") return true;
      if (word === "long" && tokens[c - 1]?.lemma.toLowerCase() === "as") return true;
    }
  if (mark) return false;
  const aux = children[clause].find((c) => relation(tokens[c]) === "aux");
  const subject = child(graph, clause, "nsubj");
  return aux !== undefined && subject > aux && /^(should|were|had)$/i.test(tokens[aux].form);
}
