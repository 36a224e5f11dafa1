// `demarche watch`: visits the remembered sources, one line for each arrival; alerts for what matches.
import { setTimeout as sleep } from "node:timers/promises";
import { type Alert, beginAlert, tellAlert } from "../ledger/tell-alerts.ts";
import { watchSources } from "../ledger/watch.ts";
import { formatQuery } from "../query/format-query.ts";
import { stableId } from "../util/stable-id.ts";
import type { RawAddFlags } from "./add.ts";
import { arrivalLine } from "./arrival-line.ts";
import { openCodingLedger } from "./coding-ledger.ts";
import { asOfDay, queryOf } from "./query-flags.ts";
import { readFlags } from "./read-flags.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface RawWatchFlags extends RawAddFlags {
  readonly on?: string;
  readonly run?: string;
  readonly webhook?: string;
  readonly secret?: string;
}

function alertOf({ on, run, webhook, secret = process.env.DEMARCHE_WEBHOOK_SECRET }: RawWatchFlags, allowPrivate: boolean): Alert | null {
  if (on === undefined) {
    if (run !== undefined || webhook !== undefined)
      throw new UsageError("--run and --webhook need --on 'QUERY', which says what they are told.");
    return null;
  }
  if ((run === undefined) === (webhook === undefined)) throw new UsageError("--on takes one of --run CMD and --webhook URL.");
  if (webhook !== undefined && !URL.canParse(webhook)) throw new UsageError(`--webhook takes a web address, not "${webhook}".`);
  const query = queryOf([on]);
  return {
    name: stableId(`${formatQuery(query)}\n${run ?? ""}\n${webhook ?? ""}`),
    query,
    target: run === undefined ? { webhook: webhook!, allowPrivate, ...(secret ? { secret } : {}) } : { command: run },
  };
}

/** Watches until it is stopped (Ctrl-C), or with `--once` until every source that is due was visited. Throws UsageError. */
export async function watch(raw: RawWatchFlags, terminal: Terminal): Promise<number> {
  const flags = readFlags(raw);
  const alert = alertOf(raw, flags.reading.allowPrivate ?? false);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const { ledger, store, settings, close } = openCodingLedger(
    { ...flags, ledger: raw.ledger, keep: raw.keep },
    (issue, source) => terminal.err(flags.json ? `${JSON.stringify({ source, ...issue })}\n` : `${issue.severity}: ${issue.message}\n`),
    stop.signal,
  );
  const tell = async (): Promise<void> => {
    const problem = alert && (await tellAlert(store, alert, asOfDay(undefined, store)));
    if (problem) terminal.err(`${problem.severity}: ${problem.message}\n`);
  };
  try {
    const sources = store.sources();
    if (sources.length === 0) throw new UsageError("No source is remembered yet. demarche add URL remembers one.");
    if (!raw.once) terminal.err(`Watching ${sources.length} source${sources.length === 1 ? "" : "s"}; Ctrl-C ends it.\n`);
    if (alert) beginAlert(store, alert);
    await tell();
    const watching = watchSources(ledger, {
      ...settings,
      once: raw.once ?? false,
      now: () => new Date().toISOString(),
      sleep: (milliseconds) => sleep(milliseconds, undefined, { signal: stop.signal }).catch(() => {}),
    });
    for await (const arrival of watching) {
      await terminal.out(flags.json ? `${JSON.stringify(arrival)}\n` : arrivalLine(arrival, terminal));
      await tell();
    }
    return 0;
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    await close();
  }
}
