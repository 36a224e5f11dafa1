import { lazy, Suspense } from "react";
import type { ledgerPage } from "../../server/views/ledger-page.ts";
import type { status } from "../../server/views/status.ts";
import type { timeline } from "../../server/views/timeline.ts";
import { calendar } from "../../util/calendar.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { formatDate } from "../parts/format-date.ts";
import { Loaded } from "../parts/loaded.tsx";
import { queryTerms } from "../parts/query-terms.ts";
import { ScreenHead } from "../parts/screen-head.tsx";
import { useSearchValues } from "../shell/use-search-values.ts";

const TimelineOverview = lazy(() => import("../plots/timeline-overview.tsx").then((module) => ({ default: module.TimelineOverview })));
const TimelinePlot = lazy(() => import("../plots/timeline-plot.tsx").then((module) => ({ default: module.TimelinePlot })));

const MOST = 500;
/** Days shown at first around the days of publication. */
const AROUND = 21;

const dayOf = (text: string | null | undefined): number | null => (text ? (calendar.range(text)?.[0] ?? null) : null);

/** Everything by day and type: how much above, each entry below; drag over either, or use the buttons, to come nearer. */
export function Timeline() {
  const [{ q = "", from = "", to = "", by = "week" }, set] = useSearchValues();
  const known = useAnswer<typeof status>("/status");
  const overview = useAnswer<typeof timeline>("/timeline", { q, by });
  const first = dayOf(known.data?.statistics.firstPublished);
  const last = dayOf(known.data?.statistics.lastPublished);
  const since = dayOf(from) ?? (first === null ? null : first - AROUND);
  const until = dayOf(to) ?? (last === null ? null : last + AROUND);
  const days = since !== null && until !== null && since < until ? ([since, until] as const) : null;
  const range = days ? `since:${calendar.format(days[0])} until:${calendar.format(days[1])}` : "";
  const entries = useAnswer<typeof ledgerPage>(
    "/ledger",
    { q: queryTerms.and(q, range), sort: "date", limit: MOST },
    { enabled: days !== null },
  );
  const show = (a: number, b: number) =>
    set({ from: calendar.format(Math.round(a)), to: calendar.format(Math.max(Math.round(a) + 1, Math.round(b))) });
  const zoom = (factor: number) => {
    if (!days) return;
    const [middle, half] = [(days[0] + days[1]) / 2, ((days[1] - days[0]) / 2) * factor];
    show(middle - half, middle + half);
  };
  const onRange = (a: Date, b: Date) => show(a.getTime() / 86_400_000, b.getTime() / 86_400_000);
  if (known.data?.statistics.entries === 0)
    return (
      <>
        <ScreenHead title="Timeline" />
        <EmptyState command="demarche add FILE|FOLDER|URL">The ledger is empty.</EmptyState>
      </>
    );
  return (
    <>
      <ScreenHead title="Timeline" about={days ? formatDate(`${calendar.format(days[0])}..${calendar.format(days[1])}`) : ""}>
        <button type="button" onClick={() => zoom(0.5)}>
          Nearer
        </button>
        <button type="button" onClick={() => zoom(2)}>
          Further
        </button>
        <button type="button" onClick={() => days && show(days[0] - (days[1] - days[0]) / 2, days[1] - (days[1] - days[0]) / 2)}>
          Earlier
        </button>
        <button type="button" onClick={() => days && show(days[0] + (days[1] - days[0]) / 2, days[1] + (days[1] - days[0]) / 2)}>
          Later
        </button>
        <button type="button" disabled={!from && !to} onClick={() => set({ from: "", to: "" })}>
          As at first
        </button>
      </ScreenHead>
      <div className="stack">
        <section className="panel" aria-labelledby="all">
          <h2 id="all">
            {q ? "All that match, by" : "All of the ledger, by"}{" "}
            <select aria-label="Period" value={by} onChange={(event) => set({ by: event.target.value })}>
              {["day", "week", "month", "year"].map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>{" "}
            <span className="quiet">drag over it to come nearer; a bar opens its entries</span>
          </h2>
          <Loaded answer={overview}>
            {({ periods }) => (
              <Suspense fallback={<p className="loading">Drawing</p>}>
                <TimelineOverview q={q} periods={periods} by={by} shown={days} onRange={onRange} />
              </Suspense>
            )}
          </Loaded>
        </section>
        <section className="panel" aria-labelledby="each">
          <h2 id="each">
            Each entry{" "}
            <span className="quiet">
              a dot where the day is known, a bar over the days that it may be
              {entries.data?.next ? `; the first ${MOST}: come nearer to see the others` : ""}
            </span>
          </h2>
          <Loaded answer={entries}>
            {(page) =>
              page.entries.length === 0 ? (
                <EmptyState>No entry that matches is of these days.</EmptyState>
              ) : (
                <Suspense fallback={<p className="loading">Drawing</p>}>
                  <TimelinePlot entries={page.entries} shown={days!} onRange={onRange} />
                </Suspense>
              )
            }
          </Loaded>
        </section>
      </div>
    </>
  );
}
