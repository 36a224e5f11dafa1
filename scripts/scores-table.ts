// The README's table of scores, from eval/scores.json.

/** Which figures the README shows: the run's name in scores.json, the path to the figure, and what it is called. */
const SHOWN: readonly (readonly [measure: string, path: string])[] = [];

type Json = { readonly [key: string]: Json | number | string };

/** A Markdown table of the scores that are there. */
export function scoresTable(scores: Json): string {
  const rows = SHOWN.flatMap(([measure, path]) => {
    const value = path
      .split(" / ")
      .reduce<Json | number | string | undefined>((node, key) => (typeof node === "object" ? node[key] : undefined), scores);
    return typeof value === "number" ? [`| ${measure} | ${value.toFixed(3).replace(/^0/, "")} |\n`] : [];
  });
  return `| measure | score |\n|---|---|\n${rows.join("")}`;
}
