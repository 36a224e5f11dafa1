// Where a phrase that is attributed ends: before what is only remarked on it behind a comma or a dash.
import type { Passage } from "./passage.ts";

const REMARK =
  /^(?:who|whom|whose|which|where|when|as|with|despite|though|although|even|while|after|before|because|since|if|unless|but|so)$/i;

/** The first comma or dash in tokens `from` to `to` behind which a clause or a participle remarks on the phrase; else `to`. Quoted words are left whole. */
export function coreEnd({ graph, quoteOf }: Passage, from: number, to: number): number {
  const { tokens } = graph;
  for (let t = from + 1; t < to - 1; t++) {
    if (quoteOf[t] >= 0) continue;
    if (/^(?:—|–|--|-)$/u.test(tokens[t].form) && /\s/.test(graph.document.text[tokens[t].span[1]] ?? " ")) return t;
    if (tokens[t].form !== ",") continue;
    const next = tokens[t + 1];
    if (REMARK.test(next.form) || next.xpos === "VBG") return t;
  }
  return to;
}
