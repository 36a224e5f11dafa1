import type { PlainSearch } from "./plain-search.ts";

/** Links go along with the query and leave behind what belongs to one screen. The router's types know no search that is a plain record. */
export const keepQuery = (({ q }: PlainSearch): PlainSearch => (q ? { q } : {})) as never;
