import type { Days, Facts } from "./mention-facts.ts";

/** Whether two spans have a day in common. */
export function daysMeet(a: Days, b: Days): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

/** Whether two mentions may speak of one day; null when one of them gives no hint. */
export function sameTime(a: Facts, b: Facts): boolean | null {
  if (a.spans.length === 0 || b.spans.length === 0) return null;
  return a.spans.some((one) => b.spans.some((other) => daysMeet(one, other)));
}

/** Weeks (of day numbers) that a span touches. */
export function weeksOf([from, to]: Days): number[] {
  const weeks: number[] = [];
  for (let week = Math.floor(from / 7); week <= Math.floor(to / 7); week++) weeks.push(week);
  return weeks;
}
