// The syntax annotator: tokens, sentences, tags, lemmas, features and dependencies, block by block.
import { type Language, table } from "../languages/language.ts";
import type { AnnotatedDocument, Annotator } from "../model/annotated-document.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Token } from "../model/token.ts";
import { ownText } from "../util/own-text.ts";
import { createSentenceParser } from "./create-sentence-parser.ts";
import { datelineEnd } from "./dateline.ts";
import type { LanguageModel } from "./language-model.ts";
import { createSentenceSplitter } from "./split-sentences.ts";
import { createTokenizer } from "./tokenize.ts";

const KNOWN_FORMS = 1 << 16;

/** Assigns sentences and tokens. Sentences never cross blocks; every token's form is the text at its span. */
export function createSyntaxAnnotator(model: LanguageModel, language: Language): Annotator {
  const tokenize = createTokenizer(language);
  const split = createSentenceSplitter(model, language);
  const parse = createSentenceParser(model, new Map(table(language, "verb-forms").map(({ cells }) => [cells[0]!, cells[1]!])));
  // One string a form: those who look it up later compare and hash it no more, and it keeps no document in memory.
  const known = new Map<string, string>();
  const sameText = (form: string): string => {
    const held = known.get(form);
    if (held !== undefined) return held;
    const own = ownText(form);
    if (known.size >= KNOWN_FORMS) known.clear();
    known.set(own, own);
    return own;
  };
  return {
    name: "syntax",
    requires: [],
    assigns: ["sentences", "tokens"],
    annotate({ text, blocks }: AnnotatedDocument) {
      const sentences: Sentence[] = [];
      const tokens: Token[] = [];
      blocks.forEach(({ kind, span }, block) => {
        const words = tokenize(text, span[0], span[1]);
        const cuts = kind === "title" ? (words.starts.length ? [words.starts.length - 1] : []) : split(text, words);
        // A dateline is no part of the sentence behind it: "SEOUL, Jan 5 - South Korea said".
        const dateline = datelineEnd(text, span[0], span[1]);
        if (dateline >= 0) {
          const last = words.ends.findIndex((end) => end >= dateline);
          if (last >= 0 && !cuts.includes(last)) cuts.push(last);
          cuts.sort((a, b) => a - b);
        }
        let from = 0;
        for (const last of cuts) {
          const first = tokens.length;
          const forms: string[] = [];
          for (let i = from; i <= last; i++) forms.push(sameText(text.slice(words.starts[i], words.ends[i])));
          const parsed = parse(forms);
          for (let i = 0; i < forms.length; i++) {
            const { lemma, upos, xpos, feats, head, deprel } = parsed[i]!;
            tokens.push({
              index: first + i,
              span: [words.starts[from + i]!, words.ends[from + i]!],
              form: forms[i]!,
              lemma,
              upos,
              xpos,
              feats,
              head: head < 0 ? -1 : first + head,
              deprel,
            });
          }
          sentences.push({
            index: sentences.length,
            span: [words.starts[from]!, words.ends[last]!],
            first,
            end: tokens.length,
            block,
            kind,
          });
          from = last + 1;
        }
      });
      return { sentences, tokens };
    },
  };
}
