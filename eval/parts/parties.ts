// Who is who: the codes of annotated actors, recipients and sources when their words are given, by the shared scorer's agreement of codes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import type { Participant } from "../../src/model/participant.ts";
import { readResources } from "../../src/node-resources.ts";
import { createCoder } from "../../src/pipeline.ts";
import { asDocument, type GoldDocument, readJsonl } from "../code-gold.ts";
import { SHARED } from "../shared.ts";
import type { Part } from "./part.ts";

interface GoldParty {
  readonly code: string;
  readonly text: string | null;
}

interface GoldRows {
  readonly events: readonly {
    readonly actor: readonly GoldParty[];
    readonly recipient: readonly GoldParty[];
    readonly according_to: GoldParty | null;
    readonly span: readonly [number, number];
  }[];
  readonly statements: readonly { readonly source: string | null; readonly code: string; readonly span: readonly [number, number] }[];
}

interface Question {
  readonly text: string;
  readonly codes: Set<string>;
  readonly near: readonly [number, number];
}

const AROUND = 150;

/** `npm run eval -- parties FILE.jsonl`: share of the parties with a known code that get it. */
export const parties: Part = {
  defaults: { dev: ["gold/dev.jsonl"] },
  async score(files) {
    const coder = createCoder(readResources());
    const norm = aliases();
    let right = 0;
    let asked = 0;
    for (const file of files)
      for (const gold of readJsonl<GoldDocument & GoldRows>(file)) {
        const { document, parties: resolution } = coder.extract(asDocument(gold));
        for (const { text, codes, near } of questions(gold, norm)) {
          const participant = locate(document, text, near);
          if (!participant || [...codes].every((code) => code === "---")) continue;
          const found = new Set(resolution.parties(participant).map(({ code }) => norm(code)));
          const both = [...codes].filter((code) => found.has(code)).length;
          asked++;
          if (both > 0 && (2 * both) / (codes.size + found.size) > 0.5) right++;
        }
      }
    return { accuracy: asked ? right / asked : 0, parties: asked };
  },
};

function aliases(): (code: string) => string {
  const rows = readFileSync(join(SHARED, "gold/codes.tsv"), "utf8").split("\n").slice(1);
  const also = new Map<string, string>();
  for (const row of rows) {
    const [code, , others = ""] = row.split("\t");
    for (const other of others.split(",")) if (other.trim()) also.set(other.trim(), code!);
  }
  return (code) => also.get(code.toUpperCase()) ?? code.toUpperCase();
}

function questions({ events, statements }: GoldRows, norm: (code: string) => string): Question[] {
  const out: Question[] = [];
  const ask = (list: readonly GoldParty[], near: readonly [number, number]): void => {
    const byText = new Map<string, Set<string>>();
    for (const { text, code } of list) if (text) byText.set(text, (byText.get(text) ?? new Set()).add(norm(code)));
    for (const [text, codes] of byText) out.push({ text, codes, near });
  };
  for (const { actor, recipient, according_to, span } of events) {
    ask(actor, span);
    ask(recipient, span);
    if (according_to) ask([according_to], span);
  }
  for (const { source, code, span } of statements) ask([{ text: source, code }], [Math.max(0, span[0] - AROUND), span[1] + AROUND]);
  return out;
}

/** The words as a participant: in the span, else where they stand nearest to it. */
function locate({ text, tokens }: AnnotatedDocument, words: string, [from, to]: readonly [number, number]): Participant | null {
  let best = -1;
  const away = (at: number): number => (at >= from && at < to ? 0 : Math.abs(at - from));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") || /[\p{L}\p{N}]/u.test(text[at + words.length] ?? " ")) continue;
    if (best < 0 || away(at) < away(best)) best = at;
  }
  if (best < 0) return null;
  const end = best + words.length;
  const inside = tokens.filter(({ span, upos }) => span[0] >= best && span[1] <= end && upos !== "PUNCT" && upos !== "DET");
  const held = new Set(inside.map(({ index }) => index));
  const head = inside.find((token) => !held.has(token.head)) ?? inside[0];
  return head ? { span: [best, end], head: head.index, mention: null } : null;
}
