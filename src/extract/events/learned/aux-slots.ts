// The words around an event and above it, and marks of how it is told, for the network of auxiliary modes.
import type { SlotExample } from "../../../util/slot-network.ts";
import type { Candidate } from "../candidate.ts";
import { child, type Graph } from "../graph.ts";
import type { AuxEvidence } from "./aux-features.ts";
import { definiteness } from "./definiteness.ts";
import type { Surroundings } from "./predicate-features.ts";

/** Tokens on each side of the predicate whose words have places of their own. */
const NEAR = 4;

/** Words (lower case; "" where there is none) and marks of a candidate; `content`: the content words of its sentence. */
export function auxSlots(
  graph: Graph,
  candidate: Candidate,
  around: Surroundings,
  evidence: AuxEvidence,
  content: readonly string[],
): SlotExample {
  const { tokens, forms, lemmas } = graph;
  const { frame, head, clause, support, args } = candidate;
  const { rules, when, offered, reported, factuality, elsewhere } = evidence;
  const { standing, above, operator, operators, distance, links } = factuality;
  const sentence = graph.document.sentences[graph.sentence[head]];
  const form = (t: number | undefined): string => (t !== undefined && t >= sentence.first && t < sentence.end ? forms[t] : "");
  const governor = tokens[clause].head;
  const helpers = graph.children[clause].filter((c) => tokens[c].deprel.startsWith("aux"));
  const slots = [
    lemmas[head],
    forms[head],
    clause === head ? "" : forms[clause],
    support ?? "",
    form(helpers[0]),
    form(helpers[1]),
    form(child(graph, clause, "mark")),
    form(child(graph, clause, "advmod")),
    form(governor),
    governor < 0 ? "" : form(child(graph, governor, "aux", "mark")),
    governor < 0 ? "" : form(tokens[governor].head),
    (operators[0] ?? "").split(" ")[0],
    (operators[1] ?? "").split(" ")[0],
    form(child(graph, head, "det", "amod")),
    form(args.get("subj")?.[0]),
    form(args.get("obj")?.[0]),
  ];
  for (let k = -NEAR; k <= NEAR; k++) if (k !== 0) slots.push(form(head + k));
  return {
    slots,
    bags: [content],
    marks: [
      `type ${frame.event}`,
      `tag ${tokens[head].xpos}`,
      `clause ${tokens[clause].xpos} ${tokens[clause].deprel}`,
      `rules ${rules.join("+")}`,
      `when ${when}`,
      `reality ${offered.reality}`,
      `standing ${standing}`,
      `standing ${standing} above ${above}`,
      `operator ${operator} ${Math.min(distance, 3)}`,
      `link ${links[0] ?? "root"}`,
      `links ${links[0] ?? "root"} ${links[1] ?? "root"}`,
      `article ${definiteness(graph, head)}`,
      `reported ${reported}`,
      `quoted ${around.inQuotes}`,
      `under ${around.under.split(" ")[0]}`,
      `absorbed ${around.absorbedBy}`,
      `sentence ${sentence.kind}`,
      `before ${elsewhere[0]}`,
      `after ${elsewhere[1]}`,
    ],
  };
}
