/** The label with the highest score among `allowed` (all when null); the first of equals. */
export function chooseLabel(scores: Float64Array, count: number, allowed: Uint8Array | null): number {
  let best = -1;
  for (let i = 0; i < count; i++) if ((!allowed || allowed[i]) && (best < 0 || scores[i]! > scores[best]!)) best = i;
  return best;
}
