// Visits the remembered sources, each at its own rhythm, for as long as it is let.
import type { StoredSource } from "../model/stored-source.ts";
import { type AddSettings, addSources } from "./add-sources.ts";
import type { Arrival } from "./arrival.ts";
import type { Ledger } from "./ledger.ts";

export interface WatchSettings extends Omit<AddSettings, "remember"> {
  /** Visit every source that is due once, then stop. */
  readonly once: boolean;
  sleep(milliseconds: number): Promise<void>;
}

/** Never sleeps longer: a machine that was asleep, and sources that another process added, are noticed within it. */
const LONGEST_SLEEP = 15_000;

/** The sources that are due, the longest overdue first. A file that was remembered is read again like any other source. */
function due(sources: readonly StoredSource[], now: string): StoredSource[] {
  return sources
    .filter(({ nextPoll }) => nextPoll === null || nextPoll <= now)
    .sort((a, b) => ((a.nextPoll ?? "") < (b.nextPoll ?? "") ? -1 : (a.nextPoll ?? "") > (b.nextPoll ?? "") ? 1 : a.url < b.url ? -1 : 1));
}

/** Gives arrivals as they are stored. What is due is read from the ledger each time, so that nothing depends on how long this process has lived. */
export async function* watchSources(ledger: Ledger, settings: WatchSettings): AsyncGenerator<Arrival> {
  const { signal } = settings.context;
  do {
    for (const source of due(ledger.store.sources(), settings.now())) {
      if (signal?.aborted) return;
      yield* addSources(ledger, [source], { ...settings, remember: true });
    }
    if (settings.once || signal?.aborted) return;
    const next = ledger.store
      .sources()
      .map(({ nextPoll }) => Date.parse(nextPoll ?? settings.now()))
      .reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    await settings.sleep(Math.min(LONGEST_SLEEP, Math.max(1000, next - Date.parse(settings.now()))));
  } while (!signal?.aborted);
}
