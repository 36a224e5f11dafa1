import type { entryPage } from "../../server/views/entry-page.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { EntryLine } from "./entry-line.tsx";

type Page = AnswerOf<typeof entryPage>;

const WORDS: Readonly<Record<string, readonly [out: string, into: string]>> = {
  answers: ["answers", "is answered by"],
  rejects: ["rejects", "is rejected by"],
  fulfils: ["fulfils", "is fulfilled by"],
  contradicts: ["contradicts", "is contradicted by"],
  follows: ["follows", "is followed by"],
  before: ["comes before", "comes after"],
  after: ["comes after", "comes before"],
  "condition-of": ["is the condition of", "has as its condition"],
  "part-of": ["is part of", "has as a part"],
};

/** What an entry answers, fulfils, contradicts or follows, and what does so to it, and what a person told apart from it. */
export function EntryLinks({ links, splits }: { readonly links: Page["links"]; readonly splits: Page["splits"] }) {
  if (links.length === 0 && splits.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="links">
      <h2 id="links">Linked entries</h2>
      {links.map(({ type, direction, because, entry }) => (
        <EntryLine
          key={`${type} ${direction} ${entry.id}`}
          entry={entry}
          why={[`${(WORDS[type] ?? [type, type])[direction === "out" ? 0 : 1]}${because ? `: ${because}` : ""}`]}
        />
      ))}
      {splits.map(({ review, by, at, direction, entry }) => (
        <EntryLine
          key={`${review} ${entry.id}`}
          entry={entry}
          why={[`${direction === "off" ? "split off this entry" : "from which this entry was split off"} by ${by} on ${at.slice(0, 10)}`]}
        />
      ))}
    </section>
  );
}
