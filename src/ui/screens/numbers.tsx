import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { numbers } from "../../server/views/numbers.ts";
import { type AnswerOf, useAnswer } from "../api/use-answer.ts";
import { DateText } from "../parts/date-text.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { Parties } from "../parts/parties.tsx";
import { ScanNote } from "../parts/scan-note.tsx";
import { ScreenHead } from "../parts/screen-head.tsx";
import { TypeTag } from "../parts/type-tag.tsx";
import { keepQuery } from "../shell/keep-query.ts";
import { useSearchValues } from "../shell/use-search-values.ts";

const NumbersPlot = lazy(() => import("../plots/numbers-plot.tsx").then((module) => ({ default: module.NumbersPlot })));

type Point = AnswerOf<typeof numbers>["points"][number];
type Told = Pick<Point, "value" | "min" | "max" | "qualifier" | "text" | "publishers">;

function Value({ told }: { readonly told: Told }) {
  const { value, min, max, qualifier, text, publishers } = told;
  const range = min !== null && max !== null && min !== max ? ` (${min.toLocaleString("en")}–${max.toLocaleString("en")})` : "";
  return (
    <p>
      <strong>{text ?? value.toLocaleString("en")}</strong>
      {range}
      {qualifier && !text ? ` ${qualifier}` : ""} <span className="quiet">{publishers.join(", ")}</span>
    </p>
  );
}

/** Troops, weapons, aid, casualties over time: each point with its range and who tells it, and who disagrees with whom. */
export function Numbers() {
  const [{ q = "", unit = "" }, set] = useSearchValues();
  const all = useAnswer<typeof numbers>("/numbers", { q });
  return (
    <>
      <ScreenHead title="Numbers" about="what is counted, by whom; nothing is averaged" />
      <Loaded answer={all}>
        {({ units, points, ...scan }) => {
          const told = (name: string): number =>
            points.reduce((sum, point) => sum + (point.unit === name ? 1 + 3 * point.others.length : 0), 0);
          const byDispute = [...units].sort((a, b) => told(b.unit) - told(a.unit));
          const chosen = units.some((one) => one.unit === unit) ? unit : (byDispute[0]?.unit ?? "");
          const shown = points.filter((point) => point.unit === chosen);
          if (points.length === 0)
            return (
              <EmptyState command="demarche add FILE|FOLDER|URL">No document in the ledger tells of a number that matches.</EmptyState>
            );
          const disagree = shown.filter(({ others }) => others.length > 0);
          return (
            <>
              <ScanNote of={scan} />
              <fieldset className="filters toolbar">
                <legend className="hidden">Counted</legend>
                {byDispute.map((one) => (
                  <button key={one.unit} type="button" aria-pressed={one.unit === chosen} onClick={() => set({ unit: one.unit })}>
                    {one.unit} <span className="quiet">{one.count}</span>
                  </button>
                ))}
              </fieldset>
              <section className="panel" aria-label={`${chosen} over time`}>
                <Suspense fallback={<p className="loading">Drawing</p>}>
                  <NumbersPlot points={shown} unit={chosen} />
                </Suspense>
              </section>
              {disagree.length > 0 ? (
                <p className="section-title">
                  {disagree.length} of {shown.length} {shown.length === 1 ? "entry is" : "entries are"} told with different numbers.
                </p>
              ) : null}
              <div className="panel scroll below">
                <table className="data">
                  <thead>
                    <tr>
                      <th>When</th>
                      <th>What</th>
                      <th>How many, says who</th>
                      <th>Others say</th>
                    </tr>
                  </thead>
                  <tbody>
                    {shown.map((point) => (
                      <tr key={`${point.entry} ${point.measure}`}>
                        <td>
                          <DateText date={point.date ?? (point.from === point.to ? point.from : `${point.from}..${point.to}`)} />
                        </td>
                        <td>
                          <TypeTag event={point.event ?? undefined} /> <Parties parties={point.actor} />{" "}
                          <Link to="/entries/$id" params={{ id: point.entry }} search={keepQuery} data-row="">
                            its words
                          </Link>
                        </td>
                        <td>
                          <Value told={point} />
                        </td>
                        <td>
                          {point.others.map((other) => (
                            <Value key={`${other.value} ${other.text}`} told={other} />
                          ))}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
