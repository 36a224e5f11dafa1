import { Link } from "@tanstack/react-router";
import { AUX_WORDS } from "../../model/event-words.ts";
import type { Summary } from "../../server/schemas.ts";
import { keepQuery } from "../shell/keep-query.ts";
import { DateText } from "./date-text.tsx";
import { Parties } from "./parties.tsx";
import { StatusTag } from "./status-tag.tsx";
import { TypeTag } from "./type-tag.tsx";

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/** An entry in a list: who → whom, where it stands, and the words that it rests on. `why`: why it is in this list. */
export function EntryLine({ entry, why }: { readonly entry: Summary; readonly why?: readonly string[] | undefined }) {
  const { kind, event, mode, actor, speaker, recipient, anonymous, aux, status, date, origins, documents, differs } = entry;
  const counts = [entry.quantity, entry.dead, entry.injured].flatMap((count) =>
    count ? [count.text ?? `${count.value.toLocaleString("en")} ${count.unit}`] : [],
  );
  return (
    <article className="entry-line" data-hidden={entry.hidden ? "" : undefined}>
      <div className="entry-line-top">
        <span className="entry-line-who">
          <TypeTag event={event} mode={mode} />
          <span>
            <Parties parties={kind === "event" ? actor : speaker && [speaker]} anonymous={anonymous} />
            {recipient?.length ? (
              <>
                <span className="arrow"> → </span>
                <Parties parties={recipient} none="" />
              </>
            ) : null}
          </span>
          {aux.length > 0 ? <span className="aux">{aux.map((one) => AUX_WORDS[one] ?? one).join(", ")}</span> : null}
          {counts.map((count) => (
            <strong key={count}>{count}</strong>
          ))}
        </span>
        {status === "reported" ? null : <StatusTag status={status} />}
      </div>
      {why?.map((line) => (
        <p className="why" key={line}>
          {line}
        </p>
      ))}
      <Link className="quote" to="/entries/$id" params={{ id: entry.id }} search={keepQuery} data-row="">
        “{entry.quote}”
      </Link>
      <p className="told">
        {entry.quotePublisher ?? "publisher not known"} · <DateText date={date ?? entry.firstPublished} /> ·{" "}
        <span title={`${plural(documents, "document")} of ${plural(origins, "independent origin")}`}>{plural(origins, "origin")}</span>
        {differs.length > 0 ? (
          <>
            {" · "}
            <span className="aux" title={`Documents disagree on: ${differs.join(", ")}`}>
              they differ on {differs.join(", ").replaceAll("_", " ")}
            </span>
          </>
        ) : null}
      </p>
    </article>
  );
}
