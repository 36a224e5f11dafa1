// Event mentions: frames of the code book matched on the dependency trees, with every field of the coded document's event.
import type { Codebook } from "../codebook/codebook.ts";
import type { Language } from "../languages/language.ts";
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import type { Attribution } from "../model/attribution.ts";
import type { Aux } from "../model/aux.ts";
import type { EventMention } from "../model/event-mention.ts";
import { stableId } from "../util/stable-id.ts";
import { accordingTo } from "./events/according-to.ts";
import type { Candidate } from "./events/candidate.ts";
import { createCasualtyReader } from "./events/casualties.ts";
import { conditionOf } from "./events/conditions.ts";
import { createContextReader } from "./events/contexts.ts";
import { createPlaceReader } from "./events/event-place.ts";
import { evidenceSpan } from "./events/evidence-span.ts";
import { buildGraph } from "./events/graph.ts";
import { createFrameMatcher } from "./events/match-frames.ts";
import { createModalityReader } from "./events/modality.ts";
import { orderOf } from "./events/order.ts";
import { participantAt } from "./events/participants.ts";
import { createQuantityReader } from "./events/quantities.ts";
import { createRedLineTest } from "./events/red-lines.ts";
import { selectCandidates } from "./events/select-candidates.ts";
import { spanOfTokens, subtree } from "./events/subtree-span.ts";

/** Dates an event by its predicate's token and its span. */
export type EventDater = (document: AnnotatedDocument, head: number, span: readonly [number, number]) => { date: string | null; dateText: string | null };

/** Makes an extractor: annotated document and its attributions → event mentions in text order. */
export function createEventExtractor(
  codebook: Codebook,
  language: Language,
  dateEvent: EventDater,
): (document: AnnotatedDocument, attributions: readonly Attribution[]) => EventMention[] {
  const matchFrames = createFrameMatcher(codebook);
  const modality = createModalityReader(language);
  const quantities = createQuantityReader(language);
  const casualties = createCasualtyReader(language, quantities);
  const contexts = createContextReader(codebook);
  const placeOf = createPlaceReader(language);
  const isRedLine = createRedLineTest(language);

  return (document, attributions) => {
    const graph = buildGraph(document);
    const byBlock = contexts(document);
    const out: EventMention[] = [];
    for (const sentence of document.sentences) {
      const candidates = selectCandidates(graph, codebook, matchFrames(graph, sentence));
      if (candidates.length === 0) continue;
      const mentions = candidates.map((candidate) => mention(candidate, sentence.index));
      const order = orderOf(graph, candidates);
      mentions.forEach((m, i) => out.push({ ...m, order: order[i].map(({ index, relation }) => ({ relation, event: mentions[index].id })) }));
    }
    return out;

    function mention(candidate: Candidate, sentence: number): EventMention {
      const { frame, head, clause } = candidate;
      const span = evidenceSpan(graph, candidate);
      const block = document.sentences[sentence].block;
      const inSpan: number[] = [];
      const { first, end } = document.sentences[sentence];
      for (let t = first; t < end; t++) if (document.tokens[t].span[0] >= span[0] && document.tokens[t].span[1] <= span[1]) inSpan.push(t);
      const { date, dateText } = dateEvent(document, head, span);
      const aux = [...modality.of(graph, head, clause), ...historical(document, date)] as Aux[];
      const { dead, injured } = casualties(graph, inSpan);
      const content = candidate.content.length > 0 ? spanOfTokens(graph, subtree(graph, candidate.content[0])) : null;
      return {
        id: stableId(`${document.id} ${frame.event} ${document.tokens[head].span[0]} ${span[0]} ${span[1]}`),
        event: frame.event,
        mode: frame.mode,
        context: byBlock[block] ?? [],
        actor: candidate.actor.map((t) => participantAt(graph, t)),
        recipient: candidate.recipient.map((t) => participantAt(graph, t)),
        aux: [...new Set(aux)].sort(),
        span,
        trigger: document.tokens[head].span,
        sentence,
        head,
        date,
        dateText,
        place: placeOf(graph, inSpan, new Set([...candidate.actor, ...candidate.recipient])),
        condition: conditionOf(graph, clause),
        content,
        quantity: quantityOf(inSpan) ?? dead ?? injured,
        dead,
        injured,
        redline: isRedLine(document.text, span),
        accordingTo: accordingTo(graph, candidate, attributions),
        order: [],
        frame: frame.id,
        score: 1,
      };
    }

    function quantityOf(tokens: readonly number[]): EventMention["quantity"] {
      for (const t of tokens) {
        if (document.tokens[t].upos !== "NUM") continue;
        const found = quantities.at(graph, t);
        if (found) return found;
      }
      return null;
    }
  };
}

/** Over a year before the story: background, not news. */
function historical(document: AnnotatedDocument, date: string | null): Aux[] {
  const published = document.published?.value.slice(0, 10);
  if (!date || !published) return [];
  const end = date.split("..").at(-1) as string;
  const day = (value: string): number => Date.parse(value.length === 4 ? `${value}-12-31` : value.length === 7 ? `${value}-28` : value);
  return day(published) - day(end) > 366 * 864e5 ? ["historical"] : [];
}
