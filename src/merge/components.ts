// Connected components of "may be one" among mentions.
import type { LedgerMention } from "../model/ledger-mention.ts";

/** Components, each in the order of mention ids, the components by their first id. */
export function components(
  mentions: readonly LedgerMention[],
  keys: (mention: LedgerMention) => readonly string[],
  compatible: (a: LedgerMention, b: LedgerMention) => boolean,
): LedgerMention[][] {
  const sorted = [...mentions].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const parent = sorted.map((_, n) => n);
  const find = (n: number): number => {
    let root = n;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[n] !== root) [parent[n], n] = [root, parent[n]!];
    return root;
  };
  const byKey = new Map<string, number[]>();
  sorted.forEach((mention, n) => {
    for (const key of keys(mention)) {
      const list = byKey.get(key);
      if (!list) byKey.set(key, [n]);
      else {
        for (const other of list) {
          const [one, two] = [find(other), find(n)];
          if (one !== two && compatible(sorted[other]!, mention)) parent[Math.max(one, two)] = Math.min(one, two);
        }
        list.push(n);
      }
    }
  });
  const found = new Map<number, LedgerMention[]>();
  sorted.forEach((mention, n) => {
    const root = find(n);
    const list = found.get(root);
    if (list) list.push(mention);
    else found.set(root, [mention]);
  });
  return [...found.values()];
}
