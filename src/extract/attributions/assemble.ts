// Drafts → attributions: participants, speakers carried over, anonymity, reports within reports.
import type { Attribution } from "../../model/attribution.ts";
import type { Participant } from "../../model/participant.ts";
import type { Span } from "../../model/span.ts";
import type { Graph } from "../events/graph.ts";
import { addresseeOf } from "./addressee.ts";
import { description } from "./anonymity.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import type { Passage } from "./passage.ts";
import { createSpeakers } from "./speakers.ts";

/** The attributions of the drafts, in text order. */
export function assemble(passage: Passage, lexicon: CueLexicon, drafts: readonly Draft[]): Attribution[] {
  const { graph, quotations } = passage;
  const sorted = [...drafts].sort((a, b) => place(a) - place(b) || a.content[0] - b.content[0] || b.content[1] - a.content[1]);
  const speakers = createSpeakers(passage, lexicon);
  const rows = sorted.map((draft): Attribution => {
    const source = draft.source === null || !draft.sourceSpan ? null : participant(graph, draft.source, draft.sourceSpan);
    const { speaker, anonymous } = speakers.of(draft, source, isNested(draft, drafts));
    const [a, b] = draft.content;
    const direct = quotations.some((q) => q.span[0] < b && a < q.span[1]);
    return {
      id: `at-${draft.cue ? `${draft.cue[0]}-` : ""}${a}-${b}`,
      source,
      speaker,
      anonymous,
      described: anonymous ? description(graph, lexicon, draft.sourceSpan, draft.sentence) : null,
      cue: draft.cue,
      content: draft.content,
      direct,
      addressee: draft.addressee === null ? null : addresseeOf(graph, draft.addressee),
      within: null,
      sentence: draft.sentence,
    };
  });
  const ordered = rows.sort((x, y) => x.content[0] - y.content[0] || y.content[1] - x.content[1] || (x.cue?.[0] ?? 0) - (y.cue?.[0] ?? 0));
  return ordered.map((row) => ({ ...row, within: enclosing(ordered, row) }));
}

/** Its cue stands in what another one reports. */
function isNested({ cue }: Draft, drafts: readonly Draft[]): boolean {
  return cue !== null && drafts.some((d) => d.content[0] <= cue[0] && cue[1] <= d.content[1]);
}

const place = (draft: Draft): number => draft.cue?.[0] ?? draft.content[0];

/** With the mention that the head heads or stands in, else the longest one within the words. */
function participant(graph: Graph, head: number, span: Span): Participant {
  const { mentions } = graph.document;
  const own = graph.mentionOfHead.get(head)?.index ?? graph.covering[head];
  if (own >= 0) return { span, head, mention: own };
  let best: number | null = null;
  for (const { index, span: at, form } of mentions) {
    if (at[0] >= span[1]) break;
    if (at[0] < span[0] || at[1] > span[1] || form === "pronoun") continue;
    if (best === null || at[1] - at[0] > mentions[best].span[1] - mentions[best].span[0]) best = index;
  }
  return { span, head, mention: best };
}

/** The smallest attribution that reports this one: its content holds this one's content and cue. */
function enclosing(rows: readonly Attribution[], row: Attribution): string | null {
  let best: Attribution | null = null;
  for (const other of rows) {
    if (other === row || other.content[0] > row.content[0] || other.content[1] < row.content[1]) continue;
    if (row.cue && (row.cue[0] < other.content[0] || row.cue[1] > other.content[1])) continue;
    if (other.content[0] === row.content[0] && other.content[1] === row.content[1]) continue;
    if (!best || other.content[1] - other.content[0] < best.content[1] - best.content[0]) best = other;
  }
  return best?.id ?? null;
}
