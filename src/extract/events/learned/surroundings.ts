// What the rules make of each reading of a sentence among the others.
import type { Candidate, Reading } from "../candidate.ts";
import { isConditional } from "../conditions.ts";
import type { Graph } from "../graph.ts";
import type { Surroundings } from "./predicate-features.ts";

/** The surroundings of each reading, in the order given. */
export function surroundingsOf(graph: Graph, readings: readonly Reading[]): Surroundings[] {
  const firsts = readings.map((r) => (r.blocked ? null : (r.candidates.find((c) => c.held) ?? null)));
  const quotes = graph.document.quotations;
  const byHead = new Map(readings.map((reading, i) => [reading.head, firsts[i]]));
  return readings.map((reading, i) => {
    const [from] = graph.tokens[reading.head].span;
    return {
      first: firsts[i],
      absorbedBy: absorber(graph, reading, firsts),
      doubledBy: firsts[i] ? doubler(graph, reading, firsts[i], firsts) : "",
      under: governing(graph, reading.head, byHead),
      inQuotes: quotes.some((q) => q.span[0] <= from && from < q.span[1]),
    };
  });
}

/** The nearest predicate above that evokes an event, with the relation that leads to it; "" when there is none. */
function governing(graph: Graph, head: number, byHead: ReadonlyMap<number, Candidate | null>): string {
  for (let at = head, n = 0; n < 6; n++) {
    const token = graph.tokens[at];
    if (token.head < 0) return "";
    const above = byHead.get(token.head);
    if (above) return `${above.frame.event} ${token.deprel}`;
    at = token.head;
  }
  return "";
}

/** The content of a threat, demand or promise is no second event, unless it stands in an if-clause. */
function absorber(graph: Graph, reading: Reading, firsts: readonly (Candidate | null)[]): string {
  for (const other of firsts) {
    if (!other || other.head === reading.head || other.content.length === 0) continue;
    for (let at = reading.head, n = 0; at >= 0 && n < 40; n++, at = graph.tokens[at].head) {
      if (at === other.head || isConditional(graph, at)) break;
      if (other.content.includes(at)) return other.frame.event;
    }
  }
  return "";
}

/** A verb and the event noun that it carries tell one event: "launched an attack", "threatened strikes". */
function doubler(graph: Graph, reading: Reading, first: Candidate, firsts: readonly (Candidate | null)[]): string {
  const token = graph.tokens[reading.head];
  const other = firsts.find((o) => o && o.head !== reading.head && o.head === token.head && o.frame.event === first.frame.event);
  const carried = ["obj", "xcomp", "obl", "ccomp"].includes(token.deprel) && !isConditional(graph, reading.head);
  return other && carried ? other.frame.event : "";
}
