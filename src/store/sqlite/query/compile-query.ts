// The query tree as SQL over `entries e`.
import { AUX } from "../../../model/aux.ts";
import type { Query, QueryField } from "../../../model/query.ts";
import type { Sql } from "../sql.ts";
import type { TermKind } from "../term-kind.ts";
import { type Condition, type Fragment, fragment, joined, NONE } from "./condition.ts";
import { countCondition, originsCondition } from "./count-condition.ts";
import { published, since, until } from "./date-condition.ts";
import { hasAny, yesOrNo } from "./flag-condition.ts";
import { partyCondition } from "./party-condition.ts";
import { statusCondition } from "./status-condition.ts";
import { hasTerm, termsEqual, termsWithPart } from "./term-condition.ts";
import { wordsCondition } from "./words-condition.ts";

type Field = Extract<Query, { kind: "field" }>;
type Compile = (sql: Sql, value: string, op: Field["op"], asOf: number) => Condition;

const ALL: Condition = { test: fragment("1") };

/** By the whole of a term of this kind. */
const equal =
  (kind: TermKind & Parameters<typeof hasAny>[0][number]): Compile =>
  (sql, value) =>
    value === "*" ? hasAny([kind]) : hasTerm(termsEqual(sql, kind, value));

/** By a part of a term of this kind. */
const part =
  (kind: TermKind & Parameters<typeof hasAny>[0][number]): Compile =>
  (sql, value) =>
    value === "*" ? hasAny([kind]) : hasTerm(termsWithPart(sql, kind, value));

const party =
  (role: Parameters<typeof partyCondition>[1]): Compile =>
  (sql, value) =>
    partyCondition(sql, role, value);

const FIELDS: Readonly<Record<QueryField, Compile>> = {
  id: (_, value) =>
    value === "*" ? ALL : { test: fragment("e.id = ?", value), list: fragment("SELECT n AS entry FROM entries WHERE id = ?", value) },
  kind: (_, value) => ({ test: value === "*" ? fragment("1") : fragment("e.statement = ?", Number(value.toLowerCase() === "statement")) }),
  type: (_, value) => ({ test: value === "*" ? fragment("e.event IS NOT NULL") : fragment("e.event = ?", value.toUpperCase()) }),
  mode: equal("mode"),
  context: equal("context"),
  actor: party("actor"),
  recipient: party("recipient"),
  party: party("party"),
  speaker: party("speaker"),
  source: party("source"),
  sector: equal("sector"),
  place: part("place"),
  country: equal("country"),
  since: (_, value) => since(value),
  until: (_, value) => until(value),
  published: (_, value, op) => published(value, op),
  status: (_, value, __, asOf) => statusCondition(value, asOf),
  aux: (_, value) => {
    if (value.toLowerCase() === "fact") return { test: fragment("(e.aux = 0 AND e.statement = 0)") };
    const bits = value === "*" ? ~0 : AUX.reduce((sum, aux, i) => (aux === value.toLowerCase() ? 1 << i : sum), 0);
    return { test: fragment(`(e.aux & ${bits}) <> 0`) };
  },
  redline: (_, value) => yesOrNo("redline", value),
  anonymous: (_, value) => yesOrNo("anonymous", value),
  direct: (_, value) => yesOrNo("direct", value),
  condition: (_, value) => (value === "*" ? hasAny(["condition"]) : wordsCondition(value, true, "condition")),
  unit: equal("unit"),
  quantity: (_, value, op) => countCondition("quantity", op, value),
  dead: (_, value, op) => countCondition("dead", op, value),
  injured: (_, value, op) => countCondition("injured", op, value),
  origins: (_, value, op) => originsCondition(op, value),
  origin: (sql, value) => (value === "*" ? ALL : hasTerm(termsEqual(sql, "origin", value))),
  publisher: part("publisher"),
  document: (sql, value) => (value === "*" ? ALL : documentCondition(sql, value)),
  differs: equal("differs"),
  link: equal("link"),
};

/** By the document's id, URL or key. */
function documentCondition(sql: Sql, value: string): Condition {
  const ids = sql.all("SELECT id FROM documents WHERE url = ?1 UNION SELECT id FROM documents WHERE key = ?1", value).map(([id]) => id);
  return hasTerm([...new Set([value, ...ids].flatMap((id) => termsEqual(sql, "document", id)))]);
}

/** The conditions that a query's entries all meet. `asOf` is a day number. */
export function compileQuery(sql: Sql, query: Query, asOf: number): Condition[] {
  if (query.kind === "all") return [];
  if ("parts" in query) {
    const parts = query.parts.map((one) => compileQuery(sql, one, asOf));
    return query.kind === "and" ? parts.flat() : [either(parts.map(all))];
  }
  if (query.kind === "not") {
    const { test, member = test, cost = 0, keyed = false } = all(compileQuery(sql, query.part, asOf));
    const not = (one: Fragment): Fragment => fragment(`NOT coalesce(${one.sql}, 0)`, ...one.values);
    return [{ test: not(test), member: not(member), cost, keyed }];
  }
  if (query.kind === "words") return [wordsCondition(query.words, query.phrase)];
  return [FIELDS[query.field](sql, String(query.value), query.op, asOf)];
}

/** All of the conditions as one; its list is the first that any of them has. */
function all(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  if (!only) return ALL;
  if (conditions.length === 1) return only;
  const member = bracketed(
    conditions.map((one) => one.member ?? one.test),
    " AND ",
  );
  const list = conditions.find((one) => one.list)?.list;
  return {
    test: bracketed(
      conditions.map(({ test }) => test),
      " AND ",
    ),
    ...together(conditions),
    member,
    ...(list && {
      list: fragment(`SELECT e.n AS entry FROM entries e WHERE e.n IN (${list.sql}) AND ${member.sql}`, ...list.values, ...member.values),
    }),
  };
}

/** Any of the conditions as one. */
function either(conditions: readonly Condition[]): Condition {
  if (!conditions.length) return NONE;
  const lists = conditions.map(({ list }) => list);
  return {
    test: bracketed(
      conditions.map(({ test }) => test),
      " OR ",
    ),
    ...together(conditions),
    member: bracketed(
      conditions.map((one) => one.member ?? one.test),
      " OR ",
    ),
    ...(lists.every((list) => list !== undefined) && { list: joined(lists, " UNION ALL ") }),
  };
}

const together = (conditions: readonly Condition[]): Pick<Condition, "cost" | "keyed"> => ({
  cost: conditions.reduce((sum, { cost = 0 }) => sum + cost, 0),
  keyed: conditions.every(({ keyed }) => keyed),
});

function bracketed(fragments: readonly Fragment[], by: string): Fragment {
  const { sql, values } = joined(fragments, by);
  return fragment(`(${sql})`, ...values);
}
