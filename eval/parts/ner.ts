// Names on gold tokens: F1 of exact spans with their kind (person, place, organisation).
import { createNameRecognizer } from "../../src/annotate/recognize-names.ts";
import type { Token } from "../../src/model/token.ts";
import { readNames } from "../read-names.ts";
import { spanScore } from "../span-score.ts";
import { syntaxModels } from "../syntax-models.ts";
import type { Part } from "./part.ts";

const KINDS = { PER: "PER", LOC: "LOC", ORG: "ORG" };

/** `npm run eval -- ner FILE.iob2…`: precision, recall and `f1` in per cent, and F1 of each kind. */
export const ner: Part = {
  defaults: { "UNER-EWT dev": ["data/ner/uner-ewt/en_ewt-ud-dev.iob2"] },
  async score(files) {
    const { model, language, parse } = syntaxModels();
    const recognize = createNameRecognizer(model, language);
    const counts = new Map<string, [right: number, gold: number, system: number]>(
      ["all", ...Object.keys(KINDS)].map((kind) => [kind, [0, 0, 0]]),
    );
    const count = (kind: string, column: 0 | 1 | 2): void => {
      counts.get("all")![column]++;
      counts.get(kind)![column]++;
    };
    for (const file of files)
      for (const { forms, labels } of readNames(file, KINDS)) {
        const tokens: Token[] = parse(forms).map((word, index) => ({ ...word, index, form: forms[index]!, span: [index, index + 1] }));
        const sentence = { index: 0, span: [0, forms.length] as const, first: 0, end: forms.length, block: 0, kind: "paragraph" as const };
        const gold = new Set<string>();
        labels.forEach((label, i) => {
          if (!label.startsWith("B-")) return;
          let end = i + 1;
          while (labels[end]?.startsWith("I-")) end++;
          gold.add(`${i} ${end} ${label.slice(2)}`);
          count(label.slice(2), 1);
        });
        for (const { first, end, type } of recognize({ sentences: [sentence], tokens })) {
          count(type, 2);
          if (gold.has(`${first} ${end} ${type}`)) count(type, 0);
        }
      }
    const [right, gold, system] = counts.get("all")!;
    const kinds = Object.keys(KINDS).map((kind) => [kind, spanScore(...counts.get(kind)!).f1]);
    return { ...spanScore(right, gold, system), kinds: Object.fromEntries(kinds) };
  },
};
