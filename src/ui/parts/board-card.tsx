import { Link } from "@tanstack/react-router";
import { AUX_WORDS } from "../../model/event-words.ts";
import type { board } from "../../server/views/board.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { keepQuery } from "../shell/keep-query.ts";
import { DateText } from "./date-text.tsx";
import { Parties } from "./parties.tsx";
import { StatusTag } from "./status-tag.tsx";

type Item = AnswerOf<typeof board>["columns"][number]["holders"][number]["items"][number];

const trimmed = (condition: string): string =>
  condition.replace(/^(?:if|unless|provided(?: that)?|should)\s+/i, (word) => word.toLowerCase());

/** One threat, demand, promise or red line: if, then, words, where it stands; other wordings folded in their order. */
export function BoardCard({ entry, wordings }: Item) {
  const [first, ...others] = wordings;
  return (
    <article className="board-card" data-status={entry.status}>
      <header>
        <span>
          <Parties parties={entry.actor} /> <span className="arrow">→</span> <Parties parties={entry.recipient} none="nobody named" />
        </span>
        <StatusTag status={entry.status} />
      </header>
      {entry.condition ? (
        <p className="board-if">
          <span className="quiet">{/^(?:if|unless|provided|should)\b/i.test(entry.condition) ? "" : "on: "}</span>
          {trimmed(entry.condition)}
        </p>
      ) : null}
      <Link className="quote" to="/entries/$id" params={{ id: entry.id }} search={keepQuery} data-row="">
        “{first?.quote ?? entry.quote}”
      </Link>
      <footer className="quiet">
        <DateText date={entry.date ?? entry.firstPublished} /> · {entry.origins} {entry.origins === 1 ? "origin" : "origins"}
        {entry.aux.length > 0 ? <span className="aux"> · {entry.aux.map((one) => AUX_WORDS[one] ?? one).join(", ")}</span> : null}
        {entry.steps.length > 1 ? ` · ${entry.steps.join(" → ")}` : ""}
      </footer>
      {others.length > 0 ? (
        <details>
          <summary>
            {others.length} other {others.length === 1 ? "wording" : "wordings"}
          </summary>
          <ol className="wordings">
            {others.map(({ quote, published, publisher, mention }) => (
              <li key={mention}>
                <span className="quote">“{quote}”</span>
                <span className="quiet">
                  {" "}
                  {publisher}, <DateText date={published} />
                </span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </article>
  );
}
