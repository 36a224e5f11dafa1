import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { actorPage } from "../../server/views/actor-page.ts";
import { useAnswer } from "../api/use-answer.ts";
import { ActorUnion } from "../parts/actor-union.tsx";
import { DateText } from "../parts/date-text.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { EntryLine } from "../parts/entry-line.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { queryTerms } from "../parts/query-terms.ts";
import { ScreenHead } from "../parts/screen-head.tsx";
import { useSearchValues } from "../shell/use-search-values.ts";

const TABS = [
  ["did", "did", "actor"],
  ["said", "said", "speaker"],
  ["received", "was done or said to it", "recipient"],
] as const;

/** One actor: names, offices by date, what it did and said, to whom; with a matter, how its position on it moved. */
export function Actor() {
  const { id } = useParams({ from: "/actors/$id" });
  const [{ q = "", matter = "", tab = "did" }, set] = useSearchValues();
  const [typed, setTyped] = useState(matter);
  const answer = useAnswer<typeof actorPage>(`/actors/${encodeURIComponent(id)}`, { q: queryTerms.and(q, matter) });
  return (
    <Loaded answer={answer}>
      {({ actor, united, reviews, partners, ...lists }) => {
        const [name, , field] = TABS.find(([one]) => one === tab) ?? TABS[0];
        const list = lists[name];
        const ordered = matter
          ? [...list.entries].sort((a, b) => ((a.from ?? a.firstPublished ?? "") < (b.from ?? b.firstPublished ?? "") ? -1 : 1))
          : list.entries;
        return (
          <>
            <ScreenHead
              title={actor.name || actor.spellings[0] || actor.id}
              about={`${actor.kind}${actor.code === "---" ? "" : `, ${actor.code}`}`}
            />
            <div className="entry-grid">
              <div className="stack">
                <form
                  className="toolbar"
                  onSubmit={(event) => {
                    event.preventDefault();
                    set({ matter: typed.trim() });
                  }}
                >
                  <label>
                    On which matter
                    <input
                      type="search"
                      value={typed}
                      onChange={(event) => setTyped(event.target.value)}
                      placeholder="NATO, “red line”, gas"
                    />
                  </label>
                  <button type="submit">Follow it</button>
                  {matter ? <span className="quiet">oldest first: how the position moved</span> : null}
                </form>
                <fieldset className="filters">
                  <legend className="hidden">What</legend>
                  {TABS.map(([value, label]) => (
                    <button key={value} type="button" aria-pressed={value === name} onClick={() => set({ tab: value })}>
                      {label}{" "}
                      <span className="quiet">
                        {lists[value].entries.length}
                        {lists[value].complete ? "" : "+"}
                      </span>
                    </button>
                  ))}
                </fieldset>
                <div className="panel">
                  {ordered.length === 0 ? (
                    <EmptyState>Nothing of this in the ledger{matter || q ? " that matches" : ""}.</EmptyState>
                  ) : null}
                  {ordered.map((entry) => (
                    <EntryLine key={entry.id} entry={entry} />
                  ))}
                  {list.complete ? null : (
                    <Link className="button" to="/ledger" search={{ q: queryTerms.and(q, matter, `${field}:"${actor.id}"`) }}>
                      All of them in the ledger
                    </Link>
                  )}
                </div>
              </div>
              <div className="stack">
                <section className="panel" aria-labelledby="names">
                  <h2 id="names">Names</h2>
                  <p>{actor.spellings.join(" · ") || actor.name}</p>
                </section>
                <ActorUnion key={actor.id} actor={actor} united={united} reviews={reviews} />
                {actor.offices.length > 0 ? (
                  <section className="panel" aria-labelledby="offices">
                    <h2 id="offices">Offices</h2>
                    <ul>
                      {actor.offices.map(({ title, state, from, to }) => (
                        <li key={`${title} ${state} ${from}`}>
                          {title.replaceAll("-", " ")}, {state}{" "}
                          <span className="quiet">
                            {from ? <DateText date={from} /> : "…"} – {to ? <DateText date={to} /> : "…"}
                          </span>
                        </li>
                      ))}
                    </ul>
                  </section>
                ) : null}
                <section className="panel" aria-labelledby="partners">
                  <h2 id="partners">With whom</h2>
                  <table className="data">
                    <thead>
                      <tr>
                        <th>Other</th>
                        <th className="number">to it</th>
                        <th className="number">from it</th>
                      </tr>
                    </thead>
                    <tbody>
                      {partners.slice(0, 15).map(({ party, did, received }) => (
                        <tr key={party.entity ?? party.code}>
                          <td>
                            <Link to="/ledger" search={{ q: `party:"${actor.id}" party:"${party.entity ?? party.code}"` }}>
                              {(party.name || party.code).slice(0, 60)}
                            </Link>
                          </td>
                          <td className="number">{did}</td>
                          <td className="number">{received}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </section>
              </div>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
