// The code book's frames by the lemma of their head word, as the matcher looks them up.
import type { Codebook } from "../../codebook/codebook.ts";
import type { Frame } from "../../codebook/frame.ts";
import type { Token } from "../../model/token.ts";

export interface FrameIndex {
  /** Frames whose first word is the token's lemma (or form), in the order of the code book. */
  of(token: Token): readonly Frame[];
  /** Event types that a noun or verb with that lemma can evoke. */
  eventsOf(token: Token): ReadonlySet<string>;
}

const NONE: readonly Frame[] = [];
const NO_EVENTS: ReadonlySet<string> = new Set();

const posOf = (upos: string): string =>
  upos === "VERB" || upos === "AUX" ? "v" : upos === "NOUN" || upos === "PROPN" ? "n" : upos === "ADJ" ? "a" : "";

export function buildFrameIndex(codebook: Codebook): FrameIndex {
  const byHead = new Map<string, Frame[]>();
  const events = new Map<string, Set<string>>();
  for (const frame of codebook.frames) {
    const key = `${frame.pos} ${frame.predicate[0]}`;
    const list = byHead.get(key);
    if (list) list.push(frame);
    else byHead.set(key, [frame]);
    if (frame.predicate.length > 1) continue;
    const held = events.get(key);
    if (held) held.add(frame.event);
    else events.set(key, new Set([frame.event]));
  }
  return {
    of(token) {
      const pos = posOf(token.upos);
      if (!pos) return NONE;
      const lemma = token.lemma.toLowerCase();
      const form = token.form.toLowerCase();
      const own = byHead.get(`${pos} ${lemma}`);
      const formed = form === lemma ? undefined : byHead.get(`${pos} ${form}`);
      const named = own && formed ? [...formed, ...own] : (own ?? formed ?? NONE);
      const any = byHead.get(`${pos} *`);
      return any ? [...named, ...any] : named;
    },
    eventsOf(token) {
      const pos = posOf(token.upos);
      return events.get(`${pos} ${token.lemma.toLowerCase()}`) ?? events.get(`${pos} ${token.form.toLowerCase()}`) ?? NO_EVENTS;
    },
  };
}
