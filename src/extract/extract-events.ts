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
import { contentOf } from "./events/content.ts";
import { createContextReader } from "./events/contexts.ts";
import { dropDoubles } from "./events/drop-doubles.ts";
import { elsewhere } from "./events/elsewhere.ts";
import { createPlaceReader } from "./events/event-place.ts";
import { evidenceSpan } from "./events/evidence-span.ts";
import { createFactualityReader } from "./events/factuality.ts";
import { fillImplicitRoles } from "./events/fill-implicit-roles.ts";
import { buildGraph } from "./events/graph.ts";
import { chooseAux } from "./events/learned/choose-aux.ts";
import { chooseDate, type EarlierEvent, howReported, type OfferedDates } from "./events/learned/choose-date.ts";
import { chooseMode } from "./events/learned/choose-mode.ts";
import { choosePlace } from "./events/learned/choose-place.ts";
import { chooseQuantity } from "./events/learned/choose-quantity.ts";
import { chooseRoles } from "./events/learned/choose-roles.ts";
import { type ChosenEvent, chooseTypes } from "./events/learned/choose-types.ts";
import type { EventModel } from "./events/learned/event-model.ts";
import { mentionCodes } from "./events/learned/implicit-roles.ts";
import { createFrameMatcher } from "./events/match-frames.ts";
import { createNegationTest } from "./events/may-negate.ts";
import { createModalityReader } from "./events/modality.ts";
import { orderOf } from "./events/order.ts";
import { mentionAt, participantAt } from "./events/participants.ts";
import { createPlaceOffer } from "./events/place-candidates.ts";
import { createQuantityReader } from "./events/quantities.ts";
import { createQuantityOffer } from "./events/quantity-candidates.ts";
import { createRedLineTest } from "./events/red-lines.ts";
import { reportedBy } from "./events/reported-by.ts";
import { createPoliticsTest } from "./events/tells-of-politics.ts";
import { fillToldAgain } from "./events/told-again.ts";
import { whenOf } from "./events/when.ts";

/** Dates an event by its predicate's token and its span. */
export type EventDater = (
  document: AnnotatedDocument,
  head: number,
  span: readonly [number, number],
) => { date: string | null; dateText: string | null };

/** The days that an event may be of, by its predicate's token and that of the word which reports it. */
export type DateOffer = (document: AnnotatedDocument, head: number, cue: number | null) => OfferedDates;

