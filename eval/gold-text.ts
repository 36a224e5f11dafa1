// The raw text of a treebank, documents joined as for the CoNLL 2018 shared task, and where its words and sentences stand in it.

import type { Document } from "../src/model/document.ts";
import { asDocument } from "./code-gold.ts";
import type { Tree } from "./read-conllu.ts";

export interface GoldText {
  readonly document: Document;
  /** `[start, end]` of each word, tree by tree. Words that share characters with no match of their own get the whole token's span and -1. */
  readonly words: (readonly [number, number])[][];
  /** Spans of surface tokens: a multiword token counts once. */
  readonly tokens: (readonly [number, number])[];
}

/** Joins the sentences of a paragraph by their own spacing, paragraphs by a blank line. */
export function goldText(trees: readonly Tree[]): GoldText {
  let text = "";
  const words: (readonly [number, number])[][] = [];
  const tokens: (readonly [number, number])[] = [];
  const blocks: { kind: "paragraph"; span: readonly [number, number] }[] = [];
  let blockStart = 0;
  const close = (): void => {
    const end = text.trimEnd().length;
    if (end > blockStart) blocks.push({ kind: "paragraph", span: [blockStart, end] });
  };
  for (const tree of trees) {
    if (tree.newParagraph && text) {
      close();
      text = `${text.trimEnd()}\n\n`;
      blockStart = text.length;
    }
    const row: (readonly [number, number])[] = [];
    for (let i = 0; i < tree.forms.length; i++) {
      const token = tree.multiword[i];
      if (token && token.first === i) {
        const start = text.length;
        text += token.form;
        tokens.push([start, text.length]);
        let at = 0;
        let k = i;
        for (; tree.multiword[k]?.first === i; k++) {
          const found = token.form.startsWith(tree.forms[k]!, at);
          row.push(found ? [start + at, start + at + tree.forms[k]!.length] : [start, -1]);
          if (found) at += tree.forms[k]!.length;
        }
        i = k - 1;
      } else {
        row.push([text.length, text.length + tree.forms[i]!.length]);
        tokens.push([text.length, text.length + tree.forms[i]!.length]);
        text += tree.forms[i]!;
      }
      if (tree.spaces[i]) text += " ";
    }
    if (!/\s$/.test(text) && tree.spaces.at(-1)) text += " ";
    words.push(row);
  }
  close();
  const document: Document = { ...asDocument({ id: "raw", text }), blocks };
  return { document, words, tokens };
}
