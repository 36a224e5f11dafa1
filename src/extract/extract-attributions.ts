// Attributions: who is given as the source of which words, by verbs, nouns, phrases, colons, speaker turns and quotations left by themselves
// (source, cue and content of Pareti 2015; the order of the sieves after Muzny et al. 2017).
import type { Codebook } from "../codebook/codebook.ts";
import type { Language } from "../languages/language.ts";
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import type { Attribution } from "../model/attribution.ts";
import { adjectiveCues } from "./attributions/adjective-cues.ts";
import { assemble } from "./attributions/assemble.ts";
import { loadCueLexicon, type Scope } from "./attributions/cue-lexicon.ts";
import type { Draft } from "./attributions/draft.ts";
import { headlineCues } from "./attributions/headline-cues.ts";
import { loneQuotations } from "./attributions/lone-quotations.ts";
import { nounCues } from "./attributions/noun-cues.ts";
import { buildPassage } from "./attributions/passage.ts";
import { phraseCues } from "./attributions/phrase-cues.ts";
import { selectDrafts } from "./attributions/select-drafts.ts";
import { turns } from "./attributions/turns.ts";
import { verbCues } from "./attributions/verb-cues.ts";

/**
 * Makes the extractor: an annotated document (sentences, tokens, quotations; mentions and chains where there are) → its attributions in
 * text order. `scope` "wide" takes attitudes and unquoted speech acts too, as PolNeAR does.
 */
export function createAttributionExtractor(
  _codebook: Codebook,
  language: Language,
  scope: Scope = "narrow",
): (document: AnnotatedDocument) => Attribution[] {
  const lexicon = loadCueLexicon(language, scope);
  return (document) => {
    if (document.tokens.length === 0) return [];
    const passage = buildPassage(document);
    const spoken = turns(passage);
    const drafts: Draft[] = selectDrafts([
      ...spoken,
      ...verbCues(passage, lexicon),
      ...(scope === "wide" ? adjectiveCues(passage, lexicon) : []),
      ...nounCues(passage, lexicon),
      ...phraseCues(passage, lexicon),
      ...headlineCues(passage, lexicon),
    ]);
    return assemble(passage, lexicon, [...drafts, ...loneQuotations(passage, drafts)]);
  };
}
