// One event told again is of one day: a row that does not name it has that of the rows of its type and sides that do.
import type { EventMention } from "../../model/event-mention.ts";

interface Told {
  readonly sides: ReadonlySet<string>;
  readonly event: EventMention;
}

/**
 * Fills the dates that other mentions of the document tell. `codes`: by mention, null where unknown; `isDeed`: whether events of
 * the type are told again at all (speech is not: each time it is another word).
 */
export function fillToldAgain(
  events: readonly EventMention[],
  codes: readonly (string | null)[],
  isDeed: (event: EventMention) => boolean,
): EventMention[] {
  const told = new Map<string, Told[]>();
  for (const event of events) {
    if (!isDeed(event)) continue;
    const sides = new Set([...event.actor, ...event.recipient].flatMap(({ mention }) => (mention === null ? [] : (codes[mention] ?? []))));
    if (sides.size < 2) continue;
    const rows = told.get(event.event);
    if (rows) rows.push({ sides, event });
    else told.set(event.event, [{ sides, event }]);
  }
  const filled = new Map<EventMention, EventMention>();
  for (const rows of told.values())
    for (const { sides, event } of rows) {
      if (event.dateText !== null) continue;
      const others = rows.filter((other) => same(sides, other.sides) && isUnreal(other.event) === isUnreal(event));
      const date = only(others.map(({ event: other }) => (other.dateText === null ? null : other.date)));
      if (date !== null) filled.set(event, { ...event, date });
    }
  return events.map((event) => filled.get(event) ?? event);
}

/** The one value that is told; null when there is none or more than one. */
function only(values: readonly (string | null)[]): string | null {
  const distinct = new Set(values.filter((value) => value !== null));
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((code) => b.has(code));

const isUnreal = ({ aux }: EventMention): boolean => aux.includes("hypothetical") || aux.includes("negation");
