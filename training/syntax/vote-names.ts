// Names in text without names: a first model labels it, and each name string gets the kind that most of its places got.
import { mayBeName } from "../../src/annotate/label-names.ts";
import { NAME_FEATURES, type NameInput, nameFeatures } from "../../src/annotate/name-features.ts";
import { PROPER } from "../../src/annotate/name-tag.ts";
import { bestLabel, type NameExample } from "./name-trainer.ts";
import type { SparseWeights } from "./sparse-weights.ts";

/** Share of a string's places that must agree. */
const AGREE = 0.6;
const PLACES = 2;

/** Labels of `model` for the sentences; words of names on whose kind the places do not agree, and proper nouns outside names, are unknown (-1). */
export function voteNames(
  inputs: readonly { readonly input: NameInput; readonly forms: readonly string[] }[],
  model: SparseWeights,
  labelCount: number,
): NameExample[] {
  const out = new Int32Array(NAME_FEATURES);
  const scores = new Float64Array(labelCount);
  const votes = new Map<string, Float64Array>();
  const labelled = inputs.map(({ input, forms }) => {
    const labels = new Int32Array(input.n);
    for (let i = 0; i < input.n; i++) {
      if (!mayBeName(input, i, labels)) continue;
      model.score(out, nameFeatures(input, i, labels, out), scores.fill(0));
      labels[i] = bestLabel(scores, i > 0 ? labels[i - 1]! : 0);
    }
    const names: { from: number; to: number; name: string }[] = [];
    for (let i = 0; i < input.n; i++) {
      if (labels[i]! % 2 === 0) continue;
      let to = i + 1;
      while (to < input.n && labels[to] === labels[i]! + 1) to++;
      const name = forms.slice(i, to).join(" ");
      names.push({ from: i, to, name });
      const row = votes.get(name) ?? new Float64Array(labelCount);
      row[labels[i]!]!++;
      votes.set(name, row);
    }
    return { input, forms, labels, names };
  });
  const sure = (name: string): number => {
    const row = votes.get(name);
    if (!row) return -1;
    const total = row.reduce((a, b) => a + b, 0);
    const most = row.indexOf(Math.max(...row));
    return total >= PLACES && row[most]! >= AGREE * total ? most : -1;
  };
  return labelled.map(({ input, forms, labels, names }) => {
    const gold = labels.map((label, i) => (label === 0 && input.tags[i] === PROPER ? sure(forms[i]!) : label));
    for (const { from, to, name } of names) {
      const label = sure(name);
      for (let i = from; i < to; i++) gold[i] = label < 0 ? -1 : label + (i > from ? 1 : 0);
    }
    return { input, gold };
  });
}
