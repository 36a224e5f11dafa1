// Speaker labels of transcripts in capitals ("SECRETARY LUND: …", "ADA LUND, BYLINE: …"): names, whatever the tagger makes of them.
import type { NameIndex } from "../../codebook/name-index.ts";
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { Token } from "../../model/token.ts";
import type { AfterTitles, RecognizedName } from "./merge-names.ts";

export interface SpeakerLabels {
  /** The document's tokens, with the words of labels as one name each. */
  readonly tokens: readonly Token[];
  /** The persons named in them. */
  readonly names: readonly RecognizedName[];
}

const CAPITALS = /^(?:\p{Lu}[\p{Lu}.'’-]+|\p{Lu}\.)$/u;
const NOBODY =
  /^(?:Q|QUESTION|MODERATOR|OPERATOR|AIDE|STAFF|UNIDENTIFIED|HOST|BYLINE|UPDATE|WATCH|VIDEO|PHOTOS|READ|MORE|RELATED|OPINION|ANALYSIS|EXCLUSIVE|CORRECTION|NOTE)$/;
/** Words that a label has at most, and labels that a transcript has at least. */
const WORDS = 7;
const LABELS = 2;

/** Finds the labels at the beginning of sentences. `afterTitles`: the token behind titles and roles. */
export function speakerLabels(
  { tokens, sentences }: Pick<AnnotatedDocument, "tokens" | "sentences">,
  index: NameIndex,
  afterTitles: AfterTitles,
): SpeakerLabels {
  const labels: { first: number; end: number }[] = [];
  for (const { first, end } of sentences) {
    let last = first;
    while (last < end && last - first < WORDS && CAPITALS.test(tokens[last].form)) last++;
    if (last === first || NOBODY.test(tokens[first].form)) continue;
    let colon = last;
    if (/^[,(]$/.test(tokens[colon]?.form ?? "")) while (colon < end && colon - last < WORDS && tokens[colon].form !== ":") colon++;
    if (tokens[colon]?.form !== ":" || colon >= end) continue;
    labels.push({ first, end: last });
  }
  if (labels.length < LABELS) return { tokens, names: [] };
  const out = [...tokens];
  const names: RecognizedName[] = [];
  for (const { first, end } of labels) {
    const words = tokens.slice(first, end).map(({ form }) => form);
    const named = index.find(words.join(" "));
    if (named !== null && named.kind !== "person") continue;
    const start = afterTitles(tokens, first, end);
    if (start >= end) continue;
    for (let t = start; t < end; t++) {
      const joined = t < end - 1 ? { head: end - 1, deprel: "compound" } : {};
      out[t] = { ...tokens[t], upos: "PROPN", ...joined };
    }
    names.push({ first: start, end, type: "PER" });
  }
  return { tokens: out, names };
}
