// From raw text, after the CoNLL 2018 evaluation: words are aligned by their span, every figure is an F1.
import { createSyntaxAnnotator } from "../../src/annotate/annotate-syntax.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import { goldText } from "../gold-text.ts";
import { readConllu } from "../read-conllu.ts";
import { spanScore } from "../span-score.ts";
import { syntaxModels } from "../syntax-models.ts";
import type { Part } from "./part.ts";

/** `npm run eval -- raw FILE[.gz]…`: F1 in per cent of sentences, words, tags, lemmas and dependencies from raw text. */
export const raw: Part = {
  defaults: { "EWT dev": ["data/ud/en_ewt-ud-dev.conllu.gz"], "GUM (free) dev": ["data/ud/en_gum-free-ud-dev.conllu.gz"] },
  async score(files) {
    const { model, language } = syntaxModels();
    const annotator = createSyntaxAnnotator(model, language);
    const right = { sentences: 0, words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 };
    let goldWords = 0;
    let systemWords = 0;
    let goldSentences = 0;
    let systemSentences = 0;
    for (const file of files) {
      const trees = readConllu(file);
      const gold = goldText(trees);
      const { sentences = [], tokens = [] } = annotator.annotate(gold.document as AnnotatedDocument);
      const at = new Map(tokens.map((token) => [token.span.join(), token]));
      const sentenceSpans = new Set(sentences.map(({ span }) => span.join()));
      goldSentences += trees.length;
      systemSentences += sentences.length;
      goldWords += trees.reduce((n, tree) => n + tree.forms.length, 0);
      systemWords += tokens.length;
      trees.forEach((tree, t) => {
        const spans = gold.words[t]!;
        const first = spans[0]![0];
        const last = Math.max(...spans.map(([, end]) => end));
        if (sentenceSpans.has([first, last].join())) right.sentences++;
        tree.forms.forEach((_, i) => {
          const word = at.get(spans[i]!.join());
          if (!word) return;
          right.words++;
          right.upos += Number(word.upos === tree.upos[i]);
          right.xpos += Number(word.xpos === tree.xpos[i]);
          right.lemma += Number(word.lemma === tree.lemmas[i]);
          const head = tree.heads[i]!;
          if ((word.head < 0 ? "" : tokens[word.head]!.span.join()) !== (head < 0 ? "" : spans[head]!.join())) return;
          right.uas++;
          right.las += Number(word.deprel === tree.deprels[i]);
        });
      });
    }
    const { sentences, words, ...rest } = right;
    return {
      sentences: spanScore(sentences, goldSentences, systemSentences).f1,
      words: spanScore(words, goldWords, systemWords).f1,
      ...Object.fromEntries(Object.entries(rest).map(([name, n]) => [name, spanScore(n, goldWords, systemWords).f1])),
    };
  },
};
