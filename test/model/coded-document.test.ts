import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { z } from "zod";
import { codedDocumentSchema } from "../../src/model/coded-document.ts";

const contract = JSON.parse(readFileSync("docs/data-format/coded-document.schema.json", "utf8"));
const conforms = new Ajv2020({ strict: false }).compile(contract);

type Json = Record<string, unknown>;

/** A JSON Schema as property paths with their type words, so that two ways of writing the same contract compare equal. */
function paths(schema: Json, root: Json, at = "", out = new Set<string>()): Set<string> {
  const ref = schema.$ref as string | undefined;
  if (ref)
    return paths(
      (ref.split("/").slice(1) as string[]).reduce((node, key) => node[key] as Json, root),
      root,
      at,
      out,
    );
  for (const part of [...((schema.anyOf ?? []) as Json[]), ...((schema.allOf ?? []) as Json[])]) paths(part, root, at, out);
  for (const type of [schema.type].flat()) if (type) out.add(`${at}: ${type}`);
  if (schema.const !== undefined) out.add(`${at}: string`).add(`${at} = ${schema.const}`);
  if (schema.enum) out.add(`${at}: string`).add(`${at} in ${(schema.enum as string[]).join("|")}`);
  for (const [key, value] of Object.entries((schema.properties ?? {}) as Record<string, Json>)) paths(value, root, `${at}.${key}`, out);
  for (const key of (schema.required ?? []) as string[]) out.add(`${at}.${key} is required`);
  if (schema.items) paths(schema.items as Json, root, `${at}[]`, out);
  if (schema.prefixItems) for (const [n, item] of (schema.prefixItems as Json[]).entries()) paths(item, root, `${at}[${n}]`, out);
  return out;
}

const event = {
  id: "e1",
  event: "THREATEN",
  mode: null,
  context: ["diplomatic"],
  actor: [{ code: "USA", text: "Washington", span: [0, 10], sector: "GOV", entity: "n1" }],
  recipient: [{ code: "RUS", text: "Moscow" }],
  aux: ["future", "hypothetical"],
  evidence: "Washington will answer",
  span: [0, 22],
  date: "2021-12-07..2021-12-09",
  place: null,
  condition: null,
  conditionSpan: null,
  quantity: { value: 94000, min: null, max: 94000, unit: "troops", qualifier: "up to" },
  redline: false,
  according_to: { code: "USA", text: "an official", anonymous: true },
  order: [{ relation: "before", event: "e0" }],
  frame: "v.answer.THREATEN",
  score: 0.5,
};
const statement = {
  id: "s1",
  source: null,
  code: "USA",
  anonymous: true,
  cue: null,
  content: "Washington will answer",
  span: [0, 22],
  direct: false,
  addressee: null,
};
const whole = {
  schema: "demarche/coded-document/1",
  id: "d1",
  title: null,
  text: "Washington will answer",
  published: null,
  publishedHow: { from: "inferred", reasons: ["weekday"] },
  language: "en",
  entities: [{ id: "n1", kind: "unnamed", name: null, mentions: [[0, 10]] }],
  events: [event],
  statements: [statement],
  issues: [{ code: "read/no-body", severity: "warning", message: "Give the page's text.", span: [0, 1] }],
  coder: { version: "0.1.0", codebook: "00" },
};

test("the zod schema and the published JSON Schema say the same", () => {
  const ours = z.toJSONSchema(codedDocumentSchema, { io: "input" }) as Json;
  expect([...paths(ours, ours)].sort()).toEqual([...paths(contract, contract)].sort());
});

test("a whole document passes both", () => {
  expect(conforms(whole)).toBe(true);
  expect(codedDocumentSchema.safeParse(whole).success).toBe(true);
});

const broken: [string, Json][] = [
  ["an unknown event type", { ...whole, events: [{ ...event, event: "FIGHT" }] }],
  ["an unknown auxiliary mode", { ...whole, events: [{ ...event, aux: ["past"] }] }],
  ["an auxiliary mode twice", { ...whole, events: [{ ...event, aux: ["future", "future"] }] }],
  ["a span of one number", { ...whole, events: [{ ...event, span: [3] }] }],
  ["a span of three numbers", { ...whole, statements: [{ ...statement, span: [1, 2, 3] }] }],
  ["a negative span", { ...whole, statements: [{ ...statement, span: [-1, 2] }] }],
  ["an event without evidence", { ...whole, events: [{ ...event, evidence: undefined }] }],
  ["a statement without its content", { ...whole, statements: [{ ...statement, content: null }] }],
  ["another schema's name", { ...whole, schema: "demarche/coded-document/2" }],
  ["an issue of an unknown severity", { ...whole, issues: [{ code: "a/b", severity: "fatal", message: "" }] }],
];

test.each(broken)("%s fails both", (_what, document) => {
  const asJson = JSON.parse(JSON.stringify(document));
  expect(conforms(asJson)).toBe(false);
  expect(codedDocumentSchema.safeParse(asJson).success).toBe(false);
});

test("further fields may be added", () => {
  const more = { ...whole, cluster: "c1", events: [{ ...event, reviewed: true }] };
  expect(conforms(more)).toBe(true);
  expect(codedDocumentSchema.safeParse(more).success).toBe(true);
});
