// The state that goes without saying: whose "police", "foreign minister" or "parliament" it is where no state stands beside the word.
// A focus model (Grosz and Sidner 1986, much simplified): states named lately, as subjects, and often win.
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import { dependents } from "../../model/dependents.ts";

export interface DocumentSetting {
  /** Codes of states that the document names. */
  readonly named: ReadonlySet<string>;
  /** Share of all namings of states that are of this one. */
  share(code: string): number;
  /** The state in focus at a token, of those that are not ruled out; null when the document names none. */
  at(token: number, out?: ReadonlySet<string>): string | null;
  /** The state where a token's matter takes place, as far as the text says: of those whose people are told of, not of those who decide. */
  where(token: number): string | null;
  /** How much each state that the document names is in focus at a token. */
  scores(token: number): ReadonlyMap<string, number>;
}

interface Naming {
  readonly code: string;
  readonly head: number;
  readonly sentence: number;
  readonly way: Way;
  /** Named as where something is ("in Norland"). */
  readonly located: boolean;
}

/** How a state is named. */
type Way = keyof typeof WEIGHTS;

const WEIGHTS = { subject: 1.5, owner: 1, opening: 1.8, place: 0.9, person: 0.7, other: 0.7, quoted: 0.5 };
/** Of where something takes place. */
const LOCAL = { subject: 0.8, owner: 0.8, opening: 2, place: 1.2, person: 0.2, other: 0.7, quoted: 0.3 };
const LOCATED = 1.6;
/** By distance in sentences; further ones, up to `BACK`, weigh `FAR`. */
const NEAR = [1, 0.6, 0.36];
const FAR = 0.15;
const BACK = 8;
/** Of namings behind the token in its sentence; of the object of the verb whose subject it is. */
const AHEAD = 0.5;
const OBJECT = 0.3;
/** Weight of being named anywhere in the document, per share of all namings. */
const TOPIC = 1.5;
const DATELINE = 0.5;
/** Of the subject of a clause that the token's clause is joined to ("Norland signed, but officials doubted"). */
const PARALLEL = 0.7;
const LOCATES = /^(?:in|at|inside|across|near|outside|within|throughout|around)$/i;

/** Works out the setting. `states`: codes that are states. */
export function documentSetting(document: AnnotatedDocument, states: ReadonlySet<string>): DocumentSetting {
  const { mentions, sentences, tokens, quotations } = document;
  const children = dependents(tokens);
  const namings: Naming[] = [];
  const counts = new Map<string, number>();
  let dateline: string | null = null;
  let s = 0;
  for (const { code, form, head, first, kind, span } of mentions) {
    if (form !== "name" || code === null || !states.has(code)) continue;
    while (s + 1 < sentences.length && sentences[s].end <= first) s++;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    const { deprel, form: word } = tokens[head];
    const opening = kind === "place" && head <= sentences[s].first + 3 && /^(?:in|at|from)$/i.test(tokens[sentences[s].first].form);
    const quoted = quotations.some((q) => !q.fragment && q.span[0] <= span[0] && span[1] <= q.span[1]);
    const located = kind === "place" || children[head].some((c) => c < head && LOCATES.test(tokens[c].form));
    namings.push({ code, head, sentence: s, way: wayOf(deprel, kind, quoted, opening), located });
    if (dateline === null && s <= 2 && first === sentences[s].first && word === word.toUpperCase()) dateline = code;
  }
  const total = namings.length;
  const known = new Map<number, string>();
  return {
    named: new Set(counts.keys()),
    share: (code) => (total === 0 ? 0 : (counts.get(code) ?? 0) / total),
    at(token, out) {
      if (total === 0) return null;
      if (out && out.size > 0) return best(inFocus(token), out) || null;
      const held = known.get(token) ?? best(inFocus(token));
      known.set(token, held);
      return held;
    },
    where(token) {
      return total === 0 ? null : best(inFocus(token, true));
    },
    scores: (token) => inFocus(token),
  };

  function inFocus(token: number, local = false): Map<string, number> {
    const here = sentences.findIndex(({ end }) => token < end);
    const verb = tokens[token].deprel.startsWith("nsubj") ? tokens[token].head : -1;
    const joined = verb >= 0 && tokens[verb].deprel === "conj" ? tokens[verb].head : -1;
    const scores = new Map<string, number>();
    for (const [code, count] of counts) scores.set(code, (TOPIC * count) / total + (code === dateline ? DATELINE : 0));
    for (const { code, head, sentence, way, located } of namings) {
      const back = here - sentence;
      if (back < 0 || back > BACK || head === token) continue;
      const ahead = back === 0 && head > token;
      const object = !local && ahead && verb >= 0 && tokens[head].head === verb;
      const own = local ? (located ? LOCATED : LOCAL[way]) : WEIGHTS[way];
      const weight = object ? OBJECT : own * (ahead ? (local && located ? 1 : AHEAD) : (NEAR[back] ?? FAR));
      const parallel = !local && joined >= 0 && tokens[head].head === joined && tokens[head].deprel.startsWith("nsubj") ? PARALLEL : 0;
      scores.set(code, (scores.get(code) as number) + weight + parallel);
    }
    return scores;
  }
}

/** The code with the highest score, of equal ones the first. */
function best(scores: ReadonlyMap<string, number>, out?: ReadonlySet<string>): string {
  let found = "";
  for (const [code, score] of scores) if (!out?.has(code) && (found === "" || score > (scores.get(found) as number))) found = code;
  return found;
}

function wayOf(deprel: string, kind: string, quoted: boolean, opening: boolean): Way {
  if (quoted) return "quoted";
  if (opening) return "opening";
  if (deprel.startsWith("nsubj")) return "subject";
  if (deprel === "nmod:poss") return "owner";
  return kind === "person" ? "person" : kind === "place" ? "place" : "other";
}
