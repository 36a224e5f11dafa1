import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { copies } from "../../server/views/copies.ts";
import type { documents } from "../../server/views/documents.ts";
import { request } from "../api/request.ts";
import { type AnswerOf, useAnswer } from "../api/use-answer.ts";
import { DateText } from "./date-text.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ProblemNote } from "./problem-note.tsx";

/** Documents in the order of intake, each with what it is to others of its origin, and what was odd about it; groups of copies above. */
export function DocumentList() {
  const groups = useAnswer<typeof copies>("/copies", { limit: 20 });
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["/documents"],
    queryFn: ({ pageParam, signal }) => request<AnswerOf<typeof documents>>("/documents", { after: pageParam, limit: 100 }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (error) return <ProblemNote error={error} />;
  const all = data?.pages.flatMap((page) => page.documents) ?? [];
  if (data && all.length === 0) return <EmptyState command="demarche add FILE|FOLDER|URL">No document is in the ledger yet.</EmptyState>;
  return (
    <div className="stack">
      {(groups.data?.groups ?? []).map(({ group, documents: members }) => {
        const [first, ...others] = members;
        return (
          <section key={group} className="panel" aria-label="Group of copies">
            <p>
              <strong>
                <Link to="/documents/$id" params={{ id: first!.key }}>
                  {first!.title ?? first!.id}
                </Link>
              </strong>{" "}
              <span className="quiet">
                {first!.publisher}, presumed origin of {others.length} {others.length === 1 ? "copy" : "copies"}
              </span>
            </p>
            <ul className="copy-list">
              {others.map(({ key, id, title, publisher, kind, why }) => (
                <li key={key}>
                  <span className="status">{kind}</span> {publisher}:{" "}
                  <Link to="/documents/$id" params={{ id: key }}>
                    {title ?? id}
                  </Link>
                  <p className="told">{why}</p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <div className="panel scroll">
        <table className="data">
          <thead>
            <tr>
              <th>Document</th>
              <th>Published</th>
              <th>Standing</th>
              <th className="number">Events</th>
              <th className="number">Statements</th>
              <th>Odd</th>
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <tr key={one.key}>
                <td>
                  <Link to="/documents/$id" params={{ id: one.key }} data-row="">
                    {one.title ?? one.id}
                  </Link>
                  <p className="told">{one.publisher}</p>
                </td>
                <td>
                  <DateText date={one.published} />
                </td>
                <td>
                  {one.kind === "origin" ? "" : <span className="status">{one.kind}</span>}
                  {one.superseded ? <span className="status">revised since</span> : null}
                </td>
                <td className="number">{one.events}</td>
                <td className="number">{one.statements}</td>
                <td className="told">{one.issues.join(" · ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {hasNextPage ? (
          <button type="button" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
            More
          </button>
        ) : null}
      </div>
    </div>
  );
}
