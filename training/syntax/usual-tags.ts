// Which tags each word has in the training data: ambiguity classes as features, and as limits for frequent words.
import { hashText } from "../../src/util/hash-text.ts";
import type { Tree } from "../../eval/read-conllu.ts";

const FREQUENT = 25;

/** Classes `[restrictive, ...tag ids]` and the class of each lower form's hash. */
export function usualTags(trees: readonly Tree[], tagId: ReadonlyMap<string, number>): { classes: number[][]; of: Map<number, number> } {
  const counts = new Map<string, Map<number, number>>();
  for (const tree of trees)
    tree.forms.forEach((form, i) => {
      const lower = form.toLowerCase().replace(/[0-9]/g, "0");
      const tag = tagId.get(`${tree.upos[i]}|${tree.xpos[i]}`)!;
      const row = counts.get(lower) ?? new Map<number, number>();
      counts.set(lower, row.set(tag, (row.get(tag) ?? 0) + 1));
    });
  const ids = new Map<string, number>();
  const classes: number[][] = [];
  const of = new Map<number, number>();
  for (const [lower, row] of counts) {
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    if (total < 3) continue;
    const frequent = total >= FREQUENT;
    const tags = [...row]
      .filter(([, n]) => n >= (frequent ? total * 0.002 : total * 0.1))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([tag]) => tag);
    const set = [frequent ? 1 : 0, tags[0]!, ...tags.slice(1).sort((a, b) => a - b)];
    const name = set.join(" ");
    if (!ids.has(name)) {
      ids.set(name, classes.length);
      classes.push(set);
    }
    of.set(hashText(lower), ids.get(name)!);
  }
  return { classes, of };
}
