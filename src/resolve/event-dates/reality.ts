// Whether a predicate is told as a fact of the story: what is planned, possible, conditional or denied is not dated by the story's day.
import { type Language, table } from "../../languages/language.ts";
import type { Token } from "../../model/token.ts";

/** "told": a past fact; "present": one of the speaker's present; "earlier": past perfect; "planned": will be; "open": not told as a fact. */
export type Reality = "told" | "present" | "earlier" | "planned" | "open";
export type RealityReader = (tokens: readonly Token[], first: number, end: number, head: number) => Reality;

/** Governors looked at above a predicate. */
const REACH = 4;

/** Builds the reader; `first` and `end` bound the sentence's tokens. */
export function createRealityReader(language: Language): RealityReader {
  const words = new Map(table(language, "tense-words").map(({ cells }) => [cells[0] ?? "", cells[1] ?? ""]));
  const kind = (token: Token): string | undefined => words.get(token.form.toLowerCase());

  function own(tokens: readonly Token[], first: number, end: number, verb: Token): Reality | null {
    let had = false;
    let to = false;
    let will = false;
    for (let i = first; i < end; i++) {
      const t = tokens[i] as Token;
      if (t.head !== verb.index) continue;
      const tells = kind(t);
      if (t.deprel.startsWith("aux") && tells === "toward") return "open";
      if (t.deprel.startsWith("aux") && tells === "future") will = true;
      if (t.deprel === "mark" && tells === "condition") return "open";
      if (t.xpos === "TO" && t.index < verb.index) to = true;
      if (tells === "not" && t.deprel === "advmod") return "open";
      if (t.deprel === "aux" && t.xpos === "VBD" && t.lemma === "have") had = true;
    }
    if (to) return "open";
    if (will) return "planned";
    if (had) return "earlier";
    if (verb.xpos === "VBD") return "told";
    return verb.xpos === "VBZ" || verb.xpos === "VBP" ? "present" : null;
  }

  return (tokens, first, end, head) => {
    let token = tokens[head] as Token;
    for (let step = 0; step < REACH; step++) {
      const reality = own(tokens, first, end, token);
      if (reality) return reality;
      if (token.head < 0) break;
      token = tokens[token.head] as Token;
    }
    return "told";
  };
}
