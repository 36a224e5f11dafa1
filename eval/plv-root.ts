// PLV's root of an event. Its sentences were written for the rows of CAMEO's manual, some of which stand under another root than the act's type in PLOVER 2.
import type { EventMention } from "../src/model/event-mention.ts";
import type { Extraction } from "../src/pipeline.ts";

/** What an event becomes when it is to come, did not happen, or will not (PLOVER's shift as ZSP applies it); as told otherwise. */
const SHIFT: readonly (readonly [types: string, future: string, negated: string, negatedFuture: string])[] = [
  ["AGREE CONSULT SUPPORT", "AGREE", "REJECT", "REJECT"],
  ["COOPERATE AID CONCEDE RETREAT", "AGREE", "SANCTION", "REJECT"],
  ["ACCUSE REQUEST REJECT THREATEN", "", "AGREE", "AGREE"],
  ["PROTEST MOBILIZE SANCTION COERCE ASSAULT", "THREATEN", "YIELD", "AGREE"],
];

interface Row {
  readonly type: string;
  readonly mode?: string;
  readonly trigger?: RegExp;
  /** Lemmas of which the trigger or what stands below it has one. */
  readonly words?: RegExp;
  readonly root: string;
}

/** CAMEO's rows under another root than PLOVER 2 or the guidelines give their acts, by number; the first that fits. */
const ROWS: readonly Row[] = [
  { type: "AGREE", words: /^(agreement|deal|accord|pact|treaty|memorandum)$/, root: "SUPPORT" }, // 057 sign an agreement
  { type: "AGREE", words: /^(support|solidarity)$/, root: "SUPPORT" }, // 051 endorse
  { type: "AGREE", words: /^demands?$/, root: "YIELD" }, // 083 accede to demands
  { type: "SANCTION", mode: "convict", root: "ACCUSE" }, // 116 find guilty
  { type: "SANCTION", mode: "discontinue", words: /^(sanctions?|ban|bar|prohibit|outlaw)$/, root: "COERCE" }, // 172 impose sanctions
  { type: "COERCE", words: /^(occupy|capture|blockade|besiege|siege)$/, root: "ASSAULT" }, // 191 blockade, 192 occupy
  { type: "RETREAT", mode: "ceasefire", root: "YIELD" }, // 0871 declare a truce
  { type: "RETREAT", mode: "withdraw", words: /^(peacekeep|inspector|observer|monitor)/, root: "SANCTION" }, // 166 withdraw peacekeepers
  { type: "CONCEDE", words: /^(mediation|talks|negotiations?)$/, root: "SANCTION" }, // 164, 165 halt negotiations, mediation
  { type: "MOBILIZE", words: /^(peacekeep|aid$|humanitarian)/, root: "AID" }, // 074 provide peacekeepers
  { type: "REQUEST", trigger: /^order$/, words: /^(release|free)$/, root: "YIELD" }, // 0841 release
  { type: "REQUEST", trigger: /^order$/, root: "COERCE" }, // 17 coerce
];

/** How far below the trigger its words are read. */
const DEPTH = 3;

/** The root of an event of a sentence. */
export function plvRoot({ document: { tokens } }: Pick<Extraction, "document">, { event, mode, aux, head }: EventMention): string {
  const isNear = (t: number): boolean => {
    for (let at = t, n = 0; at >= 0 && n <= DEPTH; at = tokens[at].head, n++) if (at === head) return true;
    return false;
  };
  const near = tokens.filter(({ index }) => isNear(index)).map(({ lemma }) => lemma.toLowerCase());
  const isNegated = aux.includes("negation");
  const row = ROWS.find(
    ({ type, mode: wanted, trigger, words }) =>
      type === event &&
      (wanted ?? mode) === mode &&
      (!trigger || trigger.test(tokens[head].lemma.toLowerCase())) &&
      (!words || near.some((lemma) => words.test(lemma))),
  );
  const future = aux.includes("future");
  if (row && !isNegated && (!future || row.root === "YIELD")) return row.root;
  const shift = SHIFT.find(([types]) => types.split(" ").includes(event));
  const shifted = isNegated ? shift?.[future ? 3 : 2] : future ? shift?.[1] : "";
  return shifted || (event === "CONCEDE" || event === "RETREAT" ? "YIELD" : event);
}
