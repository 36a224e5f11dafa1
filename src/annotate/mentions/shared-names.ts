// Names that several bear, told apart by whom else the document names: "the North" beside Seoul or beside Juba, "Brussels" beside the EU.
import type { NameIndex } from "../../codebook/name-index.ts";
import { type Language, table } from "../../languages/language.ts";
import type { Token } from "../../model/token.ts";
import type { DocumentName } from "./merge-names.ts";

/** Makes the reader: the names of a document → the same with such names told apart, in text order. */
export function createSharedNames(
  index: NameIndex,
  language: Language,
): (tokens: readonly Token[], names: readonly DocumentName[]) => DocumentName[] {
  const rows = table(language, "shared-names").map(({ cells: [word, code, article, beside = "", without = ""] }) => ({
    word,
    entry: index.entry(code),
    article: article === "the",
    beside: beside.split(","),
    without: without.split(","),
  }));
  const words = new Set(rows.map(({ word }) => word));

  return (tokens, names) => {
    const at = tokens.flatMap(({ form, index }) => (words.has(form) ? [index] : []));
    if (at.length === 0) return [...names];
    const out = [...names];
    const named = new Set(
      names.flatMap(({ entry, first, end }) => (entry && !(end - first === 1 && words.has(tokens[first].form)) ? [entry.code] : [])),
    );
    for (const t of at) {
      const alone = (name: DocumentName): boolean => name.first <= t && t < name.end && name.end === t + 1 && name.first >= t - 1;
      const row = rows.find(
        ({ word, article, beside, without, entry }) =>
          word === tokens[t].form &&
          entry !== null &&
          (article ? isBare(tokens, t) : names.some((name) => alone(name) && name.entry?.use === "name" && name.kind !== "person")) &&
          beside.some((code) => named.has(code)) &&
          !without.some((code) => named.has(code)),
      );
      if (!row || row.entry === null) continue;
      const { entry } = row;
      const kind = entry.kind === "person" ? "organisation" : entry.kind;
      const old = out.findIndex(alone);
      const name: DocumentName = { first: t, end: t + 1, head: t, kind, entry: { ...entry, use: row.article ? "name" : "metonym" } };
      if (old >= 0) out.splice(old, 1, name);
      else if (!out.some(({ first, end }) => first <= t && t < end)) out.push(name);
    }
    return out.sort((a, b) => a.first - b.first || b.end - a.end);
  };
}

/** "the North", "the South's"; not "the North Sea", "the South of France". */
function isBare(tokens: readonly Token[], t: number): boolean {
  const next = tokens[t + 1]?.form ?? "";
  if (tokens[t - 1]?.form.toLowerCase() !== "the" || /^(?:\p{Lu}|-$)/u.test(next)) return false;
  return next !== "of" || !/^(?:DET|PROPN|PRON)$/.test(tokens[t + 2]?.upos ?? "");
}
