// PLOVER's contexts: why, read from the paragraph and, for its strongest themes, from the whole document.
import type { Codebook } from "../../codebook/codebook.ts";
import type { AnnotatedDocument } from "../../model/annotated-document.ts";

/** Makes a reader: document → contexts by block index, each sorted by name. */
export function createContextReader(codebook: Codebook): (document: AnnotatedDocument) => readonly (readonly string[])[] {
  const byFirst = new Map<string, { words: readonly string[]; context: string; strong: boolean }[]>();
  for (const context of codebook.contexts)
    for (const [phrases, strong] of [
      [context.strong, true],
      [context.weak, false],
    ] as const)
      for (const phrase of phrases) {
        const words = phrase.toLowerCase().split(/\s+/);
        const held = byFirst.get(words[0]);
        const entry = { words, context: context.name, strong };
        if (held) held.push(entry);
        else byFirst.set(words[0], [entry]);
      }
  return (document) => {
    const perBlock = document.blocks.map(() => new Map<string, number>());
    const whole = new Map<string, number>();
    for (const sentence of document.sentences) {
      const counts = perBlock[sentence.block];
      if (!counts) continue;
      for (let t = sentence.first; t < sentence.end; t++) {
        const { lemma, form } = document.tokens[t];
        const lower = lemma.toLowerCase();
        const entries = byFirst.get(lower) ?? byFirst.get(form.toLowerCase());
        for (const { words, context, strong } of entries ?? []) {
          const holds = words.every(
            (w, k) => k === 0 || document.tokens[t + k]?.lemma.toLowerCase() === w || document.tokens[t + k]?.form.toLowerCase() === w,
          );
          if (!holds) continue;
          const weight = strong ? 2 : 1;
          counts.set(context, (counts.get(context) ?? 0) + weight);
          whole.set(context, (whole.get(context) ?? 0) + weight);
        }
      }
    }
    const blocks = Math.max(1, document.blocks.length);
    const theme: string[] = [];
    whole.forEach((n, name) => {
      if (n >= 6 && n >= 1.2 * blocks) theme.push(name);
    });
    return perBlock.map((counts) => {
      const found = new Set(theme);
      counts.forEach((n, name) => {
        if (n >= 2) found.add(name);
      });
      return [...found].sort();
    });
  };
}
