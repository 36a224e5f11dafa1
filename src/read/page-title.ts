// A page's headline without the site's name.

/** A headline and the site's name that stood behind it ("… | Conflict News"); `site` is null when none did. */
export interface PageTitle {
  readonly title: string;
  readonly site: string | null;
}

const SUFFIX = /^(.{12,}?)\s+[|»›·•]\s+([^|»›·•]{2,60}(?:\s+[|»›·•]\s+[^|»›·•]{2,60})*)$/u;
const DASH = /^(.{20,})\s+[-–—]\s+([^-–—|]{2,40})$/u;

/** Splits a title line. A suffix behind a dash counts only when it is `siteName` or looks like a name: each word capitalised, at most five. */
export function pageTitle(line: string, siteName: string | null): PageTitle {
  const whole = line.trim();
  const named = siteName && /\s[-–—|»›·•:]\s*$/u.exec(whole.slice(0, -siteName.length));
  if (named && whole.toLowerCase().endsWith(siteName.toLowerCase()))
    return { title: whole.slice(0, named.index).trim(), site: whole.slice(-siteName.length) };
  const bar = SUFFIX.exec(whole);
  if (bar)
    return {
      title: bar[1]!.trim(),
      site: bar[2]!
        .split(/\s+[|»›·•]\s+/u)
        .at(-1)!
        .trim(),
    };
  const dash = DASH.exec(whole);
  if (!dash) return { title: whole, site: null };
  const [, title, site] = dash;
  const known = siteName !== null && site!.toLowerCase() === siteName.toLowerCase();
  const parts = site!.split(/\s+/);
  const likely = parts.length <= 5 && parts.every((word) => /^(?:\p{Lu}|of$|the$|and$|&$)/u.test(word)) && title!.split(/\s+/).length >= 5;
  return known || likely ? { title: title!.trim(), site: site!.trim() } : { title: whole, site: null };
}
