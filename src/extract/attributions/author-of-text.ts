// Whose text it is that is said to say something: "the statement" behind "Ada Lund said in a statement", "the report" behind "a report by Norwatch".
import type { Participant } from "../../model/participant.ts";
import { caseOf, child } from "../events/graph.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Passage } from "./passage.ts";

export interface Authors {
  /** That somebody speaks in a sentence, and in the texts that it names outside quotations. */
  note(sentence: number, speaker: Participant): void;
  /** The author of the text that a definite noun takes up; null when the source is no such noun or nobody is known to have written it. */
  of(source: Participant): Participant | null;
}

/** Sentences over which a text is taken up. */
const REACH = 4;
const TEXT = /^(?:document|rumor)$/;
const WRITTEN_BY = /^(?:by|from)$/i;

/** Makes the reader of authors for one document. */
export function createAuthors({ graph, quoteOf }: Passage, lexicon: CueLexicon): Authors {
  const { tokens, children, sentence, mentionOfHead, document } = graph;
  const speakerIn = new Map<number, Participant>();
  const participant = (head: number): Participant | null => {
    const mention = mentionOfHead.get(head);
    return mention ? { span: mention.span, head, mention: mention.index } : null;
  };

  /** Who the words beside a noun for a text say wrote it. */
  function stated(noun: number): Participant | null {
    const owner = children[noun].find(
      (c) =>
        (c < noun && tokens[c].deprel === "nmod:poss") ||
        (c > noun && tokens[c].deprel.startsWith("nmod") && WRITTEN_BY.test(caseOf(graph, c))),
    );
    return owner === undefined ? null : participant(owner);
  }

  function writer(noun: number): Participant | null {
    const own = stated(noun);
    if (own) return own;
    const { head, deprel } = tokens[noun];
    if (head >= 0 && deprel === "obj" && lexicon.publishers.has(tokens[head].lemma.toLowerCase())) {
      const subject = child(graph, head, "nsubj");
      if (subject >= 0) return participant(subject);
    }
    return deprel.startsWith("obl") ? (speakerIn.get(sentence[noun]) ?? null) : null;
  }

  return {
    note(at, speaker) {
      if (!speakerIn.has(at)) speakerIn.set(at, speaker);
    },
    of({ head, mention }) {
      const noun = tokens[head];
      const lemma = noun.lemma.toLowerCase();
      if (noun.upos !== "NOUN" || !TEXT.test(lexicon.sources.get(lemma) ?? "") || !noun.feats.includes("Number=Sing")) return null;
      if (mention !== null && document.mentions[mention].head !== head) return null;
      const beside = children[head];
      if (!beside.some((c) => c < head && /^(?:the|this|that)$/i.test(tokens[c].form))) return null;
      if (beside.some((c) => tokens[c].upos === "PROPN" || /^(?:nmod|acl)/.test(tokens[c].deprel))) return null;
      const here = sentence[head];
      for (let t = head - 1; t >= 0 && here - sentence[t] <= REACH; t--) {
        if (tokens[t].lemma.toLowerCase() !== lemma || tokens[t].upos !== "NOUN" || quoteOf[t] >= 0) continue;
        const found = writer(t);
        if (found && found.head !== head) return found;
      }
      return null;
    },
  };
}
