import { Link } from "@tanstack/react-router";
import { AUX_WORDS } from "../../model/event-words.ts";
import type { Summary } from "../../server/schemas.ts";
import { keepQuery } from "../shell/keep-query.ts";
import { DateText } from "./date-text.tsx";
import { Parties } from "./parties.tsx";
import { StatusTag } from "./status-tag.tsx";
import { TypeTag } from "./type-tag.tsx";

/** The cells of an entry's row in the table. */
export function EntryRow({ entry }: { readonly entry: Summary }) {
  const { kind, event, mode, actor, speaker, recipient, anonymous, aux, status, date, origins, documents, differs } = entry;
  const counts = [entry.quantity, entry.dead, entry.injured].flatMap((count) =>
    count ? [count.text ?? `${count.value.toLocaleString("en")} ${count.unit}`] : [],
  );
  // That two names are one actor is told on the entry's page and the actor's.
  const reviewed = entry.reviews.map(({ field }) => field).filter((field) => field !== "unite");
  return (
    <>
      <span role="cell">
        <TypeTag event={event} mode={mode} />
      </span>
      <span role="cell">
        <Parties parties={kind === "event" ? actor : speaker && [speaker]} anonymous={anonymous} />
        {recipient?.length ? (
          <>
            <span className="arrow"> → </span>
            <Parties parties={recipient} none="" />
          </>
        ) : null}
      </span>
      <span role="cell" className="entry-row-what">
        <Link to="/entries/$id" params={{ id: entry.id }} search={keepQuery} data-row="">
          “{entry.quote}”
        </Link>
        {aux.length > 0 ? <span className="aux"> {aux.map((one) => AUX_WORDS[one] ?? one).join(", ")}</span> : null}
        {counts.length > 0 ? <strong> {counts.join(", ")}</strong> : null}
        {entry.redline ? <span className="aux"> red line</span> : null}
        {entry.condition ? <span className="entry-row-condition"> {entry.condition}</span> : null}
        {reviewed.length > 0 ? <span className="aux"> reviewed: {[...new Set(reviewed)].join(", ")}</span> : null}
      </span>
      <span role="cell">
        <DateText date={date} none="" />
        {date ? null : <span className="quiet">told {<DateText date={entry.firstPublished} />}</span>}
      </span>
      <span role="cell" className="entry-row-source">
        {kind === "event" && entry.according_to?.length ? (
          <Parties parties={entry.according_to} />
        ) : (
          <span className="quiet">{entry.quotePublisher}</span>
        )}
      </span>
      <span role="cell">
        <StatusTag status={status} />
      </span>
      <span role="cell" className="number" title={`${documents} documents`}>
        {origins}
        {differs.length > 0 ? (
          <span className="aux" title={`Documents disagree on: ${differs.join(", ")}`}>
            {" "}
            ≠
          </span>
        ) : null}
      </span>
    </>
  );
}
