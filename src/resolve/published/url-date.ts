// The day that a page's address carries ("/2021/12/06/", "2021-12-06", "20211206"), as most newsrooms write it.
import { calendar } from "../../util/calendar.ts";

const SHAPES = [
  /(?:^|[/_-])((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?:[/_.?-]|$)/,
  /(?:^|[/_-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/_.?-]|$)/,
];

/** `YYYY-MM-DD` or null. */
export function urlDate(url: string | null): string | null {
  for (const shape of url === null ? [] : SHAPES) {
    const match = shape.exec(url as string);
    if (!match) continue;
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    if (day <= calendar.daysInMonth(year, month)) return calendar.format(calendar.of(year, month, day));
  }
  return null;
}
