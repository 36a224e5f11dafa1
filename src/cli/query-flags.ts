import type { Query } from "../model/query.ts";
import { parseQuery } from "../query/parse-query.ts";
import { QueryError } from "../query/query-error.ts";
import type { EntryOrder, StoreReader } from "../store/store.ts";
import { calendar } from "../util/calendar.ts";
import { UsageError } from "./usage-error.ts";

/** Options of the commands that ask, as the command line gives them. */
export interface RawQueryFlags {
  readonly asOf?: string;
  readonly sort?: string;
  readonly limit?: string;
}

const ORDERS: Readonly<Record<string, EntryOrder>> = {
  date: { by: "date" },
  "-date": { by: "date", descending: true },
  published: { by: "published" },
  "-published": { by: "published", descending: true },
  origins: { by: "origins" },
  "-origins": { by: "origins", descending: true },
  id: { by: "id" },
};

/** The query's tree. Throws UsageError, whose message points at what is wrong. */
export function queryOf(words: readonly string[]): Query {
  try {
    return parseQuery(words.join(" "));
  } catch (error) {
    if (error instanceof QueryError) throw new UsageError(error.message);
    throw error;
  }
}

/** The day that decides what is overdue: as given, else the ledger's latest day of publication. */
export function asOfDay(given: string | undefined, store: StoreReader): string {
  if (given === undefined) return store.statistics().lastPublished ?? "9999-12-31";
  const days = calendar.range(given);
  if (!days || !/^\d{4}-\d\d-\d\d$/.test(given) || calendar.format(days[0]) !== given)
    throw new UsageError(`--as-of takes a day as YYYY-MM-DD, not "${given}".`);
  return given;
}

/** The order asked for. Throws UsageError for an unknown one. */
export function orderOf(sort: string | undefined, usual: string): EntryOrder {
  const order = ORDERS[sort ?? usual];
  if (!order) throw new UsageError(`--sort takes one of ${Object.keys(ORDERS).join(", ")}, not "${sort}".`);
  return order;
}

/** A whole number from 1. Throws UsageError. */
export function limitOf(limit: string | undefined, usual: number): number {
  if (limit === undefined) return usual;
  if (!/^[1-9]\d*$/.test(limit)) throw new UsageError(`--limit takes a whole number from 1, not "${limit}".`);
  return Number(limit);
}
