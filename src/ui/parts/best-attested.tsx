import type { Summary } from "../../server/schemas.ts";
import type { dossierPage } from "../../server/views/dossier-page.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { EntryLine } from "./entry-line.tsx";

const MOST = 7;

/** For a first look: what most independent origins tell, of all kinds. */
export function BestAttested({ state }: { readonly state: AnswerOf<typeof dossierPage>["state"] }) {
  const all = new Map<string, Summary>(state.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)));
  const best = [...all.values()].sort((a, b) => b.origins - a.origins || b.documents - a.documents).slice(0, MOST);
  return (
    <section className="panel" aria-labelledby="best">
      <h2 id="best">
        Best attested <span className="quiet">mark all as seen, and this tells what changed since</span>
      </h2>
      {best.map((entry) => (
        <EntryLine key={entry.id} entry={entry} />
      ))}
    </section>
  );
}
