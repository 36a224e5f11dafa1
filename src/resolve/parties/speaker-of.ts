// Who says the words at a token: for "I", "we", "our" inside reported or quoted speech.
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { Attribution } from "../../model/attribution.ts";
import type { Participant } from "../../model/participant.ts";

/** The speaker of the innermost attribution whose content holds a place in the text; null when nobody but the writer says it. */
export function speakerOf(document: AnnotatedDocument, attributions: readonly Attribution[], token: number): Participant | null {
  const [at] = document.tokens[token].span;
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    const [start, end] = attribution.content;
    if (at < start || at >= end || (attribution.source === null && attribution.speaker === null)) continue;
    const holds = attribution.source ?? attribution.speaker;
    if (holds?.head === token) continue;
    if (best === null || end - start < best.content[1] - best.content[0]) best = attribution;
  }
  if (best) return best.speaker ?? best.source;
  // A quotation without a cue of its own goes on where the last one stopped.
  const block = document.blocks.findIndex(({ span }) => at >= span[0] && at < span[1]);
  const quoted = document.quotations.some(({ span, fragment }) => !fragment && at >= span[0] && at < span[1]);
  if (!quoted || block < 0) return null;
  const from = document.blocks[Math.max(0, block - 1)].span[0];
  const earlier = attributions.filter(
    ({ content, source, speaker }) => (source ?? speaker) !== null && content[0] >= from && content[0] < at,
  );
  const last = earlier.at(-1);
  return last ? (last.speaker ?? last.source) : null;
}
