import type { ReactNode } from "react";
import { AUX_WORDS } from "../../model/event-words.ts";
import type { LedgerEntry } from "../../model/ledger-entry.ts";
import { DateText } from "./date-text.tsx";
import { Parties } from "./parties.tsx";
import { valueText } from "./value-text.ts";

/** What an entry says, field by field, and beside it what a person said instead. */
export function EntryFacts({ entry }: { readonly entry: LedgerEntry }) {
  const said = new Map(entry.reviews.map((review) => [review.field, review]));
  const { quantity, dead, injured, place } = entry;
  const facts: readonly (readonly [string, ReactNode, string?])[] = [
    ["type", entry.event ? `${entry.event}${entry.mode ? ` · ${entry.mode}` : ""}` : "statement", "type"],
    [
      "who",
      <Parties key="who" parties={entry.kind === "event" ? entry.actor : entry.speaker && [entry.speaker]} anonymous={entry.anonymous} />,
      "actor",
    ],
    ["whom", <Parties key="whom" parties={entry.recipient} none="nobody named" />, "recipient"],
    ["what", entry.content],
    ["if", entry.condition],
    ["date", <DateText key="date" date={entry.date} />, "date"],
    [
      "told",
      <DateText
        key="told"
        date={
          entry.firstPublished === entry.lastPublished
            ? entry.firstPublished
            : `${entry.firstPublished?.slice(0, 10)}..${entry.lastPublished?.slice(-10)}`
        }
      />,
    ],
    ["according to", entry.according_to?.length ? <Parties key="source" parties={entry.according_to} /> : null],
    [
      "modality",
      entry.aux.length > 0 ? entry.aux.map((one) => AUX_WORDS[one] ?? one).join(", ") : entry.kind === "event" ? "reported as fact" : null,
    ],
    ["count", quantity ? `${valueText(quantity)}${quantity.qualifier ? ` (${quantity.qualifier})` : ""}` : null],
    ["dead", dead ? valueText(dead) : null],
    ["injured", injured ? valueText(injured) : null],
    ["red line", entry.redline ? "yes" : null],
    ["place", place ? [place.name, place.country].filter(Boolean).join(", ") : null],
    ["context", entry.context?.length ? entry.context.join(", ") : null],
  ];
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">As coded</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null && value !== undefined)
          .map(([name, value, field]) => {
            const review = field ? said.get(field) : undefined;
            return (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {review ? (
                    <>
                      <strong>{valueText(review.value)}</strong>{" "}
                      <span className="quiet">
                        says {review.by}; the machine: <s>{value}</s>
                      </span>
                    </>
                  ) : (
                    value
                  )}
                </dd>
              </div>
            );
          })}
      </dl>
    </section>
  );
}
