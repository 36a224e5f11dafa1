// The code book's frames by the lemma of their head word, as the matcher looks them up.
import type { Codebook } from "../../codebook/codebook.ts";
import type { Frame } from "../../codebook/frame.ts";
import type { Graph } from "./graph.ts";

export interface FrameIndex {
  /** Frames whose first word is the token's lemma (or form), in the order of the code book, and then those of any word. */
  of(graph: Graph, t: number): readonly Frame[];
  /** Event types that a noun or verb with that lemma can evoke. */
  eventsOf(graph: Graph, t: number): ReadonlySet<string>;
}

const NONE: readonly Frame[] = [];
const NO_EVENTS: ReadonlySet<string> = new Set();
const ANY_WORD = "*";

interface OfPos {
  readonly byHead: Map<string, Frame[]>;
  readonly events: Map<string, Set<string>>;
}

const posOf = (upos: string): Frame["pos"] | null =>
  upos === "VERB" || upos === "AUX" ? "v" : upos === "NOUN" || upos === "PROPN" ? "n" : upos === "ADJ" ? "a" : null;

export function buildFrameIndex(codebook: Codebook): FrameIndex {
  const empty = (): OfPos => ({ byHead: new Map(), events: new Map() });
  const all: Readonly<Record<Frame["pos"], OfPos>> = { v: empty(), n: empty(), a: empty() };
  for (const frame of codebook.frames) {
    const { byHead, events } = all[frame.pos];
    const [key] = frame.predicate;
    const list = byHead.get(key);
    if (list) list.push(frame);
    else byHead.set(key, [frame]);
    if (frame.predicate.length > 1) continue;
    const held = events.get(key);
    if (held) held.add(frame.event);
    else events.set(key, new Set([frame.event]));
  }
  for (const { byHead } of Object.values(all)) {
    const any = byHead.get(ANY_WORD) ?? [];
    for (const [key, list] of byHead) if (key !== ANY_WORD) byHead.set(key, [...list, ...any]);
  }
  return {
    of(graph, t) {
      const pos = posOf(graph.tokens[t].upos);
      if (!pos) return NONE;
      const { byHead } = all[pos];
      const lemma = graph.lemmas[t];
      const form = graph.forms[t];
      const own = byHead.get(lemma);
      const formed = form === lemma ? undefined : byHead.get(form);
      if (own && formed) return [...formed.filter(({ predicate }) => predicate[0] !== ANY_WORD), ...own];
      return own ?? formed ?? byHead.get(ANY_WORD) ?? NONE;
    },
    eventsOf(graph, t) {
      const pos = posOf(graph.tokens[t].upos);
      if (!pos) return NO_EVENTS;
      const { events } = all[pos];
      return events.get(graph.lemmas[t]) ?? events.get(graph.forms[t]) ?? NO_EVENTS;
    },
  };
}
