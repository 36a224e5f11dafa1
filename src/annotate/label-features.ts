// Feature templates for the relation of a new arc: both words, their surroundings, and the children that they have so far.
import { mix } from "../util/mix.ts";
import type { ParseState } from "./parse-state.ts";
import type { SentenceColumns } from "./sentence-columns.ts";

/** Largest number of features that `labelFeatures` writes. */
export const LABEL_FEATURES = 64;

/** Writes the features of an arc about to be made from `head` to `child` to `out`; returns their number. */
export function labelFeatures(s: ParseState, c: SentenceColumns, head: number, child: number, out: Int32Array): number {
  const none = c.n + 1;
  const { form, lower, fine, middle, tag, upos } = c;
  const side = child < head ? 1 : 2;
  const gap = Math.abs(head - child);
  const near = side * 8 + (gap < 4 ? gap : gap < 8 ? 4 : 5);
  const hw = form[head]!;
  const cw = form[child]!;
  const ht = tag[head]! * 4 + side;
  const ct = tag[child]!;
  const hc = fine[head]!;
  const cc = fine[child]!;
  const cl = s.left1[child] || none;
  const cl2 = s.left2[child] || none;
  const cr = s.right1[child] || none;
  const hl = s.left1[head] || none;
  const hr = s.right1[head] || none;
  const lab = (i: number): number => (i === none ? -1 : s.labels[i]!);
  const htct = mix(ht, ct);
  const marker = lower[cl]!;
  const before = child > 1 ? child - 1 : none;
  const after = child < c.n ? child + 1 : none;
  const hBefore = head > 1 ? head - 1 : none;
  const hAfter = head < c.n ? head + 1 : none;
  const between = (child < head ? c.commas[head]! - c.commas[child]! : c.commas[child]! - c.commas[head]!) > 0 ? 1 : 0;
  const mine = mix(s.leftSet[child]!, s.rightSet[child]!);
  const theirs = mix(s.leftSet[head]!, s.rightSet[head]!);
  let k = 0;
  let t = 301;
  const add = (value: number): void => {
    out[k++] = mix(t++, value) || 1;
  };
  add(side);
  add(mix(hw, side));
  add(ht);
  add(cw);
  add(ct);
  add(mix(cw, ct));
  add(mix(mix(hw, ht), cw));
  add(mix(hw, ct));
  add(mix(ht, cw));
  add(htct);
  add(mix(mix(hw, ht), mix(cw, ct)));
  add(mix(htct, near));
  add(mix(hc, side));
  add(cc);
  add(mix(hc, mix(cc, side)));
  add(mix(hc, ct));
  add(mix(ht, cc));
  add(mix(mix(middle[head]!, middle[child]!), side));
  add(mix(htct, marker));
  add(mix(mix(hw, ct), marker));
  add(mix(mix(ht, cw), marker));
  add(mix(mix(ht, cc), marker));
  add(mix(mix(hc, ct), marker));
  add(mix(mix(ht, marker), mine));
  add(mix(ct, marker));
  add(mix(htct, lab(cl)));
  add(mix(htct, mix(lab(cl), lab(cl2))));
  add(mix(htct, lab(cr)));
  add(mix(htct, mine));
  add(mix(cw, mine));
  add(mix(htct, theirs));
  add(mix(mix(hw, ct), theirs));
  add(mix(mix(hw, side), lab(side === 1 ? hl : hr)));
  add(mix(htct, lab(side === 1 ? hl : hr)));
  add(mix(htct, mix(lab(hl), lab(hr))));
  add(mix(htct, tag[before]!));
  add(mix(htct, tag[after]!));
  add(mix(htct, lower[before]!));
  add(mix(htct, lower[after]!));
  add(mix(htct, mix(tag[hBefore]!, tag[hAfter]!)));
  add(mix(htct, mix(upos[before]!, upos[after]!)));
  add(mix(htct, mix(near, between)));
  add(mix(mix(cw, near), between));
  add(mix(mix(ht, lower[before]!), lower[child]!));
  add(mix(mix(upos[head]!, upos[child]!), mix(mine, mix(side, between))));
  return k;
}
