/** Precision, recall and their harmonic mean in percent, from counts. */
export function spanScore(right: number, gold: number, system: number): { precision: number; recall: number; f1: number } {
  const round = (x: number): number => Math.round(x * 10000) / 100;
  return {
    precision: round(system ? right / system : 0),
    recall: round(gold ? right / gold : 0),
    f1: round(gold + system ? (2 * right) / (gold + system) : 0),
  };
}
