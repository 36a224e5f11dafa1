// Names out of GUM's entity annotation (MISC "Entity=(4-person-…"): the run of proper nouns at the head of a person, place or organisation.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { NamedSentence } from "./read-names.ts";

const KINDS: Readonly<Record<string, string>> = { person: "PER", place: "LOC", organization: "ORG" };
/** Small words that may stand within a name. */
const INNER = new Set(["of", "the", "and", "for", "-", "de", "la", "&"]);

/** Reads a GUM file. Mentions headed by a proper noun are names; the outermost of nested names wins. */
export function readEntities(path: string): NamedSentence[] {
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  return text
    .split(/\n\n+/)
    .filter((block) => block.trim())
    .map(oneSentence);
}

function oneSentence(block: string): NamedSentence {
  const rows = block
    .split("\n")
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split("\t"));
  const labels = rows.map(() => "O");
  const spans: { from: number; to: number; kind: string }[] = [];
  const open: { id: string; kind: string; from: number }[] = [];
  rows.forEach((cells, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(cells[9]!)?.[1] ?? "";
    for (const part of entity.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
      const id = /^\(?([^-)]+)/.exec(part)![1]!;
      if (part.startsWith("(")) open.push({ id, kind: part.split("-")[1]!.replace(")", ""), from: i });
      if (!part.endsWith(")")) continue;
      const at = open.findLastIndex((mention) => mention.id === id);
      if (at < 0) continue;
      const { kind, from } = open.splice(at, 1)[0]!;
      if (KINDS[kind]) spans.push({ from, to: i, kind: KINDS[kind] });
    }
  });
  spans.sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const span of spans) mark(rows, span, labels);
  return { forms: rows.map((cells) => cells[1]!), labels };
}

function mark(rows: readonly string[][], { from, to, kind }: { from: number; to: number; kind: string }, labels: string[]): void {
  const proper = (i: number): boolean => rows[i]![4]!.startsWith("NNP");
  let head = from;
  for (let i = from; i <= to; i++) {
    const above = Number(rows[i]![6]) - 1;
    if (above < from || above > to) head = i;
  }
  if (!proper(head) || (kind === "PER" && rows[head]![4] === "NNPS")) return;
  let first = head;
  while (first > from && (proper(first - 1) || (INNER.has(rows[first - 1]![1]!) && first - 1 > from && proper(first - 2)))) first--;
  let last = head;
  while (last < to) {
    let next = last + 1;
    while (next <= to && next - last < 3 && INNER.has(rows[next]![1]!)) next++;
    if (next > to || !proper(next)) break;
    last = next;
  }
  while (first < head && ((kind === "PER" && rows[first]![7] === "nmod:desc") || INNER.has(rows[first]![1]!))) first++;
  for (let i = first; i <= last; i++) if (labels[i] !== "O") return;
  for (let i = first; i <= last; i++) labels[i] = `${i === first ? "B" : "I"}-${kind}`;
}
