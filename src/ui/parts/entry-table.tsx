import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ledgerPage } from "../../server/views/ledger-page.ts";
import { request } from "../api/request.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { EmptyState } from "./empty-state.tsx";
import { EntryRow } from "./entry-row.tsx";
import { ProblemNote } from "./problem-note.tsx";

/** The first page is soon there; further down they are larger, so that fewer are asked for. */
const [FIRST, PAGE] = [100, 500];
/** Pages that are read anew at once when the ledger changes; who looks further down gets them on the way up. */
const KEPT = 2;
const NEAR_TOP = 40;
const ROW = 52;
/** Columns with the order that their head sorts by. */
const COLUMNS: readonly (readonly [string, string | null])[] = [
  ["Type", null],
  ["Who → whom", null],
  ["What, and on which condition", null],
  ["When", "date"],
  ["According to", null],
  ["Status", null],
  ["Origins", "origins"],
];

const sortedBy = (sort: string, by: string | null) => (sort === by ? "ascending" : sort === `-${by}` ? "descending" : undefined);

/** Entries page by page as they are scrolled to; only the rows in sight are on the page. */
export function EntryTable({
  q,
  sort,
  hidden,
  total,
  onSort,
}: {
  readonly q: string;
  readonly sort: string;
  readonly hidden: string;
  readonly total?: number | undefined;
  readonly onSort: (sort: string) => void;
}) {
  const client = useQueryClient();
  const queryKey = useMemo(() => ["/ledger", "pages", { q, sort, hidden }], [q, sort, hidden]);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, isPending, isStale } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      request<AnswerOf<typeof ledgerPage>>("/ledger", { q, sort, hidden, limit: pageParam ? PAGE : FIRST, after: pageParam }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const pages = data?.pages;
  const entries = useMemo(() => pages?.flatMap((page) => page.entries) ?? [], [pages]);
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(body.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: entries.length + (hasNextPage ? 1 : 0),
    estimateSize: () => ROW,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => entries[index]?.id ?? "more",
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  const deep = (pages?.length ?? 0) > KEPT;
  useEffect(() => {
    if (!deep || !isStale || first > NEAR_TOP) return;
    client.setQueryData<InfiniteData<unknown>>(
      queryKey,
      (old) => old && { pages: old.pages.slice(0, KEPT), pageParams: old.pageParams.slice(0, KEPT) },
    );
    void client.invalidateQueries({ queryKey });
  }, [client, deep, first, isStale, queryKey]);
  useEffect(() => {
    if (last >= entries.length - 10 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, entries.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (error && !data) return <ProblemNote error={error} />;
  if (!isPending && entries.length === 0)
    return (
      <EmptyState command={q ? `demarche query ${q}` : "demarche add FILE|FOLDER|URL"}>
        Nothing matches. Take a part of the query away.
      </EmptyState>
    );
  return (
    <div
      className="entry-table"
      role="table"
      aria-label="Entries"
      aria-rowcount={total === undefined ? -1 : total + 1}
      aria-busy={isPending}
    >
      <div role="rowgroup" className="entry-table-head">
        <div className="entry-row entry-row-head" role="row">
          {COLUMNS.map(([name, by]) => (
            <span role="columnheader" key={name} aria-sort={sortedBy(sort, by)}>
              {by ? (
                <button type="button" className="plain" onClick={() => onSort(sort === `-${by}` ? by : `-${by}`)}>
                  {name} {sortedBy(sort, by) ? (sort.startsWith("-") ? "↓" : "↑") : ""}
                </button>
              ) : (
                name
              )}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={body} style={{ height: rows.getTotalSize(), position: "relative" }}>
        {shown.map(({ index, key, start }) => {
          const entry = entries[index];
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className="entry-row"
              style={{ position: "absolute", insetInline: 0, top: 0, transform: `translateY(${start - top}px)` }}
            >
              {entry ? (
                <EntryRow entry={entry} />
              ) : (
                <span role="cell" className="loading">
                  Loading
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
