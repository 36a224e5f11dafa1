// What fills a slot of a frame: the predicate's own argument, that of its object (prepositional phrases attach to either), or a path.
import { type Arguments, argumentsOf } from "./arguments.ts";
import type { Graph } from "./graph.ts";

const CORE = new Set(["subj", "obj", "iobj", "comp", "compsubj", "poss", "mod", "purpose", "aux", "not"]);
const NOTHING: readonly number[] = [];

/** Token indexes that fill the slot; empty when it is not filled. */
export function fillSlot(graph: Graph, args: Arguments, slot: string): readonly number[] {
  const dot = slot.indexOf(".");
  if (dot > 0) {
    const outer = fillSlot(graph, args, slot.slice(0, dot));
    const inner = slot.slice(dot + 1);
    for (const t of outer) {
      const found = fillSlot(graph, argumentsOf(graph, t), inner);
      if (found.length > 0) return found;
    }
    return NOTHING;
  }
  if (slot === "compsubj") {
    for (const c of args.get("comp") ?? NOTHING) {
      const found = argumentsOf(graph, c);
      const subject = found.get("subj") ?? found.get("obj");
      if (subject) return subject;
    }
    return NOTHING;
  }
  const own = args.get(slot);
  if (own) return own;
  if (CORE.has(slot)) return NOTHING;
  for (const o of args.get("obj") ?? NOTHING) {
    if (graph.tokens[o].upos !== "NOUN" && graph.tokens[o].upos !== "PROPN") continue;
    const found = argumentsOf(graph, o).get(slot);
    if (found) return found;
  }
  return NOTHING;
}
