// "Officials" behind "U.S. officials": a bare noun for persons keeps the state that it had before.
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { EntityMention } from "../../model/mention.ts";

/** The code that the same noun mostly had in the `reach` sentences before; null when it has words of its own beside it, or there is no one code. */
export function sameNounBefore(
  { tokens, mentions }: AnnotatedDocument,
  { index: at, first, head }: EntityMention,
  sentenceOf: (token: number) => number,
  reach: number,
): string | null {
  if (tokens.slice(first, head).some(({ upos }) => upos === "NOUN" || upos === "PROPN")) return null;
  const counts = new Map<string, number>();
  for (let i = at - 1; i >= 0 && sentenceOf(head) - sentenceOf(mentions[i].head) <= reach; i--) {
    const { form, kind, code, head: other } = mentions[i];
    if (form === "nominal" && kind === "person" && code !== null && tokens[other].lemma === tokens[head].lemma)
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > (next?.[1] ?? 0) ? most[0] : null;
}
