// Who speaks when the source is a pronoun or is left unsaid: the antecedent, else the last speaker of the text.
import type { Participant } from "../../model/participant.ts";
import type { Draft } from "./draft.ts";
import type { Passage } from "./passage.ts";

export interface Speaker {
  readonly speaker: Participant | null;
  readonly anonymous: boolean;
}

export interface Speakers {
  /** Called for the drafts in text order. `unnamed`: whether the source's own words leave it unnamed. */
  of(draft: Draft, source: Participant | null, unnamed: boolean): Speaker;
}

const SINGULAR = /^(he|she|him|her|his|hers|who)$/i;
const PLURAL = /^(they|them|their|both)$/i;

export function createSpeakers(passage: Passage): Speakers {
  const { graph } = passage;
  const { tokens, document } = { tokens: graph.tokens, document: graph.document };
  const chainOf = new Map<number, readonly number[]>();
  for (const chain of document.chains) for (const m of chain.mentions) chainOf.set(m, chain.mentions);
  const unnamedMentions = new Set<number>();
  let last: { participant: Participant; anonymous: boolean } | null = null;

  function antecedent(source: Participant): Participant | null {
    const chain = source.mention === null ? undefined : chainOf.get(source.mention);
    if (!chain || source.mention === null) return null;
    const before = chain.filter((m) => document.mentions[m].form !== "pronoun");
    const named =
      before.find((m) => document.mentions[m].form === "name") ?? before.filter((m) => m < (source.mention as number)).at(-1) ?? before[0];
    if (named === undefined) return null;
    const { span, head, index } = document.mentions[named];
    return { span, head, mention: index };
  }

  return {
    of(draft, source, unnamed) {
      if (source === null) {
        if (draft.unnamed) return { speaker: null, anonymous: true };
        return { speaker: last?.participant ?? null, anonymous: last?.anonymous ?? false };
      }
      const form = tokens[source.head].form;
      let speaker: Participant | null = null;
      let anonymous = unnamed;
      if (tokens[source.head].upos === "PRON") {
        speaker = antecedent(source);
        if (speaker) anonymous = unnamed || unnamedMentions.has(speaker.mention ?? -1);
        else if (last && (SINGULAR.test(form) || PLURAL.test(form) || /^it$/i.test(form))) {
          speaker = last.participant;
          anonymous = unnamed || last.anonymous;
        }
      }
      if (unnamed && source.mention !== null) unnamedMentions.add(source.mention);
      last = { participant: speaker ?? source, anonymous };
      return { speaker, anonymous };
    },
  };
}
