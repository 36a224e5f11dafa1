import { datePrecision, formatDate } from "./format-date.ts";

const SAYS = { day: "", month: "known to the month", year: "known to the year", range: "between these days", none: "" } as const;

/** A date with its precision: dotted underline where the day is not known. */
export function DateText({ date, none = "undated" }: { readonly date: string | null | undefined; readonly none?: string }) {
  if (!date) return <span className="date quiet">{none}</span>;
  const precision = datePrecision(date);
  return (
    <time
      className="date"
      data-precision={precision}
      dateTime={date.includes("..") ? undefined : date}
      title={SAYS[precision] || undefined}
    >
      {formatDate(date)}
    </time>
  );
}
