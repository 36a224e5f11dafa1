// "Early", "late", "the end of" and the like before a period: the TIMEX3 modifier, and the days that it leaves.
import type { Period } from "./period.ts";

/** "Earlier this month" lies between the period's begin and the document's day, "later this month" after it; "early" and "late" are its first and last third. */
export function narrow(period: Period, mod: string, word: string, day: number | null): Period {
  const { from, to, grain } = period;
  if (grain === null || from === null || to === null) return { ...period, mod };
  if (grain === "D") return period;
  const inside = day !== null && from <= day && day <= to;
  if (word === "earlier" && inside) return { ...period, to: Math.max(from, day), mod: null };
  if (word === "later" && inside) return { ...period, from: Math.min(to, day), mod: null };
  const third = Math.ceil((to - from + 1) / 3);
  if (mod === "START") return { ...period, to: from + third - 1, mod };
  if (mod === "END") return { ...period, from: to - third + 1, mod };
  return { ...period, from: from + third, to: to - third, mod };
}
