import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { mapPage } from "../../server/views/map-page.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { queryTerms } from "../parts/query-terms.ts";
import { ScanNote } from "../parts/scan-note.tsx";
import { ScreenHead } from "../parts/screen-head.tsx";
import { keepQuery } from "../shell/keep-query.ts";
import { useSearchValues } from "../shell/use-search-values.ts";

const WorldMap = lazy(() => import("../plots/world-map.tsx").then((module) => ({ default: module.WorldMap })));

/** Entries by place. */
export function PlaceMap() {
  const [{ q = "" }] = useSearchValues();
  const answer = useAnswer<typeof mapPage>("/map", { q });
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <>
      <ScreenHead
        title="Map"
        about={
          answer.data
            ? `${answer.data.places.length} places${answer.data.unplaced ? `; ${answer.data.unplaced} entries with a place that the gazetteer does not know` : ""}`
            : ""
        }
      />
      <Loaded answer={answer}>
        {({ places, ...scan }) => {
          if (places.length === 0)
            return <EmptyState command="demarche add FILE|FOLDER|URL">No entry that matches is told with a place.</EmptyState>;
          const place = chosen === null ? null : (places[chosen] ?? null);
          return (
            <div className="stack">
              <ScanNote of={scan} />
              <section className="panel" aria-label="Map of places">
                <Suspense fallback={<p className="loading">Drawing</p>}>
                  <WorldMap places={places} chosen={chosen} onChoose={setChosen} />
                </Suspense>
              </section>
              <div className="columns">
                <section className="panel" aria-labelledby="places">
                  <h2 id="places">Places</h2>
                  <ol className="place-list">
                    {places.map(({ name, country, count }, i) => (
                      <li key={`${name} ${country}`}>
                        <button type="button" className="plain" data-row="" aria-pressed={chosen === i} onClick={() => setChosen(i)}>
                          {name}
                        </button>{" "}
                        <span className="quiet">
                          {country} · {count}
                        </span>
                      </li>
                    ))}
                  </ol>
                </section>
                <section className="panel" aria-live="polite" aria-labelledby="there">
                  <h2 id="there">{place ? place.name : "Choose a place"}</h2>
                  {place ? (
                    <>
                      <ul>
                        {place.entries.map(({ id, headline }) => (
                          <li key={id} className="entry-line">
                            <Link to="/entries/$id" params={{ id }} search={keepQuery}>
                              {headline}
                            </Link>
                          </li>
                        ))}
                      </ul>
                      <Link className="button" to="/ledger" search={{ q: queryTerms.and(q, `place:"${place.name}"`) }}>
                        In the ledger
                      </Link>
                    </>
                  ) : (
                    <p className="quiet">Its entries are listed here.</p>
                  )}
                </section>
              </div>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