/** Makes an extractor: annotated document and its attributions → event mentions in text order. */
export function createEventExtractor(
  codebook: Codebook,
  language: Language,
  model: EventModel,
  clusters: (word: string) => readonly string[],
  dateEvent: EventDater,
  offerDates: DateOffer,
  lean?: number,
): (document: AnnotatedDocument, attributions: readonly Attribution[]) => EventMention[] {
  const matchFrames = createFrameMatcher(codebook);
  const tellsOfPolitics = createPoliticsTest(language);
  const modality = createModalityReader(language);
  const factuality = createFactualityReader(language);
  const mayNegate = createNegationTest(language);
  const quantities = createQuantityReader(language);
  const casualties = createCasualtyReader(language, quantities);
  const contexts = createContextReader(codebook);
  const ruledPlace = createPlaceReader(language);
  const offerQuantities = createQuantityOffer(quantities);
  const offerPlaces = createPlaceOffer(language);
  const isRedLine = createRedLineTest(language);
  const isSpeech = (event: string): boolean => codebook.events.get(event)?.speech ?? false;

  return (annotated, attributions) => {
    if (!tellsOfPolitics(annotated)) return [];
    const graph = buildGraph(annotated);
    const { document } = graph;
    const byBlock = contexts(document);
    const codes = mentionCodes(document);
    const out: EventMention[] = [];
    const earlier: EarlierEvent[] = [];
    for (const sentence of document.sentences) {
      const chosen = dropDoubles(graph, chooseTypes(graph, model, matchFrames(graph, sentence), clusters, lean), isSpeech);
      if (chosen.length === 0) continue;
      const mentions = chosen.map((event) => mention(event, sentence.index));
      const order = orderOf(
        graph,
        chosen.map(({ candidate }) => candidate),
      );
      for (const [i, event] of mentions.entries())
        out.push({ ...event, order: order[i].map(({ index, relation }) => ({ relation, event: mentions[index].id })) });
    }
    return fillToldAgain(fillImplicitRoles(graph, model.implicit, out), codes, ({ event }) => !isSpeech(event));

    /** The day of a speech, when its sentence names it. */
    function saidWhen(cue: number): { date: string | null; dateText: string | null } | null {
      const said = dateEvent(document, cue, document.tokens[cue].span);
      return said.dateText === null ? null : said;
    }

    function mention({ candidate: ruled, around, score }: ChosenEvent, sentence: number): EventMention {
      const candidate: Candidate = { ...ruled, ...chooseRoles(graph, model, ruled, codes) };
      const { frame, head, clause } = candidate;
      const codesOf = (heads: readonly number[]): string[] => heads.flatMap((t) => codes[mentionAt(graph, t)?.index ?? -1] ?? []);
      const [actor, recipient] = [new Set(codesOf(candidate.actor)), new Set(codesOf(candidate.recipient))];
      const sides = new Set([...actor, ...recipient]);
      const speech = isSpeech(frame.event);
      const span = evidenceSpan(graph, candidate);
      const block = document.sentences[sentence].block;
      const inSpan: number[] = [];
      const { first, end } = document.sentences[sentence];
      for (let t = first; t < end; t++) if (document.tokens[t].span[0] >= span[0] && document.tokens[t].span[1] <= span[1]) inSpan.push(t);
      const report = reportedBy(graph, head, attributions);
      const rules = [...modality.of(graph, head, clause)].sort();
      const when = whenOf(dateEvent(document, head, span).date, document.published?.value ?? null);
      const telling = { candidate, speech, reported: howReported(graph, candidate, report), rules };
      const cue = report?.cue ?? null;
      const offered = offerDates(document, head, cue);
      const chosenDate = chooseDate(graph, model.date, telling, offered, earlier);
      const dated = chosenDate ?? (speech && cue !== null && telling.reported.startsWith("own") ? saidWhen(cue) : null);
      earlier.push({ sentence, lemma: graph.lemmas[head], date: dated?.date ?? null });
      const evidence = {
        rules,
        when,
        offered,
        reported: telling.reported,
        factuality: factuality(graph, head, clause),
        elsewhere: elsewhere(graph, head, factuality),
      };
      const chosen: Aux[] = chooseAux(graph, model, candidate, around, evidence, clusters, mayNegate(graph, head));
      // Told as a fact of over a year ago: background, whatever the words around it.
      const longPast = [when, whenOf(dated?.date ?? null, document.published?.value ?? null)].includes("long past");
      const aux: Aux[] = longPast && chosen.length === 0 ? ["historical"] : chosen;
      const ruledAt = ruledPlace(graph, inSpan, {
        head,
        clause,
        taken: new Set([...candidate.actor, ...candidate.recipient]),
        actor: new Set(candidate.actor),
        content: new Set(candidate.content),
        speech,
      });
      const places = offerPlaces(graph, { candidate, evidence: inSpan, actor, recipient, ruled: ruledAt }, codes);
      const { dead, injured } = casualties(graph, inSpan);
      const counted = quantities.among(graph, inSpan, clause);
      const counts = offerQuantities(graph, { candidate, evidence: inSpan, ruled: counted, dead, injured });
      return {
        id: stableId(`${document.id} ${frame.event} ${document.tokens[head].span[0]} ${span[0]} ${span[1]}`),
        event: frame.event,
        mode: chooseMode(graph, model.mode, candidate, sides, codes, clusters),
        context: byBlock[block] ?? [],
        actor: candidate.actor.map((t) => participantAt(graph, t)),
        recipient: candidate.recipient.map((t) => participantAt(graph, t)),
        aux,
        span,
        trigger: document.tokens[head].span,
        sentence,
        head,
        date: dated?.date ?? null,
        dateText: dated?.dateText ?? null,
        place: choosePlace(graph, model.place, telling, places),
        condition: conditionOf(graph, clause),
        content: contentOf(graph, candidate, speech),
        quantity: chooseQuantity(graph, model.quantity, telling, counts),
        dead,
        injured,
        redline: isRedLine(document.text, span),
        accordingTo: accordingTo(graph, candidate, report, speech),
        order: [],
        frame: frame.id,
        score: Math.round(score * 1000) / 1000,
      };
    }
  };
}
