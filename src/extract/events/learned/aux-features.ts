// Indicator features for the auxiliary modes of an event: how its words tell it, what stands above them, and on which days the text lies.
import type { FeatureSet } from "../../../util/feature-set.ts";
import type { Candidate } from "../candidate.ts";
import type { Factuality } from "../factuality.ts";
import type { Graph } from "../graph.ts";
import type { OfferedDates } from "./choose-date.ts";
import { definiteness } from "./definiteness.ts";
import { modalityFeatures, type Surroundings } from "./predicate-features.ts";

/** What is known of how an event is told. */
export interface AuxEvidence {
  /** Auxiliary modes that the rules give. */
  readonly rules: readonly string[];
  /** The event's date against the document's ("past", "future", "long past", "same", ""). */
  readonly when: string;
  readonly offered: OfferedDates;
  readonly factuality: Factuality;
  /** How the same word stands elsewhere in the document: before, after. */
  readonly elsewhere: readonly [string, string];
  /** By whom it is told: "" is the writer. */
  readonly reported: string;
}

/** Features of a candidate. */
export function auxFeatures(
  graph: Graph,
  candidate: Candidate,
  around: Surroundings,
  evidence: AuxEvidence,
  clusters: (word: string) => readonly string[],
): FeatureSet {
  const { rules, when, offered, reported, factuality, elsewhere } = evidence;
  const set = modalityFeatures(graph, candidate, around, rules, when, clusters);
  const { tokens } = graph;
  const { head, clause } = candidate;
  const event = candidate.frame.event;
  const ruled = rules.join("+");
  const both = (name: string, value: string): void => {
    const base = set.name(name);
    set.add(base, value);
    set.add(set.name("+event", base), value, event);
    set.add(set.name("+rules", base), value, ruled);
  };
  both("reality", offered.reality);
  both("reported", reported);
  both("definite", definiteness(graph, head));
  both("definite+tag", `${definiteness(graph, head)} ${tokens[clause].xpos}`);
  dateSigns(offered, both);
  const { standing, above, operator, operators, distance, links } = factuality;
  const article = definiteness(graph, head);
  const nearest = `${operator} ${Math.min(distance, 3)}`;
  both("standing", standing);
  both("standing how", `${standing} ${nearest}`);
  both("standing above", `${standing} ${above}`);
  both("standing article", `${standing} ${article}`);
  both("standing article link", `${standing} ${article} ${links[0] ?? "root"}`);
  both("standing tag", `${standing} ${tokens[head].xpos} ${tokens[clause].xpos}`);
  both("standing reality", `${standing} ${offered.reality}`);
  both("standing when", `${standing} ${when}`);
  both("standing quoted", `${standing} ${around.inQuotes} ${reported}`);
  both("link", `${links[0] ?? "root"} ${above}`);
  both("links", `${links[0] ?? "root"} ${links[1] ?? "root"}`);
  both("links above", `${links[0] ?? "root"} ${links[1] ?? "root"} ${standing}`);
  const [before, after] = elsewhere;
  both("elsewhere before", before);
  both("elsewhere after", after);
  both("elsewhere", `${before} ${after} ${standing}`);
  set.add("standing lemma", standing, graph.lemmas[head]);
  for (const word of operators.slice(0, 2)) set.add("operator", word, standing);
  return set;
}

function dateSigns(offered: OfferedDates, both: (name: string, value: string) => void): void {
  for (const { signs, dateText } of offered.all) {
    const when = signs.find((sign) => /^when \S+( ago| ahead)?$/.test(sign)) ?? "";
    const size = signs.find((sign) => sign.startsWith("size")) ?? "";
    if (dateText !== null) {
      both("own date", when);
      both("own date size", `${when} ${size}`);
      for (const sign of signs) if (sign.startsWith("own rank") || /^own score \d+$/.test(sign)) both("own date place", `${when} ${sign}`);
    } else for (const sign of signs) if (/^(told|ahead)( \d| here)?$/.test(sign)) both("story date", `${when} ${sign}`);
  }
  if (!offered.all.some(({ dateText }) => dateText !== null)) both("own date", "none");
}
