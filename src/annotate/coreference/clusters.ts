// Mentions joined into clusters as the sieves go on (Lee et al. 2013), with what is known of each cluster.
import type { Gender, MentionFacts } from "./mention-facts.ts";

export interface Clusters {
  /** The cluster (its smallest mention) of a mention. */
  of(mention: number): number;
  /** Joins two clusters unless what is known of them disagrees. Returns whether they are one now. */
  join(a: number, b: number): boolean;
  /** Puts a mention that stands alone into a cluster, whose entry and gender then hold for it. */
  adopt(into: number, mention: number): boolean;
  entry(mention: number): string | null;
  gender(mention: number): Gender | null;
  /** Code of the cluster: of a named mention before others. */
  code(mention: number): string | null;
  /** Members in text order. */
  members(mention: number): readonly number[];
}

interface Known {
  entry: string | null;
  gender: Gender | null;
  code: string | null;
  number: "Sing" | "Plur" | null;
  members: number[];
}

/** Every mention its own cluster. */
export function createClusters(facts: readonly MentionFacts[]): Clusters {
  const parent = facts.map((_, i) => i);
  const known: Known[] = facts.map(({ mention, gender }, i) => ({
    entry: mention.entry,
    gender,
    code: mention.code,
    number: mention.number,
    members: [i],
  }));
  const of = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root];
    for (let at = i; parent[at] !== root; ) [at, parent[at]] = [parent[at], root];
    return root;
  };
  return {
    of,
    join(a, b) {
      const x = of(a);
      const y = of(b);
      if (x === y) return true;
      const p = known[x];
      const r = known[y];
      if ((p.entry && r.entry && p.entry !== r.entry) || (p.gender && r.gender && p.gender !== r.gender)) return false;
      const [into, from] = x < y ? [x, y] : [y, x];
      parent[from] = into;
      known[into] = {
        entry: p.entry ?? r.entry,
        gender: p.gender ?? r.gender,
        code:
          facts[into].mention.form === "name" || !known[from].code
            ? (known[into].code ?? known[from].code)
            : (known[from].code ?? known[into].code),
        number: p.number ?? r.number,
        members: [...p.members, ...r.members].sort((m, n) => m - n),
      };
      return true;
    },
    adopt(into, mention) {
      const x = of(into);
      if (of(mention) !== mention || known[mention].members.length > 1 || x === mention) return false;
      const root = Math.min(x, mention);
      const kept = known[x];
      parent[Math.max(x, mention)] = root;
      known[root] = { ...kept, members: [...kept.members, mention].sort((m, n) => m - n) };
      return true;
    },
    entry: (i) => known[of(i)].entry,
    gender: (i) => known[of(i)].gender,
    code: (i) => known[of(i)].code,
    members: (i) => known[of(i)].members,
  };
}
