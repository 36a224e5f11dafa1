import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { candidates } from "../../server/views/candidates.ts";
import type { ledgerPage } from "../../server/views/ledger-page.ts";
import { request } from "../api/request.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EmptyState } from "./empty-state.tsx";
import { EntryLine } from "./entry-line.tsx";
import { Loaded } from "./loaded.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { reviewer } from "./reviewer.ts";

/** What a person should look at: actors that may be one, and entries on which documents disagree. */
export function ReviewQueue() {
  const [by, setBy] = useState(reviewer.name);
  const client = useQueryClient();
  const unite = useMutation({
    mutationFn: ({ keep, same }: { readonly keep: string; readonly same: string }) =>
      request(`/actors/${encodeURIComponent(keep)}/unite`, {}, { method: "POST", body: { same, by: by || "somebody" } }),
    onSettled: () => client.invalidateQueries(),
  });
  const pairs = useAnswer<typeof candidates>("/candidates", { limit: 50 });
  const disputed = useAnswer<typeof ledgerPage>("/ledger", { q: "differs:* OR status:disputed", sort: "-origins", limit: 20 });
  return (
    <div className="columns">
      <section className="panel" aria-labelledby="same">
        <h2 id="same">
          May be one and the same <span className="quiet">{pairs.data?.total ?? ""}</span>
        </h2>
        <Loaded answer={pairs}>
          {({ candidates: all }) =>
            all.length === 0 ? (
              <EmptyState>No two actors look like one.</EmptyState>
            ) : (
              <>
                <label className="toolbar">
                  by
                  <input
                    type="text"
                    value={by}
                    onChange={(event) => {
                      setBy(event.target.value);
                      reviewer.keep(event.target.value);
                    }}
                    placeholder="your name"
                    maxLength={100}
                  />
                </label>
                {unite.error ? <ProblemNote error={unite.error} /> : null}
                <ul>
                  {all.map(({ a, b, why }) => (
                    <li key={`${a.id} ${b.id}`} className="entry-line">
                      <Link to="/actors/$id" params={{ id: a.id }}>
                        {(a.name || a.id).slice(0, 80)}
                      </Link>{" "}
                      <span className="quiet">and</span>{" "}
                      <Link to="/actors/$id" params={{ id: b.id }}>
                        {(b.name || b.id).slice(0, 80)}
                      </Link>
                      <p className="told">{why}</p>
                      <button
                        type="button"
                        disabled={unite.isPending}
                        onClick={() => unite.mutate({ keep: a.id, same: b.id })}
                        aria-label={`${b.name || b.id} is ${a.name || a.id}: unite them`}
                      >
                        Unite
                      </button>
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        </Loaded>
      </section>
      <section className="panel" aria-labelledby="disputed">
        <h2 id="disputed">
          Documents disagree <Link to="/reviews">log of corrections</Link>
        </h2>
        <Loaded answer={disputed}>
          {({ entries }) =>
            entries.length === 0 ? (
              <EmptyState>No documents disagree.</EmptyState>
            ) : (
              entries.map((entry) => <EntryLine key={entry.id} entry={entry} />)
            )
          }
        </Loaded>
      </section>
    </div>
  );
}
