import { Link, useParams } from "@tanstack/react-router";
import { Fragment } from "react";
import { AUX_WORDS } from "../../model/event-words.ts";
import type { entryPage } from "../../server/views/entry-page.ts";
import { useAnswer } from "../api/use-answer.ts";
import { DateText } from "../parts/date-text.tsx";
import { EntryDifferences } from "../parts/entry-differences.tsx";
import { EntryFacts } from "../parts/entry-facts.tsx";
import { EntryHistory } from "../parts/entry-history.tsx";
import { EntryLinks } from "../parts/entry-links.tsx";
import { EntryReviews } from "../parts/entry-reviews.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { OriginEvidence } from "../parts/origin-evidence.tsx";
import { ScreenHead } from "../parts/screen-head.tsx";
import { StatusTag } from "../parts/status-tag.tsx";
import { TypeTag } from "../parts/type-tag.tsx";

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

const LONGEST = 140;

/** The headline without what stands beside it: date, status, modality. */
function titleOf(headline: string): string {
  const [title = headline] = headline.split(" · ");
  return title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title;
}

/** One entry: its words in every document side by side, what disagrees, its history and links, and what people corrected. */
export function Entry() {
  const { id } = useParams({ from: "/entries/$id" });
  const answer = useAnswer<typeof entryPage>(`/entries/${encodeURIComponent(id)}`);
  return (
    <Loaded answer={answer}>
      {(page) => {
        const { entry, summary, evidence, origins } = page;
        const documents = new Set(evidence.map(({ document }) => document)).size;
        return (
          <Fragment key={entry.id}>
            <ScreenHead title={titleOf(summary.headline)} />
            <div className="entry-head">
              <TypeTag event={entry.event} mode={entry.mode} />
              {entry.aux.length > 0 ? <span className="aux">{entry.aux.map((one) => AUX_WORDS[one] ?? one).join(", ")}</span> : null}
              <StatusTag status={entry.status} />
              <DateText date={entry.date} />
              <span className="quiet">
                {plural(origins.length, "independent origin")}, {plural(documents, "document")}
              </span>
              <span className="entry-head-links">
                <a href={`/entries/${encodeURIComponent(id)}.json`}>JSON</a>
              </span>
            </div>
            {summary.hidden ? (
              <p className="banner">A person dismissed this entry; it is left out of lists. It can be brought back below.</p>
            ) : null}
            {entry.id === id ? null : (
              <p className="banner">
                A person split or merged the entry of this address: this is what it became.{" "}
                <Link to="/entries/$id" params={{ id: entry.id }}>
                  Its own address
                </Link>
              </p>
            )}
            <div className="entry-grid">
              <div className="stack">
                <section aria-labelledby="words">
                  <h2 id="words">Its words</h2>
                  <ul className="origins" data-count={Math.min(origins.length, 3)}>
                    {origins.map((one) => (
                      <OriginEvidence
                        key={one.origin}
                        origin={one.origin}
                        evidence={one.evidence.map((index) => ({ ...evidence[index]!, index }))}
                      />
                    ))}
                  </ul>
                </section>
                <EntryDifferences entry={entry} />
                <EntryLinks links={page.links} splits={page.splits} />
              </div>
              <div className="stack">
                <EntryFacts entry={entry} />
                <EntryHistory page={page} />
                <EntryReviews page={page} />
              </div>
            </div>
          </Fragment>
        );
      }}
    </Loaded>
  );
}
