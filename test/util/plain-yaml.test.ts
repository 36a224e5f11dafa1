import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { plainYaml } from "../../src/util/plain-yaml.ts";

const FOLDER = "src/codebook";
const FILES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));

describe("plain YAML", () => {
  it.each(FILES)("reads %s as the full parser does", (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, "utf8");
    expect(plainYaml(text)).toEqual(parseDocument(text).toJS());
  });

  it("leaves to the full parser what is more than plain", () => {
    for (const text of [
      "a: &x 1",
      "a: >\n  folded",
      "a: 'single'",
      'a: "a \\n b"',
      "a: one\n  more",
      "a: 1\na: 2",
      "a: yes # why",
      "a:\n\t- b",
      "a: 0x1f",
    ])
      expect(plainYaml(text), text).toBeUndefined();
  });

  it("never reads a text otherwise than the full parser", () => {
    const pieces = [
      "a:",
      "b: 1",
      "b: -2.50",
      "c: true",
      "d: x y",
      "d: x: y",
      "d: #",
      "e: |",
      "  - f",
      "- g",
      "- h: 1",
      "  i: null",
      "    j",
      "# k",
      "",
      "  ",
      "l: [m, n]",
      'o: { p: 1, q: "r, s" }',
      'l: "t"',
      "u: {}",
      "  v: ]",
      "w: [a, [b]]",
      "x:1",
      "  y: 1:30",
      "z: ~",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 7 }), (lines) => {
        const text = lines.join("\n");
        const value = plainYaml(text);
        if (value === undefined) return;
        const full = parseDocument(text);
        expect(full.errors, text).toEqual([]);
        expect(value, text).toEqual(full.toJS());
      }),
      { numRuns: 3000 },
    );
  });
});
