import { z } from "zod";
import type { QueryField } from "../../model/query.ts";
import { parseQuery } from "../../query/parse-query.ts";
import { QueryError } from "../../query/query-error.ts";
import { FIELD_GUIDES } from "../../query/query-field-guide.ts";
import type { StoreReader } from "../../store/store.ts";
import { endpoint } from "../endpoint.ts";

const MOST = 12;
/** Fields whose values are actors. */
const OF_ACTORS: ReadonlySet<string> = new Set(["actor", "recipient", "party", "speaker", "source"]);
const WORD = /[^\s(),:<>="“”-][^\s(),:<>="“”]*$/;
const VALUE = /([A-Za-z_]+)(?::(?:>=|<=|>|<)?|>=|<=|>|<)(?:[^\s(),"]+,)*("?)([^\s(),"]*|(?<=")[^"]*)$/;

/** Fields whose values are words of the ledger. */
const OF_LEDGER = ["publisher", "place", "origin", "unit"] as const;

interface Option {
  readonly text: string;
  readonly about: string;
}

const quoted = (text: string): string => (/^[^\s(),"“”]+$/.test(text) ? text : `"${text.replaceAll('"', "")}"`);

/** Counted up to a thousand. */
const entriesOf = (count: number): string =>
  `${count === 1000 ? "1,000 entries and more" : `${count} ${count === 1 ? "entry" : "entries"}`}`;

function actorOptions(store: StoreReader, part: string): Option[] {
  const found: Option[] = [];
  if (part === "") return found;
  for (const { id, name, kind, mentions } of store.entities(part)) {
    found.push({ text: quoted(id), about: `${name}, ${kind}, ${mentions} mentions` });
    if (found.length === MOST) break;
  }
  return found;
}

function values(store: StoreReader, field: string, part: string): Option[] {
  const guide = FIELD_GUIDES[field as QueryField];
  if (!guide) return [];
  if (OF_ACTORS.has(field)) return actorOptions(store, part);
  const own = OF_LEDGER.find((one) => one === field);
  if (own) return store.values(own, part, MOST).map(({ value, count }) => ({ text: quoted(value), about: entriesOf(count) }));
  const known = guide.takes === "yes" ? ["yes", "no"] : typeof guide.takes === "string" ? [] : guide.takes;
  const low = part.toLowerCase();
  return known.filter((one) => one.toLowerCase().startsWith(low)).map((text) => ({ text, about: guide.about }));
}

/** GET /complete: how a query can go on, and what is wrong with it. */
export const complete = endpoint({
  method: "get",
  path: "/complete",
  tag: "Query",
  summary: "How a query can go on at a place, and what is wrong with it",
  asked: z.object({
    text: z.string().max(2000).default(""),
    at: z.coerce.number().int().min(0).optional().describe("UTF-16 offset of the cursor; usually the end"),
  }),
  answer: z.object({
    from: z.int().describe("What an option takes the place of"),
    to: z.int(),
    options: z.array(z.object({ text: z.string(), about: z.string() })),
    error: z.object({ message: z.string(), start: z.int(), end: z.int() }).nullable(),
  }),
  handle: ({ store }, { asked: { text, at = text.length } }) => {
    const to = Math.min(at, text.length);
    const before = text.slice(0, to);
    let error = null;
    try {
      parseQuery(text);
    } catch (problem) {
      if (!(problem instanceof QueryError)) throw problem;
      error = { message: problem.reason, start: problem.start, end: problem.end };
    }
    const value = VALUE.exec(before);
    if (value) {
      const [, field = "", quote = "", part = ""] = value;
      return { from: to - part.length - quote.length, to, options: values(store, field.toLowerCase(), part), error };
    }
    const [word = ""] = WORD.exec(before) ?? [];
    const fields = Object.entries(FIELD_GUIDES)
      .filter(([name]) => name.startsWith(word.toLowerCase()))
      .map(([name, { about }]) => ({ text: `${name}:`, about }));
    return { from: to - word.length, to, options: fields.slice(0, word ? MOST : undefined), error };
  },
});
