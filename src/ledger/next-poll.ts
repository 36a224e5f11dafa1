import type { StoredSource } from "../model/stored-source.ts";

const MINUTE = 60;
const SHORTEST = 5 * MINUTE;
const FIRST = 15 * MINUTE;
const LONGEST = 6 * 60 * MINUTE;
const LONGEST_AFTER_FAILURE = 24 * 60 * MINUTE;

const seconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;
const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** What a visit tells of when to come again: seconds that the source or its server asks for, and whether there was anything new. */
export interface Hints {
  readonly asked: number | null;
  readonly changed: boolean;
}

/**
 * When a source is asked again, as an ISO 8601 instant: at the rhythm that a person set, else that it asks for, else sooner after news and later
 * after none (5 minutes to 6 hours). After failures it is left alone for twice as long each time, at most a day.
 */
export function nextPoll(source: StoredSource, now: string, { asked, changed }: Hints): string {
  const last = source.lastPolled && source.nextPoll ? seconds(source.lastPolled, source.nextPoll) : FIRST;
  const usual = source.every ?? between(Math.max(asked ?? 0, last * (changed ? 0.5 : 1.5)), SHORTEST, LONGEST);
  const wait = source.failures > 0 ? between(usual * 2 ** Math.min(source.failures, 10), usual, LONGEST_AFTER_FAILURE) : usual;
  return new Date(Date.parse(now) + 1000 * wait).toISOString();
}
