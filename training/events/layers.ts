// The layers that event extraction stands on, without events: the coder cannot be opened before its event model is trained.
import { createCoreferenceAnnotator } from "../../src/annotate/annotate-coreference.ts";
import { createMentionAnnotator } from "../../src/annotate/annotate-mentions.ts";
import { createQuotationAnnotator } from "../../src/annotate/annotate-quotations.ts";
import { createSyntaxAnnotator } from "../../src/annotate/annotate-syntax.ts";
import { createTimeAnnotator } from "../../src/annotate/annotate-times.ts";
import { createWordClusters } from "../../src/annotate/word-clusters.ts";
import type { Codebook } from "../../src/codebook/codebook.ts";
import { createAttributionExtractor } from "../../src/extract/extract-attributions.ts";
import type { DateOffer, EventDater } from "../../src/extract/extract-events.ts";
import type { Language } from "../../src/languages/language.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import type { Attribution } from "../../src/model/attribution.ts";
import type { Document } from "../../src/model/document.ts";
import { readLanguageResources } from "../../src/node-resources.ts";
import { createDateCandidates } from "../../src/resolve/date-candidates.ts";
import { createEventDater } from "../../src/resolve/date-event.ts";

export interface Layers {
  readonly codebook: Codebook;
  readonly language: Language;
  readonly dateEvent: EventDater;
  readonly offerDates: DateOffer;
  readonly attributionsOf: (document: AnnotatedDocument) => Attribution[];
  annotate(document: Document): AnnotatedDocument;
  clusters(word: string): readonly string[];
}

/** Opens code book, language and annotators. */
export function openLayers(): Layers {
  const { codebook, language, model } = readLanguageResources();
  const annotators = [
    createSyntaxAnnotator(model, language),
    createMentionAnnotator(model, codebook, language),
    createQuotationAnnotator(language),
    createTimeAnnotator(language),
    createCoreferenceAnnotator(codebook, language),
  ];
  return {
    codebook,
    language,
    dateEvent: createEventDater(language),
    offerDates: createDateCandidates(language),
    attributionsOf: createAttributionExtractor(codebook, language),
    clusters: createWordClusters(model),
    annotate(document) {
      let annotated: AnnotatedDocument = { ...document, sentences: [], tokens: [], mentions: [], quotations: [], times: [], chains: [] };
      for (const annotator of annotators) annotated = { ...annotated, ...annotator.annotate(annotated) };
      return annotated;
    },
  };
}
