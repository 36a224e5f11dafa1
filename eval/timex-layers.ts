// TIMEX sets through the coder's own layers: sentences, tokens and time expressions, the document's date given.
import { createSyntaxAnnotator } from "../src/annotate/annotate-syntax.ts";
import { createTimeAnnotator } from "../src/annotate/annotate-times.ts";
import type { AnnotatedDocument } from "../src/model/annotated-document.ts";
import { asDocument } from "./code-gold.ts";
import { syntaxModels } from "./syntax-models.ts";

/** A function from a text and its date (null when unknown) to the document with sentences, tokens and times. */
export function timexLayers(): (text: string, date: string | null) => AnnotatedDocument {
  const { model, language } = syntaxModels();
  const syntax = createSyntaxAnnotator(model, language);
  const times = createTimeAnnotator(language);
  return (text, date) => {
    const given = asDocument({ id: "", title: null, published: date, publisher: null, text });
    const document: AnnotatedDocument = { ...given, sentences: [], tokens: [], mentions: [], quotations: [], times: [], chains: [] };
    const parsed = { ...document, ...syntax.annotate(document) };
    return { ...parsed, ...times.annotate(parsed) };
  };
}
