import { calendar } from "../../util/calendar.ts";
import { formatDate } from "./format-date.ts";

const WIDTH = 180;
const LEAST = 5;

/** When it was, on a line from the first day to the last: a dot where the day is known, an open bar over all days that it may be. */
export function PrecisionBar({
  from,
  to,
  status,
  first,
  last,
  today,
}: {
  readonly from: string | null;
  readonly to: string | null;
  readonly status: string;
  readonly first: string;
  readonly last: string;
  readonly today: string;
}) {
  const day = (text: string): number => calendar.range(text)![0];
  const [start, end] = [day(first), Math.max(day(last), day(first) + 1)];
  const x = (text: string, after = 0): number =>
    6 + (Math.max(-0.5, Math.min(end - start + 1.5, day(text) + after - start)) / (end - start + 1)) * (WIDTH - 12);
  if (!from || !to)
    return (
      <svg className="precision" viewBox={`0 0 ${WIDTH} 18`} role="img" aria-label="no date">
        <line x1={6} x2={WIDTH - 6} y1={9} y2={9} className="precision-axis" strokeDasharray="2 4" />
      </svg>
    );
  const exact = from === to;
  const beyond = day(to) < start ? "‹" : day(from) > end ? "›" : null;
  if (beyond)
    return (
      <svg
        className="precision"
        viewBox={`0 0 ${WIDTH} 18`}
        role="img"
        aria-label={formatDate(exact ? from : `${from}..${to}`)}
        data-status={status}
      >
        <line x1={6} x2={WIDTH - 6} y1={9} y2={9} className="precision-axis" />
        <text x={beyond === "‹" ? 0 : WIDTH} y={14} textAnchor={beyond === "‹" ? "start" : "end"} className="precision-mark">
          {beyond}
        </text>
      </svg>
    );
  return (
    <svg
      className="precision"
      viewBox={`0 0 ${WIDTH} 18`}
      role="img"
      aria-label={formatDate(exact ? from : `${from}..${to}`)}
      data-status={status}
    >
      <line x1={6} x2={WIDTH - 6} y1={9} y2={9} className="precision-axis" />
      <line x1={x(today, 1)} x2={x(today, 1)} y1={1} y2={17} className="precision-today" />
      {exact ? (
        <circle cx={(x(from) + x(from, 1)) / 2} cy={9} r={4.5} className="precision-mark" />
      ) : (
        <rect x={x(from)} y={4.5} width={Math.max(LEAST, x(to, 1) - x(from))} height={9} rx={4.5} className="precision-mark" data-open="" />
      )}
    </svg>
  );
}
