// The days that a time expression gives an event, by the preposition before it.
import { type Language, table } from "../../languages/language.ts";
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import { calendar } from "../../util/calendar.ts";
import type { Anchored } from "./story.ts";

export interface AnchoredDates {
  /** The days: "since" and "until" reach from and to the document's date. */
  of(document: AnnotatedDocument, anchored: Anchored): string | null;
  /** What the preposition does with the days (`time-prepositions.tsv`), or "". */
  relation(document: AnnotatedDocument, anchored: Anchored): string;
}

/** Builds the reader of time expressions' days. */
export function createAnchoredDates(language: Language): AnchoredDates {
  const prepositions = new Map(table(language, "time-prepositions").map(({ cells }) => [cells[0] ?? "", cells[1] ?? ""]));
  const relation: AnchoredDates["relation"] = (document, anchored) => prepositions.get(wordBefore(document, anchored)) ?? "";
  return {
    relation,
    of(document, anchored) {
      const { time } = anchored;
      const published = document.published ? calendar.range(document.published.value) : null;
      const days = calendar.range(time.interval ?? "");
      if (!days) return null;
      const reach = relation(document, anchored);
      if (published && reach === "since" && days[0] < published[0])
        return `${(time.interval as string).split("..")[0]}..${calendar.format(published[1])}`;
      if (published && reach === "until" && days[1] > published[1]) return calendar.interval(published[0], days[1]);
      return time.interval;
    },
  };
}

/** The word before a time, over an article. */
export function wordBefore({ tokens }: AnnotatedDocument, { first }: Pick<Anchored, "first">): string {
  const word = tokens[first - 1]?.form.toLowerCase() ?? "";
  return word === "the" || word === "around" ? (tokens[first - 2]?.form.toLowerCase() ?? "") : word;
}
