import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { EventFeed } from "./event-feed.ts";
import { ProblemError } from "./problem.ts";
import type { ServerContext } from "./server-context.ts";
import { eventsAskedSchema } from "./streams.ts";

/** GET /api/events: goes on after Last-Event-ID, else after `after`, else from now on. */
export function eventStream(c: Context, { store }: ServerContext, feed: EventFeed): Response {
  const { after } = eventsAskedSchema.parse(c.req.query());
  const last = c.req.header("last-event-id");
  const from = last !== undefined && /^\d{1,15}$/.test(last) ? Number(last) : (after ?? store.lastChange());
  const stop = new AbortController();
  const events = feed.subscribe(from, stop.signal);
  if (!events) throw new ProblemError(503, "Too many are watching.");
  return streamSSE(c, async (stream) => {
    stream.onAbort(() => stop.abort());
    for await (const { event, data, id } of events) {
      if (stream.aborted || stream.closed) stop.abort();
      else if (event === "beat") await stream.write(": beat\n\n");
      else await stream.writeSSE({ event, data: JSON.stringify(data), ...(id === undefined ? {} : { id }) });
    }
  });
}
