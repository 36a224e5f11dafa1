// The only file that strings the rooms together: Document → CodedDocument. Runs in Node and in a browser alike.
import { createCoreferenceAnnotator } from "./annotate/annotate-coreference.ts";
import { createMentionAnnotator } from "./annotate/annotate-mentions.ts";
import { createQuotationAnnotator } from "./annotate/annotate-quotations.ts";
import { createSyntaxAnnotator } from "./annotate/annotate-syntax.ts";
import { createTimeAnnotator } from "./annotate/annotate-times.ts";
import type { LanguageModel } from "./annotate/language-model.ts";
import type { Codebook } from "./codebook/codebook.ts";
import { createAttributionExtractor } from "./extract/extract-attributions.ts";
import { createEventExtractor } from "./extract/extract-events.ts";
import type { Language } from "./languages/language.ts";
import type { AnnotatedDocument, Annotator, Layer } from "./model/annotated-document.ts";
import type { Attribution } from "./model/attribution.ts";
import type { CodedDocument, CodedEvent, CodedStatement } from "./model/coded-document.ts";
import type { Document } from "./model/document.ts";
import type { EventMention } from "./model/event-mention.ts";
import type { Participant } from "./model/participant.ts";
import type { Party } from "./model/party.ts";
import { createEventDater } from "./resolve/date-event.ts";
import { createPublishedInferrer } from "./resolve/infer-published.ts";
import { createPartyResolver, type PartyResolution } from "./resolve/resolve-parties.ts";

export interface CoderResources {
  readonly codebook: Codebook;
  readonly language: Language;
  readonly model: LanguageModel;
  /** Version of the package, kept with everything coded. */
  readonly version: string;
}

export interface Coder {
  code(document: Document): CodedDocument;
  /** The layers alone, for tools that look at them. */
  annotate(document: Document): AnnotatedDocument;
  /** What `code` makes its rows of: the layers, the mentions and who is who. */
  extract(document: Document): Extraction;
}

export interface Extraction {
  readonly document: AnnotatedDocument;
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventMention[];
  readonly parties: PartyResolution;
}

/** Builds a coder. Throws when an annotator requires a layer that none before it assigns. */
export function createCoder({ codebook, language, model, version }: CoderResources): Coder {
  const before = [createSyntaxAnnotator(model, language), createMentionAnnotator(model, codebook, language), createQuotationAnnotator(language)];
  const after = [createTimeAnnotator(language), createCoreferenceAnnotator(codebook, language)];
  checkOrder([...before, ...after]);
  const inferPublished = createPublishedInferrer(codebook, language);
  const extractAttributions = createAttributionExtractor(codebook, language);
  const extractEvents = createEventExtractor(codebook, language, createEventDater(language));
  const resolveParties = createPartyResolver(codebook, language);

  function annotate(document: Document): AnnotatedDocument {
    let annotated: AnnotatedDocument = { ...document, sentences: [], tokens: [], mentions: [], quotations: [], times: [], chains: [] };
    if (document.language !== language.code) return annotated;
    for (const annotator of before) annotated = { ...annotated, ...annotator.annotate(annotated) };
    if (!annotated.published) annotated = { ...annotated, published: inferPublished(annotated) };
    for (const annotator of after) annotated = { ...annotated, ...annotator.annotate(annotated) };
    return annotated;
  }

  function extract(document: Document): Extraction {
    const annotated = annotate(document);
    const attributions = extractAttributions(annotated);
    return { document: annotated, attributions, events: extractEvents(annotated, attributions), parties: resolveParties(annotated, attributions) };
  }

  return {
    annotate,
    extract,
    code(document) {
      const { document: annotated, attributions, events, parties } = extract(document);
      const { published } = annotated;
      return {
        schema: "demarche/coded-document/1",
        id: document.id,
        url: document.url,
        title: document.title,
        text: document.text,
        published: published?.value ?? null,
        publishedHow: published ? { from: published.from, reasons: [...published.reasons] } : null,
        publisher: document.publisher,
        agency: document.agency,
        byline: document.byline,
        language: document.language,
        removed: [...document.removed],
        events: events.map((event) => codedEvent(annotated, parties, event)),
        statements: attributions.map((attribution) => codedStatement(annotated, parties, attribution)),
        entities: [...parties.entities],
        issues: [...document.issues],
        coder: { version, codebook: codebook.hash, model: model.hash },
      } satisfies CodedDocument;
    },
  };
}

function checkOrder(annotators: readonly Annotator[]): void {
  const assigned = new Set<Layer>();
  for (const { name, requires, assigns } of annotators) {
    for (const layer of requires) if (!assigned.has(layer)) throw new Error(`Annotator ${name} requires ${layer}, which none before it assigns.`);
    for (const layer of assigns) assigned.add(layer);
  }
}

const distinct = (parties: readonly Party[]): Party[] => parties.filter((p, i) => parties.findIndex((q) => q.code === p.code && q.text === p.text) === i);

function codedEvent(document: AnnotatedDocument, { party }: PartyResolution, event: EventMention): CodedEvent {
  const words = (span: readonly [number, number] | null): string | null => (span ? document.text.slice(span[0], span[1]) : null);
  const parties = (participants: readonly Participant[]): Party[] => distinct(participants.map(party));
  return {
    id: event.id,
    event: event.event,
    mode: event.mode,
    context: [...event.context],
    actor: parties(event.actor),
    recipient: parties(event.recipient),
    aux: [...event.aux],
    evidence: words(event.span) as string,
    span: event.span,
    trigger: event.trigger,
    date: event.date,
    dateText: event.dateText,
    place: event.place,
    condition: words(event.condition),
    conditionSpan: event.condition,
    content: words(event.content),
    quantity: event.quantity,
    dead: event.dead,
    injured: event.injured,
    redline: event.redline,
    according_to: event.accordingTo ? { ...party(event.accordingTo), anonymous: event.accordingTo.anonymous } : null,
    order: [...event.order],
    frame: event.frame,
    score: event.score,
  };
}

function codedStatement(document: AnnotatedDocument, { party }: PartyResolution, attribution: Attribution): CodedStatement {
  const { source, speaker, cue, content } = attribution;
  const who = source ?? speaker;
  const resolved = who ? party(speaker ?? who) : null;
  return {
    id: attribution.id,
    source: source ? document.text.slice(source.span[0], source.span[1]) : null,
    sourceSpan: source?.span ?? null,
    code: resolved?.code ?? "---",
    ...(resolved?.entity === undefined ? {} : { entity: resolved.entity }),
    anonymous: attribution.anonymous,
    cue: cue ? document.text.slice(cue[0], cue[1]) : null,
    cueSpan: cue,
    content: document.text.slice(content[0], content[1]),
    span: content,
    direct: attribution.direct,
    addressee: attribution.addressee ? party(attribution.addressee) : null,
    within: attribution.within,
  };
}
