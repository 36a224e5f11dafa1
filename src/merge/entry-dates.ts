import { calendar } from "../util/calendar.ts";
import { type Ballot, vote } from "./vote.ts";

/** Dates by votes; one that holds a finer one counts for it. */
export function electDates(ballots: readonly Ballot<string>[]): ReturnType<typeof vote<string>> {
  const dates = [...new Set(ballots.map(({ value }) => value))];
  const ranges = new Map(dates.map((date) => [date, calendar.range(date)]));
  const length = (date: string): number => {
    const range = ranges.get(date);
    return range ? range[1] - range[0] : Number.MAX_SAFE_INTEGER;
  };
  const first = vote(ballots, true);
  const finest = (date: string): string => {
    const outer = ranges.get(date);
    if (!outer) return date;
    const inner = first.find(({ value }) => {
      const range = ranges.get(value);
      return range && length(value) < length(date) && range[0] >= outer[0] && range[1] <= outer[1];
    });
    return inner ? finest(inner.value) : date;
  };
  return vote(
    ballots.map((ballot) => ({ ...ballot, value: finest(ballot.value), key: finest(ballot.value) })),
    true,
  );
}

/** The earlier of two dates of publication by their first day, or with `last` the later by their last. */
export function outermost(dates: readonly (string | null)[], last: boolean): string | null {
  let best: string | null = null;
  let day = 0;
  for (const date of dates) {
    const range = date === null ? null : calendar.range(date);
    if (!range) continue;
    const own = last ? range[1] : range[0];
    if (best === null || (last ? own > day : own < day) || (own === day && date! < best)) {
      best = date;
      day = own;
    }
  }
  return best;
}
