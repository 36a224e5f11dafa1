import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { AUX_WORDS, EVENT_WORDS } from "../../model/event-words.ts";
import type { documentPage } from "../../server/views/document-page.ts";
import { useAnswer } from "../api/use-answer.ts";
import { DateText } from "../parts/date-text.tsx";
import { type DocumentRow, DocumentText } from "../parts/document-text.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { EntryLine } from "../parts/entry-line.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { ScreenHead } from "../parts/screen-head.tsx";
import { SourceLink } from "../parts/source-link.tsx";
import { useSearchValues } from "../shell/use-search-values.ts";

const typeOf = ({ event }: DocumentRow): string => event ?? "statement";
const modalityOf = ({ aux, kind }: DocumentRow): string => (kind === "statement" ? "said" : (aux[0] ?? "fact"));

function counts(rows: readonly DocumentRow[], of: (row: DocumentRow) => string): [string, number][] {
  const found = new Map<string, number>();
  for (const row of rows) found.set(of(row), (found.get(of(row)) ?? 0) + 1);
  return [...found].sort(([, a], [, b]) => b - a);
}

/** A document as it was read: its text with what was coded in it, toggled by type and modality, and what was left out as debris. */
export function DocumentView() {
  const { id } = useParams({ from: "/documents/$id" });
  const [{ at = "", off = "" }, set] = useSearchValues();
  const answer = useAnswer<typeof documentPage>(`/documents/${encodeURIComponent(id)}`);
  const hidden = new Set(off ? off.split(",") : []);
  const toggle = (name: string) => {
    const next = new Set(hidden);
    if (!next.delete(name)) next.add(name);
    set({ off: [...next].join(",") });
  };
  const ready = answer.data !== undefined;
  useEffect(() => {
    if (ready && at) window.document.querySelector(".row-mark[data-chosen]")?.scrollIntoView({ block: "center" });
  }, [ready, at]);
  return (
    <Loaded answer={answer}>
      {({ document, rows, entries, group, revisions, coder }) => {
        const shown = rows.filter((row) => !hidden.has(typeOf(row)) && !hidden.has(modalityOf(row)));
        const chosen = rows.find(({ mention }) => mention === at);
        const entry = entries.find(({ id: one }) => one === chosen?.entry);
        const others = group.filter(({ key }) => key !== document.key);
        const chips = (list: [string, number][], words: Readonly<Record<string, string>>) =>
          list.map(([name, count]) => (
            <button key={name} type="button" className="chip" aria-pressed={!hidden.has(name)} onClick={() => toggle(name)}>
              {words[name] ?? name} <span className="quiet">{count}</span>
            </button>
          ));
        return (
          <>
            <ScreenHead
              title={document.title ?? document.id}
              about={
                <>
                  {[document.publisher ?? "publisher not known", document.agency, document.byline].filter(Boolean).join(" · ")} ·{" "}
                  <DateText date={document.published} />
                  {document.kind === "origin" ? null : (
                    <>
                      {" "}
                      · <span className="status">{document.kind}</span>
                    </>
                  )}
                </>
              }
            />
            {document.superseded ? (
              <p className="banner">
                A later revision is in the ledger:{" "}
                <Link to="/documents/$id" params={{ id: revisions[0]!.key }}>
                  {revisions[0]!.title ?? revisions[0]!.id}
                </Link>
              </p>
            ) : null}
            <fieldset className="filters">
              <legend className="hidden">Types</legend>
              {chips(counts(rows, typeOf), EVENT_WORDS)}
            </fieldset>
            <fieldset className="filters toolbar">
              <legend className="hidden">Modality</legend>
              {chips(counts(rows, modalityOf), { ...AUX_WORDS, fact: "reported as fact", said: "said" })}
            </fieldset>
            <div className="entry-grid">
              <div className="stack">
                {document.text ? (
                  <article className="panel">
                    <DocumentText document={document} rows={shown} chosen={at || null} onChoose={(mention) => set({ at: mention })} />
                  </article>
                ) : (
                  <EmptyState>Only the words that entries rest on were kept of this document (--keep spans).</EmptyState>
                )}
                {document.removed.length > 0 ? (
                  <details className="panel">
                    <summary>
                      {document.removed.length} {document.removed.length === 1 ? "piece" : "pieces"} of page debris left out
                    </summary>
                    <ul className="debris">
                      {document.removed.map(({ why, text }, i) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: removed pieces have no id and keep their order
                        <li key={i}>
                          <s>{text}</s> <span className="quiet">{why}</span>
                        </li>
                      ))}
                    </ul>
                  </details>
                ) : null}
              </div>
              <div className="stack">
                <section className="panel document-chosen" aria-live="polite" aria-labelledby="row">
                  <h2 id="row">{entry ? "What it is evidence of" : "In this document"}</h2>
                  {entry ? (
                    <EntryLine entry={entry} />
                  ) : (
                    <p className="quiet">{rows.length} marked passages. Choose one in the text to see its entry.</p>
                  )}
                </section>
                {others.length > 0 ? (
                  <section className="panel" aria-labelledby="same-origin">
                    <h2 id="same-origin">Of the same origin</h2>
                    <ul>
                      {others.map((one) => (
                        <li key={one.key} className="entry-line">
                          <span className="status">{one.kind}</span> {one.publisher}:{" "}
                          <Link to="/documents/$id" params={{ id: one.key }}>
                            {one.title ?? one.id}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </section>
                ) : null}
                <section className="panel" aria-labelledby="came">
                  <h2 id="came">How it came</h2>
                  <dl className="facts">
                    {(
                      [
                        ["address", document.url === null ? null : <SourceLink key="address" url={document.url} />],
                        ["from", document.source],
                        ["taken in", document.at.slice(0, 16).replace("T", " ")],
                        ["language", document.language],
                        ["coder", coder.version],
                      ] as const
                    )
                      .filter(([, value]) => value)
                      .map(([name, value]) => (
                        <div key={name}>
                          <dt>{name}</dt>
                          <dd className="wrap">{value}</dd>
                        </div>
                      ))}
                  </dl>
                  {document.issues.map(({ code, message }) => (
                    <p key={code} className="told">
                      {message}
                    </p>
                  ))}
                </section>
              </div>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
