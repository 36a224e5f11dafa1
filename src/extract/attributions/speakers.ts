// Who speaks when the source is a pronoun or is left unsaid: the antecedent, else the last speaker of the text.
import type { Participant } from "../../model/participant.ts";
import { isUnnamed } from "./anonymity.ts";
import { createAuthors } from "./author-of-text.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import type { Passage } from "./passage.ts";

export interface Speaker {
  readonly speaker: Participant | null;
  readonly anonymous: boolean;
}

export interface Speakers {
  /** Called for the drafts in text order. `nested`: reported by another one, so that its source speaks no further. */
  of(draft: Draft, source: Participant | null, nested: boolean): Speaker;
}

const PERSONAL = /^(?:he|she|it|they|him|her|them|who|his|their|its|both)$/i;

/** Makes the reader of speakers for one document. */
export function createSpeakers(passage: Passage, lexicon: CueLexicon): Speakers {
  const { graph } = passage;
  const { tokens, document } = graph;
  const chainOf = new Map<number, readonly number[]>();
  for (const chain of document.chains) for (const m of chain.mentions) chainOf.set(m, chain.mentions);
  const authors = createAuthors(passage, lexicon);
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

  const unnamed = (participant: Participant): boolean => isUnnamed(graph, lexicon, participant.head, participant.span[1]);

  return {
    of(draft, source, nested) {
      if (source === null) {
        if (draft.unnamed) return { speaker: null, anonymous: true };
        return { speaker: last?.participant ?? null, anonymous: last?.anonymous ?? false };
      }
      const { form, upos } = tokens[source.head];
      let speaker: Participant | null = null;
      let anonymous = unnamed(source);
      const author = authors.of(source);
      if (author) {
        speaker = antecedent(author) ?? author;
        anonymous = unnamed(speaker);
      } else if (upos === "PRON" && !anonymous) {
        speaker = antecedent(source);
        if (speaker) anonymous = unnamed(speaker);
        else if (last && PERSONAL.test(form)) ({ participant: speaker, anonymous } = last);
      } else if (anonymous && isPersonNamed(source)) {
        // "the diplomat added": somebody whom the text names elsewhere.
        speaker = antecedent(source);
        anonymous = false;
      }
      authors.note(draft.sentence, speaker ?? source);
      if (!nested) last = { participant: speaker ?? source, anonymous };
      return { speaker, anonymous };
    },
  };

  function isPersonNamed({ mention }: Participant): boolean {
    const chain = mention === null ? undefined : chainOf.get(mention);
    return chain?.some((m) => document.mentions[m].form === "name" && document.mentions[m].kind === "person") ?? false;
  }
}
