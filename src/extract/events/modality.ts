// The modality of an event: PLOVER's auxiliary modes, read from auxiliaries, marks, negation and the predicates above it
// (embedding operators in the sense of Saurí & Pustejovsky's FactBank, their words in languages/<code>/modality.tsv).
import { type Language, table } from "../../languages/language.ts";
import type { Aux } from "../../model/aux.ts";
import { isPassive } from "./arguments.ts";
import { caseOf, child, type Graph, relation } from "./graph.ts";

type Effect = Aux | "real" | "through";

export interface ModalityReader {
  /** Auxiliary modes of the event whose predicate is `head` in the clause headed by `clause`. */
  of(graph: Graph, head: number, clause: number): Set<Aux>;
}

const NEGATIONS = new Set(["not", "n't", "never", "no", "neither", "nor", "without"]);
/** Marks of what is not done: "rather than vetoing it", "without attacking". */
const NEGATIVE_MARKS = new Set(["without", "rather_than", "instead_of", "rather", "instead"]);
const AUX_NAMES = new Set<string>(["historical", "future", "hypothetical", "negation"]);

export function createModalityReader(language: Language): ModalityReader {
  const effects = new Map<string, readonly Effect[]>();
  for (const { cells } of table(language, "modality")) {
    const [word, pos, slot, effect] = cells;
    if (effect && effect !== "-") effects.set(`${pos} ${word} ${slot}`, effect.split("+") as Effect[]);
  }
  const look = (pos: string, word: string, slot: string): readonly Effect[] => effects.get(`${pos} ${word} ${slot}`) ?? [];

  function ofClause(graph: Graph, clause: number, out: Set<Aux>): void {
    const { tokens, children } = graph;
    let hasModal = false;
    let hasSubject = false;
    for (const c of children[clause]) {
      const { deprel, lemma, form } = tokens[c];
      const name = relation(tokens[c]);
      if (name === "aux" || name === "cop") {
        const found =
          look("aux", lemma.toLowerCase(), "-").length > 0 ? look("aux", lemma.toLowerCase(), "-") : look("aux", form.toLowerCase(), "-");
        for (const e of found) if (AUX_NAMES.has(e)) out.add(e as Aux);
        hasModal = true;
      } else if (name === "mark") {
        const word = caseOf(graph, clause, "mark");
        for (const e of look("mark", word, "-")) if (AUX_NAMES.has(e) && !(e === "future" && isPast(graph, clause))) out.add(e as Aux);
        if (NEGATIVE_MARKS.has(word)) out.add("negation");
      } else if (NEGATIONS.has(lemma.toLowerCase()) && (name === "advmod" || deprel === "cc:preconj" || name === "cc")) out.add("negation");
      else if (name === "nsubj") {
        hasSubject = true;
        const det = child(graph, c, "det");
        if (det >= 0 && tokens[det].lemma.toLowerCase() === "no") out.add("negation");
        if (/^(nobody|none|no one|neither)$/i.test(tokens[c].form) || children[c].some((g) => tokens[g].lemma.toLowerCase() === "neither"))
          out.add("negation");
      } else if (name === "obj") {
        if (children[c].some((g) => tokens[g].lemma.toLowerCase() === "no" && relation(tokens[g]) === "det")) out.add("negation");
      }
    }
    const token = tokens[clause];
    // "should Russia invade": an inverted auxiliary is a condition.
    const first = children[clause].find((c) => relation(tokens[c]) === "aux");
    const subject = child(graph, clause, "nsubj");
    if (token.deprel === "advcl" && first !== undefined && subject > first && /^(should|had|were)$/i.test(tokens[first].form))
      out.add("hypothetical");
    // "leaders to meet": a headline's infinitive is its future.
    if (
      token.xpos === "VB" &&
      (token.deprel === "root" || token.deprel === "acl") &&
      hasTo(graph, clause) &&
      graph.document.sentences[graph.sentence[clause]].kind === "title"
    )
      out.add("future");
    // "are to meet"
    if (
      token.xpos === "VB" &&
      hasTo(graph, clause) &&
      children[clause].some((c) => relation(tokens[c]) === "cop" || (tokens[c].lemma === "be" && relation(tokens[c]) === "aux"))
    )
      out.add("future");
    // Coordinated verbs share the auxiliaries of the first.
    if (
      token.deprel === "conj" &&
      !hasModal &&
      !hasSubject &&
      token.head >= 0 &&
      (token.xpos === "VB" || token.xpos === "VBN" || token.xpos === "VBG")
    ) {
      const above = tokens[token.head];
      if (above.upos === token.upos && above.xpos === token.xpos) ofClause(graph, token.head, out);
    }
  }

  function ofNoun(graph: Graph, noun: number, out: Set<Aux>): void {
    for (const c of graph.children[noun]) {
      const { lemma, form } = graph.tokens[c];
      const name = relation(graph.tokens[c]);
      if (name !== "amod" && name !== "det" && name !== "advmod") continue;
      for (const word of [lemma.toLowerCase(), form.toLowerCase()])
        for (const e of look("mod", word, "-")) if (AUX_NAMES.has(e)) out.add(e as Aux);
    }
  }

  function slotUnder(graph: Graph, t: number): string {
    const token = graph.tokens[t];
    switch (relation(token)) {
      case "xcomp":
      case "ccomp":
        return "comp";
      case "acl":
        return token.deprel === "acl:relcl" ? "" : caseOf(graph, t, "mark", "case").replace(/^(to|that)?$/, "comp");
      case "advcl": {
        const mark = caseOf(graph, t, "mark", "case");
        return mark === "to" ? "purpose" : mark;
      }
      case "obj":
        return "obj";
      case "nsubj":
        return token.head >= 0 && isPassive(graph, token.head) ? "obj" : "subj";
      case "obl":
      case "nmod":
        return caseOf(graph, t) || "mod";
      default:
        return "";
    }
  }

  return {
    of(graph, head, clause) {
      const out = new Set<Aux>();
      const { tokens } = graph;
      let at = clause;
      const nominal = tokens[head].upos === "NOUN" || tokens[head].upos === "PROPN";
      if (nominal) ofNoun(graph, head, out);
      if (!nominal || clause !== head) ofClause(graph, clause, out);
      for (let n = 0; n < 8; n++) {
        let seat = at;
        for (let k = 0; k < 6 && tokens[seat].deprel === "conj" && tokens[seat].head >= 0; k++) seat = tokens[seat].head;
        const above = tokens[seat].head;
        if (above < 0) break;
        const slot = slotUnder(graph, seat);
        if (slot === "") break;
        if (slot === "purpose") {
          out.add("hypothetical");
          break;
        }
        const governor = tokens[above];
        const pos = governor.upos === "NOUN" || governor.upos === "PROPN" ? "n" : governor.upos === "ADJ" ? "a" : "v";
        const particle = child(graph, above, "compound:prt");
        const lemma = governor.lemma.toLowerCase();
        const phrasal = particle < 0 ? [] : look(pos, `${lemma}_${tokens[particle].lemma.toLowerCase()}`, slot);
        const found =
          phrasal.length > 0
            ? phrasal
            : look(pos, lemma, slot).length > 0
              ? look(pos, lemma, slot)
              : governor.xpos === "VBN"
                ? look("a", governor.form.toLowerCase(), slot)
                : [];
        if (found.includes("real")) {
          // "began to withdraw", "will begin to withdraw": what happens to the phase verb happens to the event.
          ofClause(graph, above, out);
          at = above;
          continue;
        }
        for (const e of found) if (AUX_NAMES.has(e)) out.add(e as Aux);
        if (found.length > 0 && !found.includes("through")) {
          if (negated(graph, above) && (out.has("future") || out.has("hypothetical"))) out.add("negation");
          break;
        }
        if (slot === "comp") break;
        if (pos === "v" && nominal && (slot === "obj" || slot === "subj")) {
          // An event noun is as real as the clause that it is an argument of.
          ofClause(graph, above, out);
          break;
        }
        if (pos === "n" && (slot === "of" || slot === "mod")) {
          at = above;
          continue;
        }
        break;
      }
      return out;
    },
  };
}

const hasTo = (graph: Graph, verb: number): boolean =>
  graph.children[verb].some((c) => relation(graph.tokens[c]) === "mark" && graph.tokens[c].lemma.toLowerCase() === "to");
const isPast = (graph: Graph, verb: number): boolean =>
  graph.tokens[verb].xpos === "VBD" ||
  graph.children[verb].some(
    (c) => relation(graph.tokens[c]) === "aux" && graph.tokens[c].xpos === "VBD" && graph.tokens[c].lemma === "have",
  );
const negated = (graph: Graph, verb: number): boolean =>
  graph.children[verb].some((c) => relation(graph.tokens[c]) === "advmod" && NEGATIONS.has(graph.tokens[c].lemma.toLowerCase()));
