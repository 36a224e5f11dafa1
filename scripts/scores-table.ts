// The README's tables of scores, from eval/scores.json.

/** Figures on the gold documents: what it is called, and where it stands below "gold: dev" and "gold: validation". */
const GOLD = [
  ["events: right type in the right place (F1)", "type/f1"],
  ["… and both sides right (F1)", "triple/f1"],
  ["… and happened, planned, feared or denied right (F1)", "row/f1"],
  ["statements: content (F1)", "statementContent/f1"],
  ["… and speaker (F1)", "statementWithSpeaker/f1"],
  ["unreal events coded as fact (the less the better)", "unrealCodedAsFact/share"],
  ["facts coded as unreal (the less the better)", "factCodedAsUnreal/share"],
] as const;

/** Figures of the parts on public sets: set, measure, where it stands in scores.json, and what others published, with their conditions. */
const PARTS = [
  [
    "PLV train",
    "root type of a marked pair (accuracy)",
    "plv: train/accuracy",
    "76.0: ZSP, a transformer of 355M parameters, zero-shot (ACL 2024)",
  ],
  ["PolNeAR dev", "source of attributions, exact (F1)", "polnear: dev/exact/source", "70: BiLSTM-CRF trained on PolNeAR"],
  ["PolNeAR dev", "cue of attributions, exact (F1)", "polnear: dev/exact/cue", "67: the same"],
  ["PolNeAR dev", "content of attributions, exact (F1)", "polnear: dev/exact/content", "59: the same"],
  ["PolNeAR dev", "content of attributions, half overlap (F1)", "polnear: dev/content", ""],
  ["AQUAINT", "dates: value (F1)", "timex: AQUAINT (dev)/valueF1", "77.6: HeidelTime, on TempEval-3's own test (2013)"],
  ["AQUAINT", "the same by chrono-node alone", "timex: AQUAINT (dev)/chrono/valueF1", ""],
  ["EWT dev", "labelled attachment, predicted tags", "conllu: EWT dev/las", ""],
  ["EWT dev", "parts of speech", "conllu: EWT dev/upos", ""],
  ["UNER-EWT dev", "names (F1)", "ner: UNER-EWT dev/f1", ""],
  ["extraction-bench dev", "main text of pages (F1)", "pages: extraction-bench dev/f1", ""],
] as const;

type Json = { readonly [key: string]: Json | number | string };

/** A figure as per cent; some parts give shares and some give per cent. */
function figure(scores: Json, path: string): string | null {
  const value = path
    .split("/")
    .reduce<Json | number | string | undefined>((node, key) => (typeof node === "object" ? node[key] : undefined), scores);
  return typeof value === "number" ? (value > 1 ? value : 100 * value).toFixed(1) : null;
}

/** Markdown tables of the scores that are there, in per cent. */
export function scoresTable(scores: Json): string {
  const gold = GOLD.flatMap(([measure, path]) => {
    const [dev, validation] = ["dev", "validation"].map((set) => figure(scores, `gold: ${set}/${path}`));
    return dev ? [`| ${measure} | ${dev} | ${validation ?? "–"} |\n`] : [];
  });
  const parts = PARTS.flatMap(([set, measure, path, others]) => {
    const value = figure(scores, path);
    return value ? [`| ${set} | ${measure} | ${value} | ${others} |\n`] : [];
  });
  return [
    gold.length ? `| gold documents, % | dev | validation |\n|---|---|---|\n${gold.join("")}\n` : "",
    parts.length ? `| set | measure | % | published by others, % |\n|---|---|---|---|\n${parts.join("")}` : "",
  ].join("");
}
