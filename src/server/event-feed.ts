// What those who watch are told: changes of the ledger by whatever process, and the news of this server's own intake.
import type { Change } from "../store/store.ts";
import type { IntakeNews } from "./intake-runner.ts";
import type { ServerContext } from "./server-context.ts";

/** One event as it goes out. */
export interface FeedEvent {
  readonly event: string;
  readonly data: unknown;
  /** The change's sequence. */
  readonly id?: string;
}

/** The feed; `subscribe` gives events until `signal` ends it. */
export interface EventFeed {
  /** Begins after a change; null when too many are watching. */
  subscribe(after: number, signal: AbortSignal): AsyncGenerator<FeedEvent> | null;
  close(): void;
}

const EVERY_MS = 300;
const BEAT_MS = 15_000;
const PAGE = 500;
const MOST_WATCHING = 100;
/** News kept for one who reads slowly. */
const MOST_NEWS = 500;

/** Looks at the ledger's version while anybody is watching. */
export function createEventFeed({ store, intake }: ServerContext): EventFeed {
  const watching = new Set<{ wake(): void; news: IntakeNews[] }>();
  let version = -1;
  let timer: ReturnType<typeof setInterval> | null = null;
  let beat = 0;
  const look = (): void => {
    beat += EVERY_MS;
    const now = store.version();
    if (now === version && beat < BEAT_MS) return;
    beat = 0;
    version = now;
    for (const { wake } of watching) wake();
  };
  const stopListening = intake.listen((news) => {
    for (const one of watching) {
      if (one.news.length < MOST_NEWS) one.news.push(news);
      one.wake();
    }
  });

  const eventOf = (change: Change): FeedEvent => {
    const document = change.kind === "document" ? store.document(change.id) : null;
    const about = document
      ? {
          title: document.document.title,
          publisher: document.document.publisher,
          published: document.coded.published,
          documentId: document.document.id,
        }
      : {};
    return { event: change.kind, id: String(change.sequence), data: { ...change, ...about } };
  };

  async function* events(after: number, signal: AbortSignal): AsyncGenerator<FeedEvent> {
    let wake = (): void => {};
    const own = { news: [] as IntakeNews[], wake: () => wake() };
    watching.add(own);
    timer ??= setInterval(look, EVERY_MS);
    timer.unref();
    const end = (): void => wake();
    signal.addEventListener("abort", end);
    try {
      let at = after;
      yield { event: "hello", data: { sequence: store.lastChange() } };
      while (!signal.aborted) {
        let told = 0;
        for (const news of own.news.splice(0)) {
          told++;
          yield { event: news.kind, data: news };
        }
        const page = store.changes(at, PAGE);
        for (const change of page) yield eventOf(change);
        at = page.at(-1)?.sequence ?? at;
        if (page.length > 0 || own.news.length > 0) continue;
        const slept = new Promise<void>((done) => {
          wake = done;
        });
        if (page.length + told === 0) yield { event: "beat", data: {} };
        if (!signal.aborted && own.news.length === 0) await slept;
      }
    } finally {
      signal.removeEventListener("abort", end);
      watching.delete(own);
      if (watching.size === 0 && timer) {
        clearInterval(timer);
        timer = null;
      }
    }
  }
  return {
    subscribe: (after, signal) => (watching.size >= MOST_WATCHING ? null : events(after, signal)),
    close: () => {
      stopListening();
      if (timer) clearInterval(timer);
      for (const { wake } of watching) wake();
    },
  };
}
