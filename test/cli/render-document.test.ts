import { describe, expect, test } from "vitest";
import { renderDocument } from "../../src/cli/render-document.ts";
import type { CodedDocument, CodedEvent } from "../../src/model/coded-document.ts";

const text = "Meral will warn Tovar of sanctions if Tovar closes the strait, an official said. They met in Oslo in 2009.";
const event: CodedEvent = {
  id: "e1",
  event: "THREATEN",
  mode: null,
  context: [],
  actor: [{ code: "MER", text: "Meral" }],
  recipient: [{ code: "TOV", text: "Tovar" }],
  aux: ["future"],
  evidence: "Meral will warn Tovar of sanctions if Tovar closes the strait",
  span: [0, 61],
  date: "2031-05-06",
  place: null,
  condition: "if Tovar closes the strait",
  content: "sanctions",
  quantity: null,
  redline: false,
  according_to: { code: "MER", text: "an official", anonymous: true },
  frame: "v.warn.THREATEN",
};
const met: CodedEvent = {
  ...event,
  id: "e2",
  event: "CONSULT",
  aux: ["historical"],
  evidence: "They met in Oslo in 2009",
  span: [81, 105],
  condition: null,
  content: null,
  date: "2009",
  place: "Oslo",
  recipient: [],
  actor: [
    { code: "MER", text: "Meral", entity: "n1" },
    { code: "---", text: "They" },
  ],
  according_to: null,
};
const document: CodedDocument = {
  schema: "demarche/coded-document/1",
  id: "d1",
  title: "A warning",
  text,
  published: "2031-05-05..2031-05-06",
  publishedHow: { from: "inferred", reasons: ["weekday"] },
  publisher: "Strait Times",
  language: "en",
  entities: [{ id: "n1", kind: "state", name: "Republic of Meral", code: "MER", mentions: [[0, 5]] }],
  events: [event, met],
  statements: [
    {
      id: "s1",
      source: "an official",
      code: "MER",
      anonymous: true,
      cue: "said",
      content: "Meral will warn Tovar",
      span: [0, 21],
      direct: false,
      addressee: null,
    },
  ],
  issues: [{ code: "read/no-body", severity: "warning", message: "Only the summary was found." }],
  coder: { version: "0.0.0", codebook: "0" },
};
const plain = { width: 120, colours: false };

describe("the terminal view of a document", () => {
  test("heads with what is known about the document, and its issues", () => {
    const [title, about, issue] = renderDocument(document, plain).split("\n");
    expect(title).toBe("A warning");
    expect(about).toBe("Strait Times · 2031-05-05..2031-05-06 (worked out)");
    expect(issue).toBe("warning: Only the summary was found.");
  });

  test("an entry says who, to whom, what, if what, when and according to whom, with its quote", () => {
    expect(renderDocument(document, plain)).toContain(
      [
        "  WARNINGS AND THREATS",
        "    Meral (MER) → Tovar (TOV) warning: sanctions · if Tovar closes the strait · to come · 2031-05-06 · says an official",
        "        (MER), unnamed",
        "        “Meral will warn Tovar of sanctions if Tovar closes the strait”",
      ].join("\n"),
    );
  });

  test("what is told as history stands under background, whatever its type; names of entities replace words", () => {
    expect(renderDocument(document, plain)).toContain(
      "  BACKGROUND\n    Republic of Meral (MER), They contact · earlier · 2009 · Oslo\n        “They met in Oslo in 2009”\n",
    );
  });

  test("a red line stands under demands and red lines", () => {
    const view = renderDocument({ ...document, events: [{ ...event, redline: true }] }, plain);
    expect(view).toContain("DEMANDS AND RED LINES\n");
    expect(view).not.toContain("WARNINGS AND THREATS");
  });

  test("statements stand under who says so", () => {
    expect(renderDocument(document, plain)).toContain(
      "  WHO SAYS SO\n    an official (MER), unnamed said\n        “Meral will warn Tovar”\n",
    );
  });

  test("no line is longer than the width, and the words stay whole and in order", () => {
    for (const width of [40, 60, 100]) {
      const view = renderDocument(document, { ...plain, width });
      for (const line of view.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
      expect(view.replace(/\s+/g, " ")).toContain("“Meral will warn Tovar of sanctions if Tovar closes the strait”");
    }
  });

  test("without colours there is no escape code; with them the same words are seen", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
    const codes = /\u001b\[[0-9;]*m/g;
    const coloured = renderDocument(document, { ...plain, colours: true });
    expect(coloured).toMatch(codes);
    expect(coloured.replace(codes, "")).toBe(renderDocument(document, plain));
  });

  test("escape codes in a document's text do not reach the terminal", () => {
    const view = renderDocument({ ...document, title: "red \u001b[31malert\u202e\u0007" }, plain);
    expect(view.split("\n")[0]).toBe("red [31malert");
  });

  test("reasons are shown where they are asked for", () => {
    const view = renderDocument(document, { ...plain, explain: () => ["frame v.warn"] });
    expect(view).toContain("        frame v.warn\n");
    expect(view).toContain("date: inferred: weekday");
  });

  test("a document with nothing in it says so", () => {
    expect(renderDocument({ ...document, events: [], statements: [] }, plain)).toContain("Nothing to put on the ledger.");
  });
});
