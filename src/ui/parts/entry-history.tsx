import { Link } from "@tanstack/react-router";
import type { entryPage } from "../../server/views/entry-page.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { keepQuery } from "../shell/keep-query.ts";
import { DateText } from "./date-text.tsx";
import { StatusTag } from "./status-tag.tsx";

/** The statuses that an entry went through, with what moved it. */
export function EntryHistory({ page: { history, evidence, entry } }: { readonly page: AnswerOf<typeof entryPage> }) {
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className="history">
        {history.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end
          <li key={i}>
            <StatusTag status={step.status} /> <DateText date={step.date} />
            {step.evidence.length > 0 ? (
              <span className="quiet">
                {" "}
                {[...new Set(step.evidence.map((at) => evidence[at]?.publisher ?? "publisher not known"))].join(", ")}
              </span>
            ) : null}
            {step.entries.map((other) => (
              <p key={other.id}>
                by{" "}
                <Link to="/entries/$id" params={{ id: other.id }} search={keepQuery}>
                  {other.headline}
                </Link>
              </p>
            ))}
          </li>
        ))}
        {history.at(-1)?.status !== entry.status ? (
          <li>
            <StatusTag status={entry.status} /> <span className="quiet">as of today’s ledger</span>
          </li>
        ) : null}
      </ol>
    </section>
  );
}
