// The best tree of arc scores with a single root: each word's best head, cycles broken after Chu-Liu and Edmonds.

/**
 * `scores[d * stride + h]` is the score of head h for word d, 1..n; 0 is the root. Writes `heads[1..n]`. Exactly one word hangs on 0.
 */
export function decodeTree(scores: Float32Array, stride: number, n: number, heads: Int32Array): void {
  const root = bestHeads(scores, stride, n, heads);
  heads[root] = 0;
  for (let guard = 0; guard <= n; guard++) {
    const cycle = findCycle(heads, n);
    if (!cycle) return;
    breakCycle(scores, stride, n, heads, cycle);
  }
}

/** Gives each word its best head among the words; returns the word that gains most by hanging on the root instead. */
function bestHeads(scores: Float32Array, stride: number, n: number, heads: Int32Array): number {
  let root = 1;
  let most = -Infinity;
  for (let d = 1; d <= n; d++) {
    const row = d * stride;
    let best = 0;
    let other = -Infinity;
    for (let h = 1; h <= n; h++) {
      const score = scores[row + h]!;
      if (score > other && h !== d) {
        other = score;
        best = h;
      }
    }
    heads[d] = best;
    const gain = n === 1 ? 0 : scores[row]! - other;
    if (gain > most) {
      most = gain;
      root = d;
    }
  }
  return root;
}

/** Words of a cycle, or null. */
function findCycle(heads: Int32Array, n: number): Set<number> | null {
  const seen = new Int32Array(n + 1);
  for (let start = 1; start <= n; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at > 0 && seen[at] === start) {
      const cycle = new Set<number>();
      for (; !cycle.has(at); at = heads[at]!) cycle.add(at);
      return cycle;
    }
  }
  return null;
}

/** Gives the word of the cycle that loses least a head that hangs on the root without the cycle. */
function breakCycle(scores: Float32Array, stride: number, n: number, heads: Int32Array, cycle: ReadonlySet<number>): void {
  let word = -1;
  let head = -1;
  let least = Infinity;
  const outside = new Uint8Array(n + 1);
  for (let h = 1; h <= n; h++) {
    let at = h;
    for (let steps = 0; at > 0 && !cycle.has(at) && steps <= n; steps++) at = heads[at]!;
    outside[h] = at === 0 ? 1 : 0;
  }
  for (const d of cycle)
    for (let h = 1; h <= n; h++) {
      if (!outside[h]) continue;
      const loss = scores[d * stride + heads[d]!]! - scores[d * stride + h]!;
      if (loss < least) {
        least = loss;
        word = d;
        head = h;
      }
    }
  heads[word] = head;
}
