// The state that a story is set in, for words that leave it unsaid: "the police", "the government", "the opposition leader".
import type { AnnotatedDocument } from "../../model/annotated-document.ts";

export interface DocumentSetting {
  /** Codes of states that the document names. */
  readonly named: ReadonlySet<string>;
  /** The state that the words at a sentence take for granted: the only one named there or just before, else the one most named; null when several are. */
  at(sentence: number): string | null;
  readonly main: string | null;
}

const SHARE = 0.5;
const BACK = 2;

/** Works out the setting. `states`: codes that are states. */
export function documentSetting(document: AnnotatedDocument, states: ReadonlySet<string>): DocumentSetting {
  const { mentions, sentences, tokens } = document;
  const counts = new Map<string, number>();
  const bySentence: Set<string>[] = sentences.map(() => new Set());
  let s = 0;
  let total = 0;
  for (const { code, form, head, first } of mentions) {
    if (form !== "name" || code === null || !states.has(code)) continue;
    while (s + 1 < sentences.length && sentences[s].end <= first) s++;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    total++;
    if (head < tokens.length) bySentence[s]?.add(code);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const main = ranked.length > 0 && (ranked.length === 1 || ranked[0][1] / total >= SHARE) ? ranked[0][0] : null;
  return {
    named: new Set(counts.keys()),
    main,
    at(sentence) {
      for (let i = sentence; i >= Math.max(0, sentence - BACK); i--) if (bySentence[i]?.size === 1) return [...bySentence[i]][0];
      return main;
    },
  };
}
