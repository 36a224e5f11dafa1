// The state that goes without saying: whose "police", "foreign minister" or "parliament" it is where no state stands beside the word.
// A focus model (Grosz and Sidner 1986, much simplified): states named lately, as subjects, and often win.
import type { AnnotatedDocument } from "../../model/annotated-document.ts";

export interface DocumentSetting {
  /** Codes of states that the document names. */
  readonly named: ReadonlySet<string>;
  /** Share of all namings of states that are of this one. */
  share(code: string): number;
  /** The state in focus at a token; null when the document names none. */
  at(token: number): string | null;
}

interface Naming {
  readonly code: string;
  readonly head: number;
  readonly sentence: number;
  readonly weight: number;
}

const DECAY = 0.6;
const BACK = 6;
/** Weight of being named anywhere in the document, per share of all namings. */
const TOPIC = 1.5;
const DATELINE = 0.5;

/** Works out the setting. `states`: codes that are states. */
export function documentSetting(document: AnnotatedDocument, states: ReadonlySet<string>): DocumentSetting {
  const { mentions, sentences, tokens } = document;
  const namings: Naming[] = [];
  const counts = new Map<string, number>();
  let dateline: string | null = null;
  let s = 0;
  for (const { code, form, head, first, kind } of mentions) {
    if (form !== "name" || code === null || !states.has(code)) continue;
    while (s + 1 < sentences.length && sentences[s].end <= first) s++;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    const { deprel, form: word } = tokens[head];
    const subject = deprel.startsWith("nsubj");
    const weight = subject ? 1.5 : kind === "place" ? 0.9 : deprel === "nmod:poss" || deprel === "amod" || deprel === "compound" ? 1 : 0.7;
    namings.push({ code, head, sentence: s, weight });
    if (dateline === null && s <= 2 && first === sentences[s].first && word === word.toUpperCase()) dateline = code;
  }
  const total = namings.length;
  return {
    named: new Set(counts.keys()),
    share: (code) => (total === 0 ? 0 : (counts.get(code) ?? 0) / total),
    at(token) {
      if (total === 0) return null;
      const here = sentences.findIndex(({ end }) => token < end);
      const scores = new Map<string, number>();
      for (const [code, count] of counts) scores.set(code, (TOPIC * count) / total + (code === dateline ? DATELINE : 0));
      for (const { code, head, sentence, weight } of namings) {
        if (sentence > here || here - sentence > BACK || head === token) continue;
        const near = sentence === here && head > token ? 0.5 : DECAY ** (here - sentence);
        scores.set(code, (scores.get(code) ?? 0) + weight * near);
      }
      let best: string | null = null;
      for (const [code, score] of scores) if (best === null || score > (scores.get(best) as number)) best = code;
      return best;
    },
  };
}
