// The code book loads, and a faulty one says what is wrong and where.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCodebook } from "../../src/codebook/check-codebook.ts";
import { CodebookError } from "../../src/codebook/codebook-error.ts";
import { loadCodebook } from "../../src/codebook/load-codebook.ts";
import { CODEBOOK_FOLDER, readDataFiles } from "../../src/node-resources.ts";

const files = readDataFiles(CODEBOOK_FOLDER);
const codebook = loadCodebook(files);

const withRow = (file: string, row: string): ReadonlyMap<string, string> => new Map(files).set(file, `${files.get(file) ?? ""}\n${row}\n`);
const problemsOf = (file: string, row: string): string[] => checkCodebook(withRow(file, row)).map(({ message }) => message);

describe("the code book that ships", () => {
  test("has PLOVER's types, contexts and quad classes", () => {
    expect(codebook.events.size).toBe(16);
    expect(codebook.contexts).toHaveLength(37);
    expect([...codebook.events.values()].filter(({ quad }) => quad === 4).map(({ name }) => name)).toEqual([
      "ASSAULT",
      "COERCE",
      "MOBILIZE",
      "PROTEST",
      "SANCTION",
    ]);
  });

  test("gives every type frames, and every type at least eight examples and five look-alikes", () => {
    for (const [name, event] of codebook.events) {
      expect(codebook.frames.filter((frame) => frame.event === name).length, name).toBeGreaterThan(50);
      expect(event.examples.filter(({ event: type }) => type === name).length, name).toBeGreaterThanOrEqual(8);
      expect(event.examples.filter(({ event: type }) => type === null).length, name).toBeGreaterThanOrEqual(5);
    }
  });

  test("maps CAMEO codes", () => {
    expect(codebook.cameo.get("1383")).toEqual({ event: "THREATEN", mode: "violence", context: ["military"] });
    expect(codebook.cameo.get("042")?.mode).toBe("visit");
  });

  test("puts the head of a predicate first", () => {
    const first = (pos: string, words: string[]): string[] | undefined =>
      codebook.frames
        .map((f) => (f.pos === pos ? [...f.predicate] : []))
        .find((p) => p.length === words.length && words.every((w) => p.includes(w)));
    expect(first("n", ["trade", "war"])?.[0]).toBe("war");
    expect(first("n", ["act", "of", "war"])?.[0]).toBe("act");
    expect(first("v", ["call", "for"])?.[0]).toBe("call");
  });

  test("has another hash when a file changes", () => {
    expect(loadCodebook(withRow("support-verbs.tsv", "brew\tobj\tplan")).hash).not.toBe(codebook.hash);
    expect(loadCodebook(new Map([...files].reverse())).hash).toBe(codebook.hash);
  });
});

describe("a faulty code book", () => {
  test.each([
    ["an unknown type", "frames/assault.tsv", "zap\tv\tZAP\t-\tsubj>obj\t-", 'unknown event type "ZAP"'],
    ["an unknown mode", "frames/assault.tsv", "zap\tv\tASSAULT\tmagic\tsubj>obj\t-", 'ASSAULT has no mode "magic"'],
    ["an unknown slot", "frames/assault.tsv", "zap\tv\tASSAULT\t-\tsubj>objekt\t-", 'unknown slot "objekt" in roles "subj>objekt"'],
    [
      "an unknown class",
      "frames/assault.tsv",
      "zap\tv\tASSAULT\t-\tsubj>obj\tobj:zappers",
      'unknown word class "zappers" in condition "obj:zappers"',
    ],
    [
      "roles without an arrow",
      "frames/assault.tsv",
      "zap\tv\tASSAULT\t-\tsubj\t-",
      'roles "subj" are not of the form ACTOR>RECIPIENT=CONTENT',
    ],
    ["an unknown effect", "support-verbs.tsv", "zap\tobj\twish", 'effect is "wish", not one of realize, plan, start, end, receive, deny'],
    ["an unknown life", "life-links.tsv", "zap\tdemand\tsame\tanswers\t-\t3\t2", '"zap" is neither an event type nor a life'],
    ["an unknown status", "life-links.tsv", "AID\tdemand\tsame\tanswers\tdone\t3\t2", 'unknown status "done"'],
    ["a time that is none", "life-links.tsv", "AID\tdemand\tsame\tanswers\t-\tsoon\t2", "days and words must be whole numbers"],
    ["an unknown context", "cameo.tsv", "9999\tASSAULT\t-\tmagic", 'unknown context "magic"'],
  ])("reports %s", (_, file, row, message) => {
    expect(problemsOf(file, row)).toEqual([message]);
  });

  test("reports a row that is never reached, and senses in two files", () => {
    const twice = new Map(files).set("frames/zz.tsv", "zap\tv\tASSAULT\t-\tsubj>obj\t-\nzap\tv\tASSAULT\t-\tsubj>obj\tobj:weapons\n");
    expect(checkCodebook(twice)).toEqual([
      { file: "frames/zz.tsv", line: 2, message: 'never reached: line 1 takes every "zap" (v) of ASSAULT' },
    ]);
    const apart = new Map(twice)
      .set("frames/zz.tsv", "zap\tv\tASSAULT\t-\tsubj>obj\t-\n")
      .set("frames/zzz.tsv", "zap\tv\tCOERCE\t-\tsubj>obj\t-\n");
    expect(checkCodebook(apart)[0]?.message).toBe('the senses of "zap" (v) belong into one file; others are in frames/zz.tsv');
  });

  test("an alias of nothing in a YAML file is a problem like others", () => {
    const problems = checkCodebook(new Map(files).set("life.yaml", "lives: *nowhere\n"));
    expect(problems.some(({ file, message }) => file === "life.yaml" && message.includes("nowhere"))).toBe(true);
  });

  test("is refused with all its problems, each with file and line", () => {
    const broken = new Map(files).set("events/aid.yaml", "name: AID\nquad: 7\n").set("frames/zz.tsv", "# head\nzap\tv\n");
    expect(() => loadCodebook(broken)).toThrow(CodebookError);
    const problems = checkCodebook(broken);
    expect(problems).toContainEqual({ file: "events/aid.yaml", line: 2, message: "quad must be 1, 2, 3 or 4" });
    expect(problems).toContainEqual({
      file: "frames/zz.tsv",
      line: 2,
      message: "a frame has at least five cells: predicate, pos, event, mode, roles",
    });
  });

  test("never throws anything else, whatever the files hold", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "frames/zz.tsv",
          "events/zz.yaml",
          "word-classes.tsv",
          "support-verbs.tsv",
          "contexts.yaml",
          "life.yaml",
          "life-links.tsv",
        ),
        fc.string(),
        (file, text) => {
          const small = new Map(
            [...files].filter(([name]) => !name.startsWith("frames/") && !name.startsWith("offices/") && name !== "persons.tsv"),
          );
          expect(Array.isArray(checkCodebook(small.set(file, text)))).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });
});
