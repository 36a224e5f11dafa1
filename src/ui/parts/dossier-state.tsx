import { Link } from "@tanstack/react-router";
import type { dossierPage } from "../../server/views/dossier-page.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { EntryLine } from "./entry-line.tsx";
import { queryTerms } from "./query-terms.ts";

/** The state now: of each kind the entries that most origins tell, and how many there are. */
export function DossierState({ state, query }: { readonly state: AnswerOf<typeof dossierPage>["state"]; readonly query: string }) {
  return (
    <section aria-labelledby="state">
      <h2 id="state" className="section-title">
        The state now <span className="quiet">of each kind, what most independent origins tell</span>
      </h2>
      <div className="columns">
        {state
          .filter(({ count }) => count > 0)
          .map(({ name, about, query: own, count, entries }) => (
            <section key={name} className="panel" aria-label={about}>
              <h2>
                {about}{" "}
                <Link className="quiet" to="/ledger" search={{ q: queryTerms.and(query, own) }}>
                  {count.toLocaleString("en")} in all
                </Link>
              </h2>
              {entries.slice(0, 3).map((entry) => (
                <EntryLine key={entry.id} entry={entry} />
              ))}
            </section>
          ))}
      </div>
    </section>
  );
}
