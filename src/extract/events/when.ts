// Where an event's date lies against the date of the document.

/** "long past" is over a year before; "" when either date is unknown. Dates are `YYYY[-MM[-DD]]` or `FROM..TO`. */
export function whenOf(date: string | null, published: string | null): "long past" | "past" | "same" | "future" | "" {
  if (!date || !published) return "";
  const day = (value: string, end: boolean): number =>
    Date.UTC(
      Number(value.slice(0, 4)),
      value.length > 4 ? Number(value.slice(5, 7)) - 1 : end ? 11 : 0,
      value.length > 7 ? Number(value.slice(8, 10)) : end ? 28 : 1,
    ) / 864e5;
  const [from, to = from] = date.split("..");
  const [first, last = first] = published.split("..");
  if (day(first, false) - day(to, true) > 366) return "long past";
  if (day(to, true) < day(first, false)) return "past";
  if (day(from, false) > day(last, true)) return "future";
  return "same";
}
