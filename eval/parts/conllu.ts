// Tags, lemmas and dependencies on gold tokens: percentage of words, subtypes and punctuation included.
import { readConllu } from "../read-conllu.ts";
import { syntaxModels } from "../syntax-models.ts";
import type { Part } from "./part.ts";

const FIELDS = ["upos", "xpos", "feats", "lemma", "uas", "las"] as const;

/** `npm run eval -- conllu FILE[.gz]…`: per cent of words right, and F1 of each relation by its main type. */
export const conllu: Part = {
  defaults: { "EWT dev": ["data/ud/en_ewt-ud-dev.conllu.gz"], "GUM (free) dev": ["data/ud/en_gum-free-ud-dev.conllu.gz"] },
  async score(files) {
    const { parse } = syntaxModels();
    const right = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<(typeof FIELDS)[number], number>;
    const relations = new Map<string, { right: number; gold: number; system: number }>();
    const relation = (name: string): { right: number; gold: number; system: number } => {
      const key = name.split(":")[0]!;
      const row = relations.get(key) ?? { right: 0, gold: 0, system: 0 };
      relations.set(key, row);
      return row;
    };
    let words = 0;
    for (const file of files)
      for (const tree of readConllu(file)) {
        parse(tree.forms).forEach((word, i) => {
          words++;
          const head = word.head === tree.heads[i];
          const labelled = head && word.deprel === tree.deprels[i];
          right.upos += Number(word.upos === tree.upos[i]);
          right.xpos += Number(word.xpos === tree.xpos[i]);
          right.feats += Number(word.feats === tree.feats[i]);
          right.lemma += Number(word.lemma === tree.lemmas[i]);
          right.uas += Number(head);
          right.las += Number(labelled);
          relation(tree.deprels[i]!).gold++;
          relation(word.deprel).system++;
          if (head && word.deprel.split(":")[0] === tree.deprels[i]!.split(":")[0]) relation(word.deprel).right++;
        });
      }
    const percent = (n: number): number => Math.round((n / words) * 10000) / 100;
    const byRelation = [...relations]
      .filter(([, row]) => row.gold >= 50)
      .sort((a, b) => b[1].gold - a[1].gold)
      .map(([name, row]) => [name, Math.round((2000 * row.right) / (row.gold + row.system)) / 10]);
    return {
      words,
      ...Object.fromEntries(FIELDS.map((field) => [field, percent(right[field])])),
      relations: Object.fromEntries(byRelation),
    };
  },
};
