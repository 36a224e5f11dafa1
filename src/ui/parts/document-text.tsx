import { useMemo } from "react";
import type { documentPage } from "../../server/views/document-page.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { EVENT_QUADS } from "./event-quads.ts";

type Page = AnswerOf<typeof documentPage>;
export type DocumentRow = Page["rows"][number];

/** A document's text, paragraph by paragraph, with its rows marked: where they overlap, the shorter is on top. */
export function DocumentText({
  document: { text, blocks },
  rows,
  chosen,
  onChoose,
}: {
  readonly document: Page["document"];
  readonly rows: readonly DocumentRow[];
  readonly chosen: string | null;
  readonly onChoose: (mention: string) => void;
}) {
  const byLength = useMemo(() => [...rows].sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0])), [rows]);
  const piece = (from: number, to: number) => {
    const here = byLength.filter(({ span }) => span[0] < to && span[1] > from);
    const cuts = [...new Set([from, to, ...here.flatMap(({ span, conditionSpan }) => [...span, ...(conditionSpan ?? [])])])]
      .filter((at) => at >= from && at <= to)
      .sort((a, b) => a - b);
    return cuts.slice(0, -1).map((start, i) => {
      const end = cuts[i + 1]!;
      const covering = here.filter(({ span }) => span[0] <= start && span[1] >= end);
      const row = covering.find(({ mention }) => mention === chosen) ?? covering[0];
      const words = text.slice(start, end);
      if (!row) return words;
      const condition = row.conditionSpan !== null && row.conditionSpan[0] <= start && row.conditionSpan[1] >= end;
      return (
        <mark
          key={start}
          role="button"
          className="row-mark"
          data-quad={row.event ? (EVENT_QUADS[row.event] ?? 0) : 0}
          data-chosen={row.mention === chosen ? "" : undefined}
          data-condition={condition ? "" : undefined}
          data-aux={row.aux[0]}
          onClick={() => onChoose(row.mention)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== " ") return;
            event.preventDefault();
            onChoose(row.mention);
          }}
          tabIndex={row.span[0] === start ? 0 : -1}
          title={`${row.event ?? "statement"}${row.aux.length > 0 ? ` · ${row.aux.join(", ")}` : ""}`}
        >
          {words}
        </mark>
      );
    });
  };
  return (
    <div className="document-text">
      {blocks.map(({ kind, span }) =>
        kind === "title" || kind === "heading" ? (
          <p key={span[0]} className={`document-${kind}`}>
            {piece(...span)}
          </p>
        ) : (
          <p key={span[0]} data-kind={kind}>
            {piece(...span)}
          </p>
        ),
      )}
    </div>
  );
}
