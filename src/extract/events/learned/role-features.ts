// Which mentions of a sentence can fill a role of an event, and indicator features of each (semantic role labelling over dependency paths,
// Gildea & Jurafsky 2002; Johansson & Nugues 2008).
import { FeatureSet } from "../../../util/feature-set.ts";
import { argumentsOf } from "../arguments.ts";
import type { Candidate } from "../candidate.ts";
import { caseOf, type Graph, relation } from "../graph.ts";
import { mentionAt } from "../participants.ts";
import { treePath } from "../tree-path.ts";
import { outerMention } from "./outer-mention.ts";
import { ownSlots } from "./own-slots.ts";
import type { RoleCandidate } from "./role-candidate.ts";

const NOWHERE: readonly string[] = [];

/** Heads of the mentions of the sentence and of what the rules chose, in text order. */
export function roleCandidates(graph: Graph, candidate: Candidate): RoleCandidate[] {
  const { first, end } = graph.document.sentences[graph.sentence[candidate.head]];
  const heads = new Set<number>();
  for (let t = first; t < end; t++) if (graph.mentionOfHead.has(t)) heads.add(t);
  const actors = new Set(candidate.actor.map((t) => mentionAt(graph, t)?.head ?? t));
  const recipients = new Set(candidate.recipient.map((t) => mentionAt(graph, t)?.head ?? t));
  for (const t of [...actors, ...recipients]) heads.add(t);
  heads.delete(candidate.head);
  const seats = seatsAbove(graph, candidate.clause);
  const ruled = [...heads]
    .sort((a, b) => a - b)
    .map((head) => ({ head, ruledActor: actors.has(head), ruledRecipient: recipients.has(head) }));
  return ruled.map((filler) => ({
    ...filler,
    seats: seats.get(filler.head) ?? NOWHERE,
    way: treePath(graph, candidate.clause, filler.head),
    slots: ownSlots(graph, candidate, filler.head),
    outer: outerMention(graph, filler.head, ruled),
  }));
}

/** Features of one token as filler of a role of the candidate's event. `others` are all role candidates of the event. */
export function roleFeatures(graph: Graph, candidate: Candidate, filler: RoleCandidate, others: readonly RoleCandidate[]): FeatureSet {
  const set = new FeatureSet();
  const { tokens } = graph;
  const { frame, head, clause } = candidate;
  const token = tokens[filler.head];
  const mention = mentionAt(graph, filler.head);
  const lemma = graph.lemmas[head];
  const { way, outer } = filler;
  const nounWay = clause === head ? way : treePath(graph, head, filler.head);
  const preposition = caseOf(graph, filler.head) || "-";
  const kind = mention ? `${mention.kind}${mention.form}` : token.upos;
  const ruled = `${Number(filler.ruledActor)}${Number(filler.ruledRecipient)}`;
  const anyActor = others.some((o) => o.ruledActor);
  const anyRecipient = others.some((o) => o.ruledRecipient);
  const shape = `${ruled}${Number(anyActor)}${Number(anyRecipient)}`;
  const side = filler.head < head ? "before" : "after";
  const distance = Math.min(6, Math.floor(Math.log2(1 + Math.abs(filler.head - head))));
  const type = frame.event;
  const pos = frame.pos;
  set.add("bias");
  set.add("ruled", shape);
  set.add("ruled+event", shape, type);
  set.add("ruled+pos", shape, pos);
  set.add("ruled+kind", shape, kind);
  set.add("ruled+frame", ruled, frame.id);
  set.add("ruled+path", ruled, way);
  set.add("path", way);
  set.add("path+preposition", way, preposition);
  set.add("path+preposition+event", way, preposition, type);
  set.add("path+pos", way, pos);
  set.add("path+lemma", way, preposition, lemma);
  set.add("noun path", nounWay, preposition, pos);
  set.add("path+support", way, candidate.support ?? "-", preposition);
  set.add("relation", token.deprel, preposition, side);
  set.add("relation+event", token.deprel, preposition, type);
  set.add("kind", kind);
  set.add("kind+event", kind, type);
  set.add("kind+side+event", kind, side, type);
  set.add("code", mention?.code ? "known" : "unknown", type);
  set.add("sector", mention?.sector ?? "-", type);
  set.add("filler", graph.lemmas[filler.head], type);
  set.add("side+distance", side, distance, pos);
  set.add("side+distance+event", side, distance, type);
  let rank = 0;
  for (const o of others) if (side === "before" ? o.head < head && o.head > filler.head : o.head > head && o.head < filler.head) rank++;
  set.add("rank", side, rank, ruled);
  set.add("rank+event", side, rank, type);
  set.add("governor", token.head >= 0 ? graph.lemmas[token.head] : "root", token.deprel);
  set.add("sentence", graph.document.sentences[graph.sentence[head]].kind, side, ruled);
  if (mention) {
    const first = mention.first;
    set.add("starts", Number(graph.document.sentences[graph.sentence[head]].first === first), ruled);
  }
  if (token.deprel === "appos" || token.deprel === "nmod:unmarked" || token.deprel === "conj") {
    const governor = token.head >= 0 ? `${graph.tokens[token.head].deprel} ${caseOf(graph, token.head) || "-"}` : "root";
    set.add("beside", token.deprel, governor);
    set.add("beside+event", token.deprel, governor, type);
  }
  set.add("conj", Number(token.deprel === "conj"), ruled, type);
  for (const slot of filler.slots) {
    const wanted = frame.roles.actor.includes(slot) ? "A" : frame.roles.recipient.includes(slot) ? "R" : "-";
    set.add("slot", slot, pos);
    set.add("slot+event", slot, type);
    set.add("slot+wanted", slot, wanted, ruled);
    set.add("slot+lemma", slot, lemma);
    set.add("slot+kind", slot, kind, type);
    set.add("slot+support", slot, candidate.support ?? "-", type);
  }
  for (const seat of filler.seats) {
    set.add("seat", seat);
    set.add("seat+event", seat, type);
    set.add("seat+pos", seat, pos, Number(anyActor));
    set.add("seat+shape", seat, shape);
  }
  set.add("nested", outer, ruled);
  set.add("nested+event", outer, type);
  set.add("nested+kind", outer, kind);
  return set;
}

/** Seats of the tokens in the clauses above a clause. */
function seatsAbove(graph: Graph, clause: number): Map<number, string[]> {
  const seats = new Map<number, string[]>();
  let way = "";
  for (let at = clause, n = 0; n < 5; n++) {
    const token = graph.tokens[at];
    if (token.head < 0) break;
    way += ` ${relation(token)}`;
    at = token.head;
    if (graph.tokens[at].upos === "NOUN" || graph.tokens[at].upos === "PROPN") continue;
    for (const [slot, fillers] of argumentsOf(graph, at)) {
      const seat = `${slot} ${n}`;
      for (const t of fillers) {
        const held = seats.get(t);
        if (held) held.push(seat + way, seat);
        else seats.set(t, [seat + way, seat]);
      }
    }
  }
  return seats;
}
