// One draft a cue and content: what several rules found is kept once.
import type { Draft } from "./draft.ts";

/** Drafts without doubles, in text order. */
export function selectDrafts(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  const out: Draft[] = [];
  for (const draft of drafts) {
    const key = draft.cue ? `c${draft.cue[0]}` : `s${draft.content[0]}-${draft.content[1]}`;
    if (seen.has(key) && !(draft.cue === null && draft.source !== null)) continue;
    seen.add(key);
    out.push(draft);
  }
  return out.sort((a, b) => a.content[0] - b.content[0] || b.content[1] - a.content[1]);
}
