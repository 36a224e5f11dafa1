import type { Published } from "../model/published.ts";
import { parseDate } from "./parse-date.ts";

const IN_PATH = /\/((?:19|20)\d\d)[/-]([a-z]{3,9}|\d{1,2})(?:[/-](\d{1,2}))?(?=[/_-]|$|\.)/i;
const COMPACT = /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|\d*(?:$|[/?#._-]))/;

/** The date in a news URL ("/2021/12/06/", "/2021/dec/06/", "-20211206"), or null. */
export function publishedFromUrl(url: string | null): Published | null {
  if (!url) return null;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/s, "");
  const parts = IN_PATH.exec(path);
  const compact = parts ? null : COMPACT.exec(path);
  const [year, month, day] = (parts ?? compact)?.slice(1) ?? [];
  if (!year || !month) return null;
  const numeric = /^\d/.test(month);
  const value = parseDate(numeric ? [year, month, day].filter(Boolean).join("-") : `${day ? `${day} ` : ""}${month} ${year}`);
  return value ? { value, from: "url", reasons: [`date in the URL (${(parts ?? compact)![0]})`] } : null;
}
