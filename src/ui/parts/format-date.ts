import { calendar } from "../../util/calendar.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

export type DatePrecision = "day" | "month" | "year" | "range" | "none";

/** How exactly a date is known. */
export function datePrecision(date: string | null | undefined): DatePrecision {
  if (!date || !calendar.range(date)) return "none";
  if (date.includes("..")) return "range";
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

const one = (text: string, withYear = true): string => {
  const [year = "", month, day] = text.slice(0, 10).split("-");
  const name = month ? MONTHS[Number(month) - 1]! : "";
  const head = day ? `${Number(day)} ${name.slice(0, 3)}` : name;
  return [head, withYear || !head ? year : ""].filter(Boolean).join(" ");
};

/** `YYYY[-MM[-DD]]` or `FROM..TO` as a reader expects it; what is no date is given back as it is. */
export function formatDate(date: string | null | undefined): string {
  if (!date) return "undated";
  if (!calendar.range(date)) return date;
  const [from = "", to] = date.split("..");
  if (!to) return one(from);
  return `${one(from, from.slice(0, 4) !== to.slice(0, 4))} – ${one(to)}`;
}
