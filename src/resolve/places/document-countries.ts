import type { CodedEntity } from "../../model/coded-entity.ts";
import { placeKey } from "./place-key.ts";

/** The states that a document speaks of, as alpha-3 codes, most frequent first: by how often they, their places and others of theirs are named.
 * Codes that were but assumed from the story's setting do not count, nor do mentions by `except`, a name in question. */
export function documentCountries(
  text: string,
  entities: readonly Pick<CodedEntity, "code" | "kind" | "mentions" | "resolvedBy">[],
): (except: string | null) => string[] {
  const counts = new Map<string, number>();
  const named = new Map<string, [code: string, weight: number][]>();
  for (const { code, kind, mentions, resolvedBy } of entities) {
    if (code === undefined || !/^[A-Z]{3}$/.test(code) || resolvedBy === "setting of the story") continue;
    const weight = kind === "state" || kind === "place" ? 2 : 1;
    counts.set(code, (counts.get(code) ?? 0) + weight * mentions.length);
    for (const [start, end] of mentions) {
      const key = placeKey(text.slice(start, end));
      const list = named.get(key);
      if (list) list.push([code, weight]);
      else named.set(key, [[code, weight]]);
    }
  }
  return (except) => {
    const left = new Map(counts);
    if (except !== null) for (const [code, weight] of named.get(placeKey(except)) ?? []) left.set(code, (left.get(code) ?? 0) - weight);
    return [...left]
      .filter(([, n]) => n > 0)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([code]) => code);
  };
}
