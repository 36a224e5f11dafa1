// Whose document it is, when a state or body publishes it itself: the "we" of a release.
// The package's door for Node reads the names of countries in 78 languages; only their codes are asked for.
import countries from "i18n-iso-countries/index.js";
import type { NameIndex } from "../../codebook/name-index.ts";
import type { Document } from "../../model/document.ts";

const GOVERNMENT = /^(gov|gob|gouv|gub|go|govt|mil|admin|bund)$/;

/** The code of the state or body that issues a document, by its publisher's name or a government's domain; null for media and the unknown. */
export function documentIssuer(index: NameIndex, { publisher, url }: Document): string | null {
  const host = /^[\w-]+(\.[\w-]+)+$/.test(publisher ?? "") ? publisher : /^https?:\/\/([^/:]+)/.exec(url ?? "")?.[1];
  if (publisher && publisher !== host) {
    const named = index.within(publisher);
    if (named.length > 0)
      return named.some(({ sector, kind }) => sector === "JRN" || sector === "MED" || kind === "person") ? null : named[0].code;
  }
  const labels = (host ?? "").toLowerCase().split(".");
  const last = labels[labels.length - 1];
  if (last === "gov" || last === "mil") return "USA";
  if (last === "int" && labels.length > 1) return index.find(labels[labels.length - 2].toUpperCase())?.code ?? null;
  const seat = labels.length > 1 ? index.find(labels[labels.length - 2].replace(/^./, (c) => c.toUpperCase())) : null;
  if (labels.slice(0, -1).some((label) => GOVERNMENT.test(label)) || seat?.use === "metonym")
    return countries.alpha2ToAlpha3(last.toUpperCase()) ?? null;
  return null;
}
