// What the server tells as it happens (server-sent events), kept for whatever part of the page shows it.
import type { FeedEvent } from "../../server/event-feed.ts";
import type { IntakeNews } from "../../server/intake-runner.ts";
import type { Change } from "../../store/store.ts";

/** A document that came in while the page was open. */
export interface LiveArrival {
  readonly key: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** "new", "copy", "repeats", … where this server took it in; else what the ledger's log says. */
  readonly what: string;
  readonly why: readonly string[];
}

/** Work that was asked for on this server. */
export interface LiveJob {
  readonly id: string;
  readonly arrived: number;
  readonly state: "running" | "done" | "failed";
  readonly issues: readonly string[];
}

export interface LiveState {
  readonly state: "joining" | "live" | "lost";
  /** The latest first. */
  readonly arrivals: readonly LiveArrival[];
  readonly jobs: readonly LiveJob[];
}

const MOST = 50;
const AGAIN_MS = 1500;
const LOST_MS = 800;

type ChangeNews = Change & { readonly title?: string | null; readonly publisher?: string | null };

let now: LiveState = { state: "joining", arrivals: [], jobs: [] };
let source: EventSource | null = null;
let lost: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const changed = new Set<() => void>();

function set(next: Partial<LiveState>): void {
  now = { ...now, ...next };
  for (const listener of listeners) listener();
}

function arrive(arrival: LiveArrival): void {
  const old = now.arrivals.find(({ key }) => key === arrival.key);
  const merged = old && arrival.why.length === 0 ? { ...arrival, what: old.what, why: old.why } : arrival;
  set({ arrivals: [merged, ...now.arrivals.filter(({ key }) => key !== arrival.key)].slice(0, MOST) });
}

function job(id: string, change: (old: LiveJob) => LiveJob): void {
  const old = now.jobs.find((one) => one.id === id) ?? { id, arrived: 0, state: "running" as const, issues: [] };
  set({ jobs: [change(old), ...now.jobs.filter((one) => one.id !== id)].slice(0, MOST) });
}

function onIntake(news: IntakeNews): void {
  if (news.kind === "arrival") {
    const { key, title, publisher, kind, why } = news.arrival;
    arrive({ key, title, publisher, what: kind, why });
    job(news.job, (old) => ({ ...old, arrived: old.arrived + 1 }));
  } else if (news.kind === "issue") job(news.job, (old) => ({ ...old, issues: [...old.issues, news.issue.message].slice(-MOST) }));
  else if (news.kind === "done")
    job(news.job, (old) => ({ ...old, arrived: Math.max(old.arrived, news.arrived), state: news.failed ? "failed" : "done" }));
}

function open(): void {
  source = new EventSource("/api/events");
  const on = <T>(event: FeedEvent["event"], handle: (data: T) => void) =>
    source?.addEventListener(event, (message) => handle(JSON.parse((message as MessageEvent<string>).data) as T));
  on("hello", () => {
    clearTimeout(lost);
    const again = now.state === "lost";
    set({ state: "live" });
    if (again) for (const listener of changed) listener();
  });
  on<ChangeNews>("document", ({ id, what, title = null, publisher = null }) => {
    arrive({ key: id, title, publisher, what, why: [] });
    for (const listener of changed) listener();
  });
  for (const kind of ["entry", "removed", "source"])
    on(kind, () => {
      for (const listener of changed) listener();
    });
  for (const kind of ["arrival", "issue", "done"]) on<IntakeNews>(kind, onIntake);
  source.onerror = () => {
    clearTimeout(lost);
    lost = setTimeout(() => set({ state: "lost" }), LOST_MS);
    if (source?.readyState !== EventSource.CLOSED) return;
    setTimeout(open, AGAIN_MS);
  };
}

/** The feed: one connection for the whole page. */
export const liveFeed = {
  now: (): LiveState => now,
  /** Tells of every new state. */
  listen(listener: () => void): () => void {
    listeners.add(listener);
    if (!source) open();
    return () => listeners.delete(listener);
  },
  /** Tells that the ledger changed, or may have changed while the connection was lost. */
  onChange(listener: () => void): () => void {
    changed.add(listener);
    return () => changed.delete(listener);
  },
  clearArrivals: (): void => set({ arrivals: [] }),
} as const;
