// On which side of the document's date the tense of its verb puts a time expression: "met on Tuesday" the last one, "will meet on Tuesday" the next.
import { type Language, table } from "../../languages/language.ts";
import type { Sentence } from "../../model/sentence.ts";
import type { Token } from "../../model/token.ts";

/** "toward": the words look ahead, but not surely beyond the document's date ("to meet", "would", "could"). */
export type TenseSide = "past" | "present" | "future" | "toward" | null;
export type TenseReader = (tokens: readonly Token[], sentence: Sentence, first: number, end: number) => TenseSide;

/** Steps upwards in the tree, and words leftwards where there is no tree. */
const REACH = 12;

/** Builds a reader of the tense that governs the tokens `first` to `end` (exclusive). It works by the tree and falls back to the words before. */
export function createTenseReader(language: Language): TenseReader {
  const words = new Map(table(language, "tense-words").map(({ cells }) => [cells[0] ?? "", cells[1] ?? ""]));
  const tells = (token: Token | undefined, what: string): boolean => token !== undefined && words.get(token.form.toLowerCase()) === what;
  const isPlan = (token: Token): boolean => tells(token, "plan") || words.get(token.lemma) === "plan";
  const isTimetabled = ({ lemma }: Token): boolean => /^(timetable|begins)$/.test(words.get(lemma.toLowerCase()) ?? "");
  const isVerb = ({ xpos }: Token): boolean => xpos.startsWith("VB") || xpos === "MD";

  /** Tense of a verb (or of a predicate with a copula) from its own form and its auxiliaries. */
  function ofVerb(tokens: readonly Token[], sentence: Sentence, verb: Token): TenseSide | "above" {
    let past = false;
    let present = false;
    let infinitive = false;
    let planned = false;
    let modal: "future" | "toward" | null = null;
    let negated = false;
    for (let i = Math.max(sentence.first, verb.index - REACH); i < verb.index; i++) {
      const t = tokens[i] as Token;
      if (t.head !== verb.index) continue;
      if (tells(t, "not")) negated = true;
      if (t.deprel.startsWith("aux") || t.deprel === "cop") {
        if (tells(t, "future")) modal = "future";
        else if (tells(t, "toward") || tells(t, "demand")) modal ??= "toward";
        else if (t.xpos === "VBD") past = true;
        else if (t.xpos === "VBZ" || t.xpos === "VBP") {
          if (t.lemma === "have" && verb.xpos === "VBN") past = true;
          else present = true;
        }
      } else if (t.xpos === "TO") infinitive = true;
      else if (t.deprel === "mark" && isPlan(t)) planned = true;
    }
    const plan = isPlan(verb);
    if (modal) return modal === "toward" && negated ? "past" : modal;
    if (past || verb.xpos === "VBD") return plan ? "future" : "past";
    if (infinitive) {
      if (planned) return "future";
      const up = tokens[verb.head];
      // "Was due to meet on Wednesday", "is set to vote on Monday".
      if (up && (isPlan(up) || (up.form.toLowerCase() === "set" && up.xpos === "VBN"))) return "future";
      return up && /^(implies|begins)$/.test(words.get(up.lemma.toLowerCase()) ?? "") ? "above" : "toward";
    }
    if (present) return plan || (verb.xpos === "VBG" && verb.lemma === "go") ? "future" : "present";
    if (verb.xpos === "VBZ" || verb.xpos === "VBP") return plan || isTimetabled(verb) ? "future" : "present";
    if (verb.xpos === "VBN" && verb.deprel.startsWith("acl")) return plan ? "future" : "past";
    return "above";
  }

  function byTree(tokens: readonly Token[], sentence: Sentence, first: number, end: number): TenseSide {
    let current: Token | undefined;
    for (let i = first; i < end; i++) {
      const t = tokens[i] as Token;
      if (t.head < first || t.head >= end) {
        current = t;
        break;
      }
    }
    let before = false;
    let subject = false;
    for (let step = 0; current && step < REACH; step++) {
      if (current.deprel.startsWith("nsubj")) subject = true;
      const up: Token | undefined = current.head < 0 ? undefined : tokens[current.head];
      if (!up) break;
      if (step === 0 && current.index < up.index && (up.upos === "NOUN" || up.upos === "PROPN")) before = true;
      current = up;
      if (isVerb(up) || hasCopula(tokens, sentence, up)) {
        if (tells(up, "beginning") && up.index < first) return "future";
        const side = ofVerb(tokens, sentence, up);
        if (side === "above") continue;
        if (!before) return side;
        if (side === "past" || (side === "future" && subject)) return side;
      } else if (modifiedByFuture(tokens, sentence, up) || isPlanAtRoot(tokens, up)) return "future";
    }
    return null;
  }

  /** "The league plans to meet", where the tagger takes the verb for a noun. */
  const isPlanAtRoot = (tokens: readonly Token[], noun: Token): boolean =>
    noun.deprel === "root" && isPlan(noun) && tokens[noun.index + 1]?.xpos === "TO";

  const hasCopula = (tokens: readonly Token[], sentence: Sentence, head: Token): boolean => {
    for (let i = Math.max(sentence.first, head.index - REACH); i < head.index; i++) {
      const t = tokens[i] as Token;
      if (t.head === head.index && t.deprel === "cop") return true;
    }
    return false;
  };

  const modifiedByFuture = (tokens: readonly Token[], sentence: Sentence, noun: Token): boolean => {
    for (let i = Math.max(sentence.first, noun.index - 5); i < noun.index; i++) {
      const t = tokens[i] as Token;
      if (t.head === noun.index && (t.deprel === "amod" || t.deprel === "case") && (tells(t, "plan") || t.form.toLowerCase() === "ahead"))
        return true;
    }
    return false;
  };

  function byWords(tokens: readonly Token[], sentence: Sentence, first: number): TenseSide {
    for (let i = first - 1; i >= Math.max(sentence.first, first - REACH); i--) {
      const t = tokens[i] as Token;
      if (tells(t, "future")) return "future";
      if (t.xpos === "MD") return "toward";
      if (t.xpos === "VBD" || t.xpos === "VBN") return "past";
      if (t.xpos === "VB" && tokens[i - 1]?.xpos === "TO") return "toward";
    }
    for (let i = first; i < Math.min(sentence.end, first + REACH); i++) {
      const t = tokens[i] as Token;
      if (tells(t, "future")) return "future";
      if (t.xpos === "VBD") return "past";
      if (t.xpos === "VBZ" || t.xpos === "VBP") return "present";
    }
    return null;
  }

  /** "By Wednesday they had filed". */
  const hadBefore = (tokens: readonly Token[], sentence: Sentence): boolean => {
    for (let i = sentence.first; i < sentence.end; i++) if (tokens[i]?.lemma === "have" && tokens[i]?.xpos === "VBD") return true;
    return false;
  };

  return (tokens, sentence, first, end) => {
    const before = tokens[tokens[first - 1]?.form.toLowerCase() === "early" ? first - 2 : first - 1];
    if (tells(before, "origin")) return "past";
    const side = byTree(tokens, sentence, first, end) ?? byWords(tokens, sentence, first);
    if (tells(before, "deadline") || (before?.form.toLowerCase() === "as" && tells(tokens[first - 2], "deadline")))
      return side === "past" && hadBefore(tokens, sentence) ? "past" : "future";
    return side;
  };
}
