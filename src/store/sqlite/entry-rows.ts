// What of an entry goes into which table: pure, so that what was stored can be worked out again and compared.
import { AUX } from "../../model/aux.ts";
import type { LedgerEntry } from "../../model/ledger-entry.ts";
import type { LedgerParty } from "../../model/ledger-party.ts";
import { calendar } from "../../util/calendar.ts";
import { countRange } from "./count-range.ts";
import { FLAG, type Flag } from "./flag.ts";
import type { Role } from "./role.ts";
import type { SqlValue } from "./sql.ts";
import type { TermKind } from "./term-kind.ts";

export interface EntryRows {
  /** Columns of `entries` from `statement` on. */
  readonly columns: readonly SqlValue[];
  readonly day: number;
  readonly postings: readonly { readonly kind: TermKind; readonly value: string; readonly role: Role }[];
  /** Ids of the entries that it is linked to. */
  readonly links: readonly string[];
  /** Quotes, content, condition, names. */
  readonly words: readonly [string, string, string, string];
  /** The day, pairs and type that roll-ups count it under; none when it has no day. */
  readonly counted: readonly { readonly actor: string; readonly recipient: string; readonly day: number; readonly event: string }[];
  readonly real: boolean;
  readonly origins: number;
}

/** Day of what has none: before all others. */
export const NO_DAY = -2_147_483_648;
/** A date that leaves more days than this open says too little for a chart by day. */
const MONTH = 31;
const UNKNOWN = "---";
/** In place of a party in roll-ups: whoever it is. */
export const ANY = "*";

const isKnown = (party: LedgerParty): boolean => party.code !== UNKNOWN || party.name !== null || party.entity !== undefined;
const distinct = <T>(values: Iterable<T>): T[] => [...new Set(values)];

/** The rows of an entry, always the same for the same entry. */
export function entryRows(entry: LedgerEntry): EntryRows {
  const published = range(entry.firstPublished);
  const dated = range(entry.date) ?? published;
  const chart = dated && dated[1] - dated[0] < MONTH ? dated[0] : (published?.[0] ?? null);
  const parties: Record<Exclude<Role, "none" | "party">, readonly LedgerParty[]> = {
    actor: (entry.actor ?? []).filter(isKnown),
    recipient: (entry.recipient ?? []).filter(isKnown),
    speaker: entry.speaker && isKnown(entry.speaker) ? [entry.speaker] : [],
    source: (entry.according_to ?? []).filter(isKnown),
  };
  const everyone = Object.values(parties).flat();
  const values: Partial<Record<TermKind, Iterable<string | null | undefined>>> = {
    sector: everyone.map(({ sector }) => sector),
    mode: [entry.mode],
    context: entry.context,
    place: [entry.place?.name],
    country: [entry.place?.country],
    unit: [entry.quantity?.unit],
    publisher: entry.evidence.map(({ publisher }) => publisher),
    origin: entry.origins,
    document: entry.evidence.map(({ document }) => document),
    differs: entry.differs.map(({ field }) => field),
    link: entry.links.map(({ type }) => type),
  };
  const postings = new Map<string, EntryRows["postings"][number]>();
  const post = (kind: TermKind, value: string | null | undefined, role: Role): void => {
    if (value) postings.set(`${kind} ${role} ${value}`, { kind, value, role });
  };
  for (const [role, members] of Object.entries(parties) as [Role, readonly LedgerParty[]][])
    for (const { code, entity, name } of members) {
      for (const as of role === "source" ? [role] : [role, "party" as const]) {
        post("code", code, as);
        post("entity", entity, as);
        post("name", name, as);
      }
    }
  for (const [kind, list] of Object.entries(values) as [TermKind, Iterable<string | null | undefined>][])
    for (const value of list ?? []) post(kind, value, "none");
  const found = [...postings.values()];

  const has: Partial<Record<Flag, boolean>> = {
    redline: entry.redline,
    anonymous: entry.anonymous || entry.according_to?.some(({ anonymous }) => anonymous),
    direct: entry.direct,
    condition: Boolean(entry.condition),
    date: Boolean(entry.date),
    ...Object.fromEntries(Object.entries(parties).map(([role, { length }]) => [role, length > 0])),
    ...Object.fromEntries(found.filter(({ kind }) => kind in FLAG).map(({ kind }) => [kind, true])),
  };
  const flags = (Object.keys(FLAG) as Flag[]).reduce((bits, flag) => (has[flag] ? bits | FLAG[flag] : bits), 0);
  const codes = (members: readonly LedgerParty[]): string[] => (members.length ? distinct(members.map(({ code }) => code)) : [UNKNOWN]);
  const event = entry.event ?? entry.kind;
  return {
    columns: [
      Number(entry.kind === "statement"),
      entry.event ?? null,
      entry.status,
      AUX.reduce((bits, aux, i) => (entry.aux.includes(aux) ? bits | (1 << i) : bits), 0),
      flags,
      dated?.[0] ?? NO_DAY,
      dated?.[1] ?? NO_DAY,
      chart,
      published?.[0] ?? NO_DAY,
      range(entry.lastPublished)?.[1] ?? NO_DAY,
      entry.origins.length,
      entry.evidence.length,
      ...countRange(entry, "quantity"),
      ...countRange(entry, "dead"),
      ...countRange(entry, "injured"),
    ],
    day: dated?.[0] ?? NO_DAY,
    postings: found,
    links: distinct(entry.links.map(({ to }) => to)),
    words: [
      distinct(entry.evidence.map(({ quote }) => quote)).join("\n"),
      entry.content ?? "",
      entry.condition ?? "",
      distinct(everyone.flatMap(({ name, office }) => [name ?? "", office ?? ""])).join("\n"),
    ],
    counted:
      chart === null
        ? []
        : [...codes([...parties.actor, ...parties.speaker]), ANY].flatMap((actor) =>
            [...codes(parties.recipient), ANY].map((recipient) => ({ actor, recipient, day: chart, event })),
          ),
    real: entry.aux.length === 0,
    origins: entry.origins.length,
  };
}

const range = (text: string | null): readonly [number, number] | null => (text === null ? null : calendar.range(text));
