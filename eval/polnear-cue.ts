// PolNeAR's cue of an attribution: our cue word with its auxiliaries, negation, adverbs and "to", and the preposition or colon that leads to its content.
import type { AnnotatedDocument } from "../src/model/annotated-document.ts";
import type { Attribution } from "../src/model/attribution.ts";
import type { Span } from "../src/model/span.ts";

/** The whole cue group around an attribution's cue; null where it has none. */
export function wholeCue({ tokens }: Pick<AnnotatedDocument, "tokens">, { cue, content, source }: Attribution): Span | null {
  if (!cue) return null;
  const first = tokens.findIndex((t) => t.span[0] >= cue[0]);
  const last = tokens.findLastIndex((t) => t.span[1] <= cue[1]);
  if (first < 0 || last < first) return cue;
  // "talks are expected to resume": the content stands on both sides.
  const within = content[0] < cue[0] && cue[1] < content[1];
  const free = (at: number): boolean => {
    const { span } = tokens[at];
    return ![within ? null : content, source?.span].some((other) => other && span[0] < other[1] && other[0] < span[1]);
  };
  // "made the suggestion that": the verb that carries the noun and shares its source.
  const { head, deprel, upos } = tokens[first];
  const carried = upos === "NOUN" && deprel === "obj" && source && head < first && tokens[source.head].head === head;
  const lead = tokens[head];
  // "went on to say", "began talking"
  const continued = deprel === "xcomp" && head < first && first - head < 4 && CATENATIVE.test(lead.lemma) && free(head);
  const verb = carried || continued ? head : first;
  let from = verb;
  while (from > 0 && isVerbal(tokens[verb].upos) && leads(tokens, from - 1, verb) && free(from - 1)) from--;
  const next = tokens[last + 1];
  const leadsOn = next && free(last + 1) && (within || (content[0] >= next.span[1] && content[0] - next.span[1] < 3));
  const to = leadsOn && joins(next) ? last + 1 : last;
  return [Math.min(cue[0], tokens[from].span[0]), Math.max(cue[1], tokens[to].span[1])];
}

const CATENATIVE = /^(?:continue|begin|start|go|try|attempt|struggle|keep|come)$/i;
const isVerbal = (upos: string): boolean => upos === "VERB" || upos === "AUX" || upos === "ADJ";

/** An auxiliary, adverb, negation or "to" of the verb. */
function leads(tokens: AnnotatedDocument["tokens"], at: number, verb: number): boolean {
  const { head, deprel, upos } = tokens[at];
  return head === verb && (/^(?:aux|advmod|cop)/.test(deprel) || upos === "PART") && /^(?:AUX|ADV|PART)$/.test(upos);
}

const joins = ({ form, upos }: { form: string; upos: string }): boolean => form === ":" || upos === "ADP";
