import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Query } from "../../src/model/query.ts";
import { formatQuery } from "../../src/query/format-query.ts";
import { parseQuery } from "../../src/query/parse-query.ts";
import { QueryError } from "../../src/query/query-error.ts";

const field = (name: string, value: string | number, op = "="): Query => ({ kind: "field", field: name, op, value }) as Query;
const words = (text: string, phrase = false): Query => ({ kind: "words", words: text, phrase });

function errorOf(query: string): QueryError {
  try {
    parseQuery(query);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error(`"${query}" was understood`);
}

describe("what can be asked", () => {
  test.each<[string, Query]>([
    ["", { kind: "all" }],
    ["NATO", words("NATO")],
    ["type:THREATEN", field("type", "THREATEN")],
    ["type:threaten", field("type", "THREATEN")],
    [
      'type:THREATEN actor:RUS since:2021-11-01 status:open "NATO expansion"',
      {
        kind: "and",
        parts: [
          field("type", "THREATEN"),
          field("actor", "RUS"),
          field("since", "2021-11-01"),
          field("status", "open"),
          words("NATO expansion", true),
        ],
      },
    ],
    ["actor:RUS,UKR", { kind: "or", parts: [field("actor", "RUS"), field("actor", "UKR")] }],
    ["quantity:>=50000", field("quantity", 50000, ">=")],
    ["quantity>50000", field("quantity", 50000, ">")],
    ["origins:2", field("origins", 2)],
    ["-status:denied", { kind: "not", part: field("status", "denied") }],
    ["NOT gas", { kind: "not", part: words("gas") }],
    ["condition:*", field("condition", "*")],
    ['speaker:"Jens Stoltenberg"', field("speaker", "Jens Stoltenberg")],
    ["date:2021-12", { kind: "and", parts: [field("since", "2021-12-01"), field("until", "2021-12-31")] }],
    [
      "(actor:RUS OR actor:BLR) type:MOBILIZE",
      { kind: "and", parts: [{ kind: "or", parts: [field("actor", "RUS"), field("actor", "BLR")] }, field("type", "MOBILIZE")] },
    ],
    ["a OR b AND c", { kind: "or", parts: [words("a"), { kind: "and", parts: [words("b"), words("c")] }] }],
    ["origin:agency:reuters", field("origin", "agency:reuters")],
    ["pre-war", words("pre-war")],
    ["“hard power”", words("hard power", true)],
  ])("%s", (query, tree) => {
    expect(parseQuery(query)).toEqual(tree);
  });
});

describe("what cannot be understood is pointed at", () => {
  test.each<[string, string, number]>([
    ["acter:RUS", "Did you mean actor:?", 0],
    ["type:THREATN", "Did you mean THREATEN?", 5],
    ["frobnicate:RUS", "There is no field frobnicate", 0],
    ["status:finished", "It takes: reported", 7],
    ["since:yesterday", "takes a day, a month or a year", 6],
    ["since:2021-13-45x", "takes a day", 6],
    ["quantity:many", "takes a number", 9],
    ["actor:>RUS", "cannot be compared", 7],
    ["(actor:RUS", "never closed", 0],
    ["actor:RUS)", "never opened", 9],
    ['say "NATO', "quotation mark is never closed", 4],
    ["actor:", "has no value", 0],
    ["a OR", "missing at the end", 4],
    ["OR a", "missing before this", 0],
    ["AND a", "AND stands between", 0],
    ["()", "missing before this", 1],
    ["redline:maybe", "yes or no", 8],
  ])("%s", (query, reason, start) => {
    const error = errorOf(query);
    expect(error.message).toContain(reason);
    expect(error.start).toBe(start);
    const [, shown, caret] = error.message.split("\n");
    expect(shown).toBe(`  ${query}`);
    expect(caret?.indexOf("^")).toBe(start + 2);
  });

  test("nothing but a QueryError is ever thrown", () => {
    const pieces = fc.constantFrom(
      "(",
      ")",
      '"',
      "-",
      "OR",
      "AND",
      "NOT",
      "type:",
      "actor:RUS",
      ":",
      "since:2021",
      ",",
      ">",
      "x",
      " ",
      "“",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join(" ")),
        ),
        (query) => {
          try {
            parseQuery(query);
          } catch (error) {
            expect(error).toBeInstanceOf(QueryError);
          }
        },
      ),
    );
  });
});

test("a tree written out parses to itself", () => {
  const leaf: fc.Arbitrary<Query> = fc.oneof(
    fc.constantFrom(
      field("actor", "RUS"),
      field("speaker", "a b"),
      field("quantity", 5, ">"),
      field("since", "2021-12"),
      field("condition", "*"),
    ),
    fc.constantFrom(words("NATO"), words("pre-war"), words("two words", true), words("OR", true)),
  );
  const { tree } = fc.letrec<{ tree: Query }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({ kind: fc.constant("not" as const), part: tie("tree") }),
      fc.record({ kind: fc.constantFrom("and" as const, "or" as const), parts: fc.array(tie("tree"), { minLength: 2, maxLength: 3 }) }),
    ),
  }));
  fc.assert(
    fc.property(tree, (query) => {
      expect(parseQuery(formatQuery(query))).toEqual(query);
    }),
  );
});
