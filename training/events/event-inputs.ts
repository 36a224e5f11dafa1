// What the models of an event's auxiliary modes, mode, roles and date see of it.

import { elsewhere } from "../../src/extract/events/elsewhere.ts";
import { createFactualityReader } from "../../src/extract/events/factuality.ts";
import type { Graph } from "../../src/extract/events/graph.ts";
import { type AuxEvidence, auxFeatures } from "../../src/extract/events/learned/aux-features.ts";
import { auxSlots } from "../../src/extract/events/learned/aux-slots.ts";
import { howReported, type OfferedDates, type Telling } from "../../src/extract/events/learned/choose-date.ts";
import type { ChosenEvent } from "../../src/extract/events/learned/choose-types.ts";
import { modeFeatures } from "../../src/extract/events/learned/mode-features.ts";
import type { RoleCandidate } from "../../src/extract/events/learned/role-candidate.ts";
import { roleCandidates, roleFeatures } from "../../src/extract/events/learned/role-features.ts";
import { roleSlots } from "../../src/extract/events/learned/role-slots.ts";
import { contentWords } from "../../src/extract/events/learned/slot-features.ts";
import { createModalityReader } from "../../src/extract/events/modality.ts";
import { reportedBy } from "../../src/extract/events/reported-by.ts";
import { whenOf } from "../../src/extract/events/when.ts";
import type { Attribution } from "../../src/model/attribution.ts";
import type { SlotExample } from "../../src/util/slot-network.ts";
import type { Layers } from "./layers.ts";

export interface Seen {
  readonly features: readonly number[];
  readonly example: SlotExample;
}

export interface EventInputs {
  readonly aux: Seen;
  readonly fillers: readonly RoleCandidate[];
  /** One for each filler. */
  readonly roles: readonly Seen[];
  readonly telling: Telling;
  readonly offered: OfferedDates;
  /** Features for the mode, given the codes of those who take part. */
  mode(sides: ReadonlySet<string>): readonly number[];
}

/** Makes a reader: a candidate and what surrounds it, in a document with these attributions, whose mentions have these codes. */
export function createEventInputs({
  codebook,
  language,
  clusters,
  dateEvent,
  offerDates,
}: Layers): (
  graph: Graph,
  event: Pick<ChosenEvent, "candidate" | "around">,
  attributions: readonly Attribution[],
  codes: readonly (string | null)[],
) => EventInputs {
  const modality = createModalityReader(language);
  const factuality = createFactualityReader(language);
  return (graph, { candidate, around }, attributions, codes) => {
    const { head, clause, frame } = candidate;
    const rules = [...modality.of(graph, head, clause)].sort();
    const report = reportedBy(graph, head, attributions);
    const speech = codebook.events.get(frame.event)?.speech ?? false;
    const telling: Telling = { candidate, speech, reported: howReported(graph, candidate, report), rules };
    const offered = offerDates(graph.document, head, report?.cue ?? null);
    const evidence: AuxEvidence = {
      rules,
      when: whenOf(dateEvent(graph.document, head, graph.tokens[head].span).date, graph.document.published?.value ?? null),
      offered,
      reported: telling.reported,
      factuality: factuality(graph, head, clause),
      elsewhere: elsewhere(graph, head, factuality),
    };
    const fillers = roleCandidates(graph, candidate);
    return {
      aux: {
        features: auxFeatures(graph, candidate, around, evidence, clusters).hashes,
        example: auxSlots(graph, candidate, around, evidence, contentWords(graph, graph.sentence[head])),
      },
      fillers,
      roles: fillers.map((filler) => ({
        features: roleFeatures(graph, candidate, filler, fillers).hashes,
        example: roleSlots(graph, candidate, filler, fillers),
      })),
      telling,
      offered,
      mode: (sides) => modeFeatures(graph, candidate, sides, codes, clusters).hashes,
    };
  };
}
