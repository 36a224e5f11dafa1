// The only file that strings the rooms together: Document → CodedDocument. Runs in Node and in a browser alike.
import { createCoreferenceAnnotator } from "./annotate/annotate-coreference.ts";
import { createMentionAnnotator } from "./annotate/annotate-mentions.ts";
import { createQuotationAnnotator } from "./annotate/annotate-quotations.ts";
import { createSyntaxAnnotator } from "./annotate/annotate-syntax.ts";
import { createTimeAnnotator } from "./annotate/annotate-times.ts";
import type { LanguageModel } from "./annotate/language-model.ts";
import { createWordClusters } from "./annotate/word-clusters.ts";
import type { Codebook } from "./codebook/codebook.ts";
import type { EventModel } from "./extract/events/learned/event-model.ts";
import { createAttributionExtractor } from "./extract/extract-attributions.ts";
import { createEventExtractor } from "./extract/extract-events.ts";
import type { Language } from "./languages/language.ts";
import type { AnnotatedDocument, Annotator, Layer } from "./model/annotated-document.ts";
import type { Attribution } from "./model/attribution.ts";
import type { CodedDocument } from "./model/coded-document.ts";
import type { Document } from "./model/document.ts";
import type { EventMention } from "./model/event-mention.ts";
import { codedEvent } from "./resolve/coded-event.ts";
import { codedStatement } from "./resolve/coded-statement.ts";
import { createDateCandidates } from "./resolve/date-candidates.ts";
import { createEventDater } from "./resolve/date-event.ts";
import { createPublishedInferrer } from "./resolve/infer-published.ts";
import { createPartyResolver, type PartyResolution } from "./resolve/resolve-parties.ts";

export interface CoderResources {
  readonly codebook: Codebook;
  readonly language: Language;
  readonly model: LanguageModel;
  readonly eventModel: EventModel;
  /** Hash of the models' bytes. */
  readonly modelHash: string;
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

export interface CoderOptions {
  /** By how much "no event" must be likelier (log odds) than an event to win: the higher, the more is coded, and the more of it is wrong. */
  readonly lean?: number;
}

/** Builds a coder. Throws when an annotator requires a layer that none before it assigns. */
export function createCoder(
  { codebook, language, model, eventModel, modelHash, version }: CoderResources,
  { lean }: CoderOptions = {},
): Coder {
  const before = [
    createSyntaxAnnotator(model, language),
    createMentionAnnotator(model, codebook, language),
    createQuotationAnnotator(language),
  ];
  const times = createTimeAnnotator(language);
  const after = [times, createCoreferenceAnnotator(codebook, language)];
  checkOrder([...before, ...after]);
  const inferPublished = createPublishedInferrer(codebook, language);
  const extractAttributions = createAttributionExtractor(codebook, language);
  const extractEvents = createEventExtractor(
    codebook,
    language,
    eventModel,
    createWordClusters(model),
    createEventDater(language),
    createDateCandidates(language),
    lean,
  );
  const resolveParties = createPartyResolver(codebook, language);

  function annotate(document: Document): AnnotatedDocument {
    let annotated: AnnotatedDocument = { ...document, sentences: [], tokens: [], mentions: [], quotations: [], times: [], chains: [] };
    if (document.language !== language.code) return annotated;
    for (const annotator of before) annotated = { ...annotated, ...annotator.annotate(annotated) };
    // Without a date, times are underspecified ("XXXX-12-06"): the inference reads them, and they are resolved again by what it finds.
    if (!annotated.published) annotated = { ...annotated, published: inferPublished({ ...annotated, ...times.annotate(annotated) }) };
    for (const annotator of after) annotated = { ...annotated, ...annotator.annotate(annotated) };
    return annotated;
  }

  function extract(document: Document): Extraction {
    const annotated = annotate(document);
    const attributions = extractAttributions(annotated);
    return {
      document: annotated,
      attributions,
      events: extractEvents(annotated, attributions),
      parties: resolveParties(annotated, attributions),
    };
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
        coder: { version, codebook: codebook.hash, model: modelHash },
      } satisfies CodedDocument;
    },
  };
}

function checkOrder(annotators: readonly Annotator[]): void {
  const assigned = new Set<Layer>();
  for (const { name, requires, assigns } of annotators) {
    for (const layer of requires)
      if (!assigned.has(layer)) throw new Error(`Annotator ${name} requires ${layer}, which none before it assigns.`);
    for (const layer of assigns) assigned.add(layer);
  }
}
