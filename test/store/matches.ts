// What a query means, said a second time and without an index, to hold a store's answers against.
import type { LedgerEntry } from "../../src/model/ledger-entry.ts";
import type { LedgerParty } from "../../src/model/ledger-party.ts";
import type { Query } from "../../src/model/query.ts";
import { calendar } from "../../src/util/calendar.ts";

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const hasPart = (text: string, part: string): boolean => fold(part) !== "" && ` ${fold(text)}`.includes(` ${fold(part)}`);
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const range = (text: string | null): readonly [number, number] | null => (text === null ? null : calendar.range(text));

/** Whether an entry meets a query, on a day, in a ledger of these entries: a party's code that the ledger knows is taken as a code. */
export function matches(entry: LedgerEntry, query: Query, asOf: string, ledger: readonly LedgerEntry[]): boolean {
  if (query.kind === "all") return true;
  if ("parts" in query) {
    const test = (part: Query): boolean => matches(entry, part, asOf, ledger);
    return query.kind === "and" ? query.parts.every(test) : query.parts.some(test);
  }
  if (query.kind === "not") return !matches(entry, query.part, asOf, ledger);
  if (query.kind === "words") {
    const fields = [entry.evidence.map(({ quote }) => quote).join("\n"), entry.content ?? "", entry.condition ?? "", names(entry)].map(
      fold,
    );
    const found = (words: string): boolean => fields.some((field) => ` ${field} `.includes(` ${fold(words)} `));
    return query.phrase ? found(query.words) : query.words.split(/\s+/).every(found);
  }
  const value = String(query.value);
  const any = value === "*";
  const text = (values: readonly (string | null | undefined)[], equal = same): boolean =>
    values.some((one) => one && (any || equal(one, value)));
  const yes = (flag: boolean): boolean => flag === !["no", "false", "0"].includes(value.toLowerCase());
  const compare = (low: number, high: number): boolean => {
    const number = Number(value);
    return { "=": low <= number && high >= number, "<": low < number, "<=": low <= number, ">": high > number, ">=": high >= number }[
      query.op
    ];
  };
  const published = range(entry.firstPublished);
  const dated = range(entry.date) ?? published;
  const asked = calendar.range(value);
  switch (query.field) {
    case "id":
      return any || entry.id === value;
    case "kind":
      return any || entry.kind === value;
    case "type":
      return text([entry.event]);
    case "mode":
      return text([entry.mode]);
    case "context":
      return text(entry.context ?? []);
    case "actor":
      return party(entry.actor ?? [], value, ledger);
    case "recipient":
      return party(entry.recipient ?? [], value, ledger);
    case "speaker":
      return party(entry.speaker ? [entry.speaker] : [], value, ledger);
    case "source":
      return party(entry.according_to ?? [], value, ledger);
    case "party":
      return party([...(entry.actor ?? []), ...(entry.recipient ?? []), ...(entry.speaker ? [entry.speaker] : [])], value, ledger);
    case "sector":
      return text(everyone(entry).map(({ sector }) => sector));
    case "place":
      return text([entry.place?.name], hasPart);
    case "country":
      return text([entry.place?.country]);
    case "since":
      return dated !== null && dated[1] >= asked![0];
    case "until":
      return dated !== null && dated[0] <= asked![1];
    case "published": {
      if (!published || any) return published !== null;
      const [from, to] = asked!;
      return {
        "=": published[0] <= to && published[1] >= from,
        "<": published[0] < from,
        "<=": published[0] <= to,
        ">": published[1] > to,
        ">=": published[1] >= from,
      }[query.op];
    }
    case "status":
      return any || statusOn(entry, asOf) === value;
    case "aux":
      if (value === "fact") return entry.aux.length === 0 && entry.kind === "event";
      return text(entry.aux);
    case "redline":
      return yes(entry.redline ?? false);
    case "anonymous":
      return yes(entry.anonymous ?? false);
    case "direct":
      return yes(entry.direct ?? false);
    case "condition":
      return text([entry.condition], (one, asked) => ` ${fold(one)} `.includes(` ${fold(asked)} `));
    case "unit":
      return text([entry.quantity?.unit]);
    case "quantity":
    case "dead":
    case "injured": {
      const numbers = [
        entry[query.field],
        ...entry.differs.flatMap(({ field, values }) => (field === query.field ? values.map((one) => one.value) : [])),
      ]
        .map((one) => (one as { value: number } | null | undefined)?.value)
        .filter((one) => one !== undefined);
      return numbers.length > 0 && (any || compare(Math.min(...numbers), Math.max(...numbers)));
    }
    case "origins":
      return any || compare(entry.origins.length, entry.origins.length);
    case "origin":
      return text(entry.origins);
    case "publisher":
      return text(
        entry.evidence.map(({ publisher }) => publisher),
        hasPart,
      );
    case "document":
      return text(entry.evidence.map(({ document }) => document));
    case "differs":
      return text(entry.differs.map(({ field }) => field));
    case "link":
      return text(entry.links.map(({ type }) => type));
  }
}

/** An entry's status on a day. */
export function statusOn(entry: LedgerEntry, asOf: string): string {
  const days = range(entry.date);
  return entry.status === "scheduled" && days && days[1] < calendar.range(asOf)![1] ? "overdue" : entry.status;
}

const known = ({ code, name, entity }: LedgerParty): boolean => code !== "---" || name !== null || entity !== undefined;

const everyone = (entry: LedgerEntry): readonly LedgerParty[] =>
  [...(entry.actor ?? []), ...(entry.recipient ?? []), ...(entry.speaker ? [entry.speaker] : []), ...(entry.according_to ?? [])].filter(
    known,
  );

const names = (entry: LedgerEntry): string =>
  everyone(entry)
    .map(({ name }) => name ?? "")
    .join("\n");

const read = new WeakMap<readonly LedgerEntry[], { readonly codes: ReadonlySet<string>; readonly entities: ReadonlySet<string> }>();

/** Codes and entities that a ledger knows, in lower case. */
function namesOf(ledger: readonly LedgerEntry[]) {
  const known = read.get(ledger);
  if (known) return known;
  const all = ledger.flatMap(everyone);
  const found = {
    codes: new Set(all.map(({ code }) => code.toLowerCase())),
    entities: new Set(all.map(({ entity = "" }) => entity.toLowerCase())),
  };
  read.set(ledger, found);
  return found;
}

function party(parties: readonly LedgerParty[], value: string, ledger: readonly LedgerEntry[]): boolean {
  const here = parties.filter(known);
  if (value === "*") return here.length > 0;
  const { codes, entities } = namesOf(ledger);
  if (codes.has(value.toLowerCase())) return here.some(({ code }) => same(code, value));
  if (entities.has(value.toLowerCase())) return here.some(({ entity }) => entity && same(entity, value));
  return here.some(({ name }) => name && hasPart(name, value));
}
