// Quotations with no cue of their own: what a speaker goes on to say after ", he said.", and further paragraphs of a quotation.
import type { Span } from "../../model/span.ts";
import { quoted } from "./content-span.ts";
import type { Draft } from "./draft.ts";
import type { Passage } from "./passage.ts";
import { surfaceSubject } from "./surface-subject.ts";

/** Words of the shortest quotation that stands as a statement by itself. */
const LEAST = 3;

/** Drafts with null source and cue for speech that no draft covers and that follows a speaker. */
export function loneQuotations(passage: Passage, drafts: readonly Draft[]): Draft[] {
  const { quotations, graph } = passage;
  const { sentences } = graph.document;
  const out: Draft[] = [];
  for (const q of quotations) {
    if (q.fragment) continue;
    const inner = quoted(passage, q);
    if (passage.text.slice(...inner).split(/\s+/).length < LEAST) continue;
    if (quotations.some((o) => o !== q && o.span[0] <= q.span[0] && q.span[1] <= o.span[1] && !o.fragment)) continue;
    if (drafts.some((d) => d.content[0] < inner[1] && inner[0] < d.content[1] && shares(d, inner))) continue;
    if (!drafts.some((d) => d.source !== null && Math.min(d.cue?.[0] ?? d.content[0], d.content[0]) < q.span[0])) continue;
    const named = nameBefore(passage, q.span[0]);
    const sentence = sentences.findIndex((s) => s.span[1] > inner[0]);
    out.push({
      source: named?.head ?? null,
      sourceSpan: named?.span ?? null,
      cue: null,
      content: inner,
      addressee: null,
      sentence: Math.max(0, sentence),
      unnamed: false,
    });
  }
  return out;
}

/** The name right before a colon and the quotation: "… and quoted the singer Ada Lund: “…”". */
function nameBefore({ graph, text }: Passage, at: number): { head: number; span: Span } | null {
  const { tokens } = graph;
  const colon = tokens.findLastIndex((t) => t.span[1] <= at);
  if (colon < 1 || tokens[colon].form !== ":" || text.slice(tokens[colon].span[1], at).trim() !== "") return null;
  const run = surfaceSubject(graph, colon, false);
  return run && tokens.slice(run.from, run.to).some((t) => t.upos === "PROPN") ? run : null;
}

/** A draft that covers most of the quotation, or is most of it; a report inside a quotation leaves it lone. */
function shares(draft: Draft, inner: readonly [number, number]): boolean {
  const both = Math.min(draft.content[1], inner[1]) - Math.max(draft.content[0], inner[0]);
  const cueInside = draft.cue !== null && draft.cue[0] >= inner[0] && draft.cue[1] <= inner[1];
  return !cueInside && both > 0.5 * (inner[1] - inner[0]);
}
