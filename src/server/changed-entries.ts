import { entryChanges } from "../ledger/entry-changes.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { Query } from "../model/query.ts";
import type { ServerContext } from "./server-context.ts";

/** An entry that changed, with one plain line for each change. */
export interface ChangedEntry {
  readonly entry: LedgerEntry;
  readonly lines: readonly string[];
}

export interface ChangedEntries {
  readonly changed: readonly ChangedEntry[];
  /** Up to which change this tells. */
  readonly sequence: number;
  /** There are later changes that were not looked at. */
  readonly more: boolean;
}

const PAGE = 1000;
const MOST_CHANGES = 20_000;
const IDS = 100;

/** The entries that changed after a change of the ledger and match a query, those that changed last first. Reviews are told too. */
export function changedEntries({ store, reviews }: ServerContext, query: Query, asOf: string, since: number): ChangedEntries {
  const documents = new Set<string>();
  const ids = new Map<string, string[]>();
  let sequence = since;
  for (let read = 0; read < MOST_CHANGES; ) {
    const page = store.changes(sequence, PAGE);
    for (const { kind, id, what } of page) {
      if (kind === "document") documents.add(id.replace(/@[0-9a-f]+$/, "")).add(id);
      else if (kind === "entry") {
        const told = ids.get(id) ?? [];
        if (what.startsWith("review")) told.push(what);
        ids.delete(id);
        ids.set(id, told);
      }
    }
    sequence = page.at(-1)?.sequence ?? sequence;
    read += page.length;
    if (page.length < PAGE) break;
  }
  const wanted = [...ids.keys()].reverse();
  const matching = new Map<string, LedgerEntry>();
  for (let at = 0; at < wanted.length; at += IDS) {
    const parts = wanted.slice(at, at + IDS).map((value): Query => ({ kind: "field", field: "id", op: "=", value }));
    const { entries } = store.entries({ query: { kind: "and", parts: [{ kind: "or", parts }, query] }, asOf, limit: IDS });
    for (const entry of entries) matching.set(entry.id, entry);
  }
  const isNew = ({ document }: LedgerEntry["evidence"][number]): boolean => documents.has(document);
  const isNewEntry = (id: string): boolean => store.entry(id)?.evidence.every(isNew) ?? false;
  const changed = wanted.flatMap((id) => {
    const entry = matching.get(id);
    if (!entry) return [];
    const told = ids.get(id)!;
    if (reviews.isHidden(id) && told.length === 0) return [];
    const lines = [...entryChanges(entry, isNew, isNewEntry), ...told];
    return lines.length > 0 ? [{ entry: reviews.attach(entry), lines }] : [];
  });
  return { changed, sequence, more: sequence < store.lastChange() };
}
