// How factual an event is told: what each word above it does to what hangs on it, composed from the root of the sentence down to the event
// (signatures of predicates after Karttunen 1971 and Nairn, Condoravdi & Karttunen 2006; their words in languages/<code>/modality.tsv).
import { type Language, table } from "../../languages/language.ts";
import { isPassive } from "./arguments.ts";
import { isConditional } from "./conditions.ts";
import { caseOf, child, type Graph, relation } from "./graph.ts";

/** Letters of what holds: F future, H hypothetical, N negated; "" when it is told as a fact. */
export type Standing = string;

export interface Factuality {
  /** How the event stands, all words above it taken together. */
  readonly standing: Standing;
  /** How what it hangs on stands. */
  readonly above: Standing;
  /** What the nearest word that says something of it does, with its slot; "" when none does. */
  readonly operator: string;
  /** The words that say so, from the event up. */
  readonly operators: readonly string[];
  /** Links between the event and the nearest such word. */
  readonly distance: number;
  /** What each link does, from the event up. */
  readonly links: readonly string[];
}

/** `head` is the token of the event's predicate, `clause` that of the clause that carries it. */
export type FactualityReader = (graph: Graph, head: number, clause: number) => Factuality;

const NEGATIONS = /^(not|n't|never|no|neither|nor|hardly|scarcely|barely|nobody|none|nothing)$/;
const DEEPEST = 10;

interface State {
  future: boolean;
  hypothetical: boolean;
  negated: boolean;
}

const fact = (): State => ({ future: false, hypothetical: false, negated: false });
const letters = ({ future, hypothetical, negated }: State): Standing =>
  `${future ? "F" : ""}${hypothetical ? "H" : ""}${negated ? "N" : ""}`;

/** What hangs on a word that stands so, when that word does `effect` to it. */
function compose(above: State, effect: string): State {
  const unreal = above.future || above.hypothetical;
  switch (effect) {
    case "through":
    case "real":
    case "argument":
      return { ...above };
    case "negation":
      return { ...above, negated: !above.negated };
    case "claim":
      return { ...fact(), negated: above.negated && !unreal };
    case "undone":
      return unreal ? fact() : { ...above, negated: !above.negated };
    case "averted":
      return unreal ? { future: false, hypothetical: true, negated: false } : { ...fact(), negated: !above.negated };
    case "future":
      return { future: true, hypothetical: above.hypothetical, negated: above.negated };
    case "hypothetical":
      return { future: false, hypothetical: true, negated: above.negated };
    case "future+hypothetical":
      return { future: true, hypothetical: true, negated: above.negated };
    case "hypothetical+negation":
      return { future: false, hypothetical: true, negated: !above.negated };
    default:
      return fact();
  }
}

/** Makes a reader. */
export function createFactualityReader(language: Language): FactualityReader {
  const effects = new Map<string, string>();
  for (const { cells } of table(language, "modality")) {
    const [word, pos, slot, effect] = cells;
    if (effect && effect !== "-") effects.set(`${pos} ${word} ${slot}`, effect);
  }
  const look = (pos: string, word: string, slot: string): string => effects.get(`${pos} ${word} ${slot}`) ?? "";

  /** What a word's own auxiliaries, marks, negations and modifiers do to it. */
  function own(graph: Graph, at: number, state: State): string {
    const { tokens, lemmas, forms, children } = graph;
    const nominal = tokens[at].upos === "NOUN" || tokens[at].upos === "PROPN";
    let said = "";
    let given = false;
    const apply = (effect: string): void => {
      for (const e of effect.split("+")) {
        if (e === "future") state.future = true;
        else if (e === "hypothetical") state.hypothetical = true;
        else if (e === "negation") state.negated = !state.negated;
        else if (e === "fact" && nominal) given = true;
        else if (e === "before") state.future = true;
        else continue;
        said = e;
      }
    };
    for (const c of children[at]) {
      const name = relation(tokens[c]);
      const word = lemmas[c];
      if (name === "aux") apply(look("aux", word, "-") || look("aux", forms[c], "-"));
      else if (name === "mark") {
        const mark = caseOf(graph, at, "mark");
        const effect = look("mark", mark, "-") || look("case", mark, "-");
        if (!(effect === "future" && isPast(graph, at))) apply(effect);
      } else if (NEGATIONS.test(word) && (name === "advmod" || name === "det" || name === "cc")) apply("negation");
      else if (word === "long" || word === "yet") {
        if (children[c].some((d) => lemmas[d] === "no") || (word === "yet" && hasTo(graph, at))) apply("negation");
      } else if ((name === "nsubj" || name === "obj") && !nominal) {
        if (NEGATIONS.test(word) || children[c].some((d) => lemmas[d] === "no" && relation(tokens[d]) === "det")) apply("negation");
      } else if (nominal && (name === "amod" || name === "det" || name === "compound")) {
        const passive = tokens[c].xpos === "VBN" || tokens[c].xpos === "VBD";
        apply(look("mod", word, "-") || look("mod", forms[c], "-") || (passive ? look("v", word, "obj") : ""));
      }
    }
    const [first] = children[at].filter((c) => relation(tokens[c]) === "aux");
    const subject = child(graph, at, "nsubj");
    if (tokens[at].deprel === "advcl" && first !== undefined && subject > first && /^(should|had|were)$/.test(forms[first]))
      apply("hypothetical");
    const to = children[at].find((c) => relation(tokens[c]) === "mark" && lemmas[c] === "to");
    if (to !== undefined) {
      if (children[at].some((c) => lemmas[c] === "be" && c < to && /^(cop|aux)/.test(tokens[c].deprel))) apply("future");
      else if (graph.document.sentences[graph.sentence[at]].kind === "title" && /^(root|acl|parataxis)$/.test(tokens[at].deprel))
        apply("future");
    }
    if (!said && !nominal && isConditional(graph, at)) apply("hypothetical");
    if (given) Object.assign(state, fact());
    return said;
  }

  /** What the word above does to a word, by name; `seat` is the word, or the first of those coordinated with it. */
  function link(graph: Graph, seat: number): { effect: string; word: string } {
    const { tokens, lemmas, forms } = graph;
    const token = tokens[seat];
    const above = token.head;
    const governor = tokens[above];
    const name = relation(token);
    const pos = governor.upos === "NOUN" || governor.upos === "PROPN" ? "n" : governor.upos === "ADJ" ? "a" : "v";
    const particle = child(graph, above, "compound:prt");
    const find = (slot: string): string => {
      if (particle >= 0) {
        const phrasal = look(pos, `${lemmas[above]}_${lemmas[particle]}`, slot);
        if (phrasal) return phrasal;
      }
      return (
        look(pos, lemmas[above], slot) ||
        (governor.xpos === "VBN" || pos === "a" ? look("a", forms[above], slot) || look("v", lemmas[above], slot) : "")
      );
    };
    const answer = (slot: string, otherwise: string): { effect: string; word: string } => {
      const effect = find(slot);
      if (effect === "negation" && slot === "obj") return { effect: "undone", word: `${lemmas[above]} obj` };
      return effect ? { effect, word: `${lemmas[above]} ${slot}` } : { effect: otherwise, word: "" };
    };
    switch (name) {
      case "xcomp":
        if (lemmas[above] === "have" && graph.children[above].some((c) => lemmas[c] === "yet"))
          return { effect: "negation", word: "have yet" };
        return answer("comp", hasTo(graph, seat) ? "to?" : "argument");
      case "csubj":
      case "ccomp": {
        if (!hasTense(graph, seat)) return answer("comp", "said");
        const that = find("that");
        return that ? { effect: that, word: `${lemmas[above]} that` } : answer("comp", "said");
      }
      case "acl": {
        const mark = caseOf(graph, seat, "mark", "case");
        if (mark === "that" || mark === "whether") {
          const feared = find("comp");
          return feared.startsWith("hypothetical") ? { effect: feared, word: `${lemmas[above]} comp` } : answer("that", "said");
        }
        if (token.deprel === "acl:relcl")
          return graph.children[seat].some((c) => lemmas[c] === "that" && relation(tokens[c]) !== "nsubj")
            ? answer("that", "relative")
            : { effect: "relative", word: "" };
        if (mark === "to") {
          const effect = find("comp");
          if (effect) return { effect, word: `${lemmas[above]} comp` };
          // The parser hangs "asked the government to act" on the noun as often as on the verb.
          const verb = governor.head;
          const asked = verb >= 0 && /^(obj|iobj|nsubj:pass)/.test(governor.deprel) ? look("v", lemmas[verb], "comp") : "";
          return asked ? { effect: asked, word: `${lemmas[verb]} comp` } : { effect: "noun to?", word: "" };
        }
        if (mark === "") return answer("participle", token.xpos === "VBN" ? "passive participle" : "participle");
        return answer(mark, "noun clause");
      }
      case "advcl": {
        const mark = caseOf(graph, seat, "mark", "case");
        const found = mark === "to" ? find("purpose") || find("comp") : find(mark);
        if (found) return { effect: found, word: `${lemmas[above]} ${mark}` };
        if (mark === "to") return { effect: "purpose", word: "" };
        if (mark === "by" || mark === "") return { effect: mark === "by" ? "by" : "beside", word: "" };
        return { effect: "adverbial", word: "" };
      }
      case "obj":
        return answer("obj", "argument");
      case "nsubj": {
        if (isPassive(graph, above)) return answer("obj", "argument");
        const aim = pos === "a" ? answer("subj", "") : answer("subj", "argument");
        if (aim.effect) return aim;
        const named = look("mod", forms[above], "-") || look("mod", lemmas[above], "-");
        return named ? { effect: named, word: `${lemmas[above]} is` } : { effect: "argument", word: "" };
      }
      case "obl":
      case "nmod": {
        const word = caseOf(graph, seat);
        const found = find(word || "mod") || look(pos, `${lemmas[above]}_${word}`, "obj");
        if (found) return { effect: found, word: `${lemmas[above]} ${word}` };
        const plain = look("case", word, "-");
        if (plain) return { effect: plain, word };
        return { effect: pos === "n" ? "of noun" : "argument", word: "" };
      }
      case "appos":
      case "conj":
      case "compound":
      case "amod":
        return { effect: "argument", word: "" };
      default:
        return { effect: name, word: "" };
    }
  }

  return (graph, head, clause) => {
    const { tokens, lemmas } = graph;
    const chain: number[] = [head];
    if (clause !== head) chain.push(clause);
    const links: { effect: string; word: string }[] = clause === head ? [] : [{ effect: "argument", word: "" }];
    for (let at = clause; chain.length < DEEPEST; ) {
      let seat = at;
      for (let k = 0; k < 6 && tokens[seat].deprel === "conj" && tokens[seat].head >= 0; k++) seat = tokens[seat].head;
      // The aux of the first of coordinated verbs holds for the others that have none and no subject.
      if (seat !== at && child(graph, at, "nsubj") < 0 && child(graph, at, "aux") < 0 && tokens[seat].xpos === tokens[at].xpos) {
        links.push({ effect: "through", word: "" });
        chain.push(seat);
        at = seat;
        continue;
      }
      if (tokens[seat].head < 0) break;
      links.push(link(graph, seat));
      at = tokens[seat].head;
      chain.push(at);
    }
    let state = fact();
    let above = fact();
    let operator = "";
    let distance = 0;
    const operators: string[] = [];
    for (let k = chain.length - 1; k >= 0; k--) {
      above = k === chain.length - 1 ? fact() : { ...state };
      const { effect, word } = links[k] ?? { effect: "root", word: "" };
      const speaks = word !== "";
      state = k === chain.length - 1 ? fact() : compose(above, OPEN.get(effect) ?? effect);
      if (speaks) {
        operator = effect;
        operators.unshift(word);
        distance = k;
      }
      const said = own(graph, chain[k], state);
      if (said) {
        operator = `own ${said}`;
        operators.unshift(`own ${said}`);
        distance = k;
      }
      // "The aim is to topple him", "the plan was for talks".
      const subject = child(graph, chain[k], "nsubj");
      if (subject >= 0 && child(graph, chain[k], "cop") >= 0 && (hasTo(graph, chain[k]) || caseOf(graph, chain[k]) !== "")) {
        const effect = look("n", lemmas[subject], "comp");
        if (effect) {
          state = compose(above, effect);
          operator = effect;
          operators.unshift(`${lemmas[subject]} is`);
          distance = k;
        }
      }
    }
    return {
      standing: letters(state),
      above: letters(above),
      operator,
      operators,
      distance,
      links: links.map(({ effect }) => effect),
    };
  };
}

/** What links without a word of the table do. */
const OPEN = new Map([
  ["to?", "hypothetical"],
  ["noun to?", "hypothetical"],
  ["purpose", "hypothetical"],
  ["passive participle", "through"],
  ["enabled", "through"],
  ["before", "future"],
  ["by", "through"],
  ["beside", "through"],
  ["of noun", "through"],
]);

const hasTo = (graph: Graph, verb: number): boolean =>
  graph.children[verb].some((c) => relation(graph.tokens[c]) === "mark" && graph.lemmas[c] === "to");
/** Whether a clause has a tense of its own. */
const hasTense = (graph: Graph, verb: number): boolean =>
  /^(VBD|VBZ|VBP|MD)$/.test(graph.tokens[verb].xpos) ||
  graph.children[verb].some((c) => /^(aux|cop)/.test(graph.tokens[c].deprel) && /^(VBD|VBZ|VBP|MD)$/.test(graph.tokens[c].xpos));
const isPast = (graph: Graph, verb: number): boolean =>
  graph.tokens[verb].xpos === "VBD" || graph.children[verb].some((c) => relation(graph.tokens[c]) === "aux" && graph.forms[c] === "had");
