// Labels of the dates offered for an event: those that its annotated date is, else the one that overlaps it and is about as long.
import type { OfferedDate } from "../../src/extract/events/learned/choose-date.ts";
import { calendar } from "../../src/util/calendar.ts";

/** 1 for each date that is the event's, else 0. */
export function dateLabels(offered: readonly Pick<OfferedDate, "date">[], gold: string | null): number[] {
  const exact = offered.map(({ date }) => Number(gold !== null && date === gold));
  if (gold === null || exact.includes(1)) return exact;
  const days = calendar.range(gold);
  return offered.map(({ date }) => {
    const other = calendar.range(date);
    if (!days || !other || other[0] > days[1] || days[0] > other[1]) return 0;
    return Number(other[1] - other[0] <= 2 * (days[1] - days[0]) + 7);
  });
}
