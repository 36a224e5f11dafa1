// One publisher under its names and hosts, and the houses whose papers print each other's copy.
import { type Language, table } from "../languages/language.ts";

const SECOND_LEVEL = new Set(["ac", "co", "com", "edu", "gob", "gouv", "gov", "go", "mil", "ne", "net", "nic", "or", "org"]);
const HOST = /^(?:[a-z][a-z0-9+.-]*:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[:/?#].*)?$/i;

/** "Ukrainska Pravda" → "ukrainska-pravda". */
export function slug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** The part of a host name that somebody registered: "www.president.gov.ua" → "president.gov.ua". */
function registrable(host: string): string {
  const labels = host.toLowerCase().split(".");
  const wide = labels.length > 2 && labels[labels.length - 1]!.length === 2 && SECOND_LEVEL.has(labels[labels.length - 2]!);
  return labels.slice(wide ? -3 : -2).join(".");
}

/**
 * Builds the lookup of a publisher's family: the table's by name, then by the URL's domain; else the domain that the name is, or that bears
 * the name; else the name as a slug; null when neither is known. An unknown domain is not trusted over a name: portals carry others' stories.
 */
export function createPublisherFamilies(language: Language): (publisher: string | null, url: string | null) => string | null {
  const families = new Map<string, string>();
  for (const { cells } of table(language, "publisher-families"))
    for (const name of [cells[0]!, ...(cells[1] ?? "").split("|")]) if (name) families.set(nameKey(name), cells[0]!);

  return (publisher, url) => {
    const name = publisher?.trim() || null;
    const host = hostOf(url);
    if (name === null) return host === null ? null : (families.get(nameKey(host)) ?? host);
    const own = hostOf(name);
    if (own !== null) return families.get(nameKey(own)) ?? own;
    const known = families.get(nameKey(name));
    if (known !== undefined) return known;
    const house = host === null ? undefined : families.get(nameKey(host));
    if (house !== undefined) return house;
    return host !== null && bears(host, nameKey(name)) ? host : slug(name) || host;
  };
}

const hostOf = (text: string | null): string | null => {
  const host = text === null ? undefined : HOST.exec(text)?.[1];
  return host === undefined ? null : registrable(host);
};

/** Articles, full stops, spaces and hyphens make no difference: "The New York Times", "new-york-times". */
const nameKey = (name: string): string => slug(name.replace(/^the\s+/i, "")).replaceAll("-", "");

const bears = (host: string, name: string): boolean => host.slice(0, host.indexOf(".")).replaceAll("-", "").replace(/^the/, "") === name;
