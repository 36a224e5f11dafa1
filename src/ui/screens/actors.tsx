import { Link } from "@tanstack/react-router";
import type { actors } from "../../server/views/actors.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { ScreenHead } from "../parts/screen-head.tsx";
import { useSearchValues } from "../shell/use-search-values.ts";

const KINDS = ["state", "person", "organisation", "group", "place", "unnamed"] as const;

/** Who is in the ledger. */
export function Actors() {
  const [{ search = "", kind = "" }, set] = useSearchValues();
  const answer = useAnswer<typeof actors>("/actors", { search, limit: 500 });
  return (
    <>
      <ScreenHead title="Actors" about="who acts, speaks and is spoken of; those most told of first" />
      <div className="toolbar">
        <label>
          Name
          <input type="search" value={search} onChange={(event) => set({ search: event.target.value })} placeholder="part of a name" />
        </label>
        <fieldset className="filters">
          <legend className="hidden">Kind</legend>
          {KINDS.map((one) => (
            <button key={one} type="button" aria-pressed={kind === one} onClick={() => set({ kind: kind === one ? "" : one })}>
              {one}
            </button>
          ))}
        </fieldset>
      </div>
      <Loaded answer={answer}>
        {({ actors: all, next }) => {
          const shown = all.filter((actor) => !kind || actor.kind === kind);
          if (shown.length === 0)
            return (
              <EmptyState command={search ? `demarche entities ${search}` : "demarche add FILE|FOLDER|URL"}>
                {search || kind ? "Nobody of that name and kind is in the ledger." : "Nobody is in the ledger yet."}
              </EmptyState>
            );
          const most = Math.max(...shown.map(({ mentions }) => mentions));
          return (
            <div className="panel scroll">
              <table className="data">
                <thead>
                  <tr>
                    <th>Name</th>
                    <th>Kind</th>
                    <th>Code</th>
                    <th>Offices</th>
                    <th>Mentions</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((actor) => (
                    <tr key={actor.id}>
                      <td>
                        <Link to="/actors/$id" params={{ id: actor.id }} data-row="">
                          {actor.name.length > 90 ? `${actor.name.slice(0, 89)}…` : actor.name || actor.spellings[0] || actor.id}
                        </Link>
                        {actor.spellings.length > 1 ? (
                          <p className="told">
                            {actor.spellings
                              .filter((one) => one !== actor.name)
                              .slice(0, 4)
                              .join(" · ")}
                          </p>
                        ) : null}
                      </td>
                      <td className="quiet">{actor.kind}</td>
                      <td>{actor.code === "---" ? "" : actor.code}</td>
                      <td>
                        {actor.offices
                          .slice(0, 2)
                          .map(({ title, state }) => `${title.replaceAll("-", " ")}, ${state}`)
                          .join("; ")}
                      </td>
                      <td className="number">
                        <span className="meter" aria-hidden="true">
                          <i style={{ width: `${(100 * actor.mentions) / most}%` }} />
                        </span>{" "}
                        {actor.mentions}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {next ? <p className="quiet">Only the first 500 are listed. Give a part of a name.</p> : null}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
