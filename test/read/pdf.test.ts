import { describe, expect, test } from "vitest";
import { readAll } from "./read-all.ts";
import { printed, samplePdf } from "./sample-pdf.ts";

const FIRST = [
  "The council of Arvania said on Monday that the talks with Tessaly will con-",
  "tinue until both sides have signed the water treaty, and that a long-term",
  "plan is ready. The long-",
];
const REST = ["term plan names four bridges."];
const furniture = (page: number): { text: string; x: number; y: number; size: number }[] => [
  { text: "Ministry of Water - Press Service", x: 60, y: 810, size: 8 },
  { text: `Page ${page} of 3`, x: 280, y: 20, size: 8 },
];

describe("PDF", () => {
  test("paragraphs are joined over lines and pages, hyphens undone, furniture off", async () => {
    const pdf = samplePdf(
      [
        [...furniture(1), { text: "Talks with Tessaly go on", x: 60, y: 740, size: 20 }, ...printed(FIRST, 700)],
        [
          ...furniture(2),
          ...printed(REST, 760),
          { text: "What was agreed", x: 60, y: 710, size: 14 },
          ...printed(["Nobody leaves the table."], 680),
        ],
        [...furniture(3), ...printed(["The guards were called back."], 760)],
      ],
      "Microsoft Word - draft7.docx",
    );
    const { documents, issues } = await readAll(pdf);
    expect(issues).toEqual([]);
    const [document] = documents;
    expect(document!.blocks.map(({ kind, span }) => [kind, document!.text.slice(...span)])).toEqual([
      ["title", "Talks with Tessaly go on"],
      [
        "paragraph",
        "The council of Arvania said on Monday that the talks with Tessaly will continue until both sides have signed the water treaty, and that a long-term plan is ready. The long-term plan names four bridges.",
      ],
      ["heading", "What was agreed"],
      ["paragraph", "Nobody leaves the table."],
      ["paragraph", "The guards were called back."],
    ]);
    expect(document).toMatchObject({ title: "Talks with Tessaly go on", published: { value: "2021-03-04", from: "metadata" } });
    expect(document!.removed).toContainEqual({ why: "running head", text: "Ministry of Water - Press Service" });
  });

  test("columns are read one after the other", async () => {
    const left = ["Arvania closed the old bridge on Monday. The", "guards will stay there, its speaker said, until"];
    const right = ["the talks begin in the spring of next year and", "the commission has its seat."];
    const { documents } = await readAll(samplePdf([[...printed(left, 700), ...printed(right, 700, 320)]]));
    expect(documents[0]!.text).toBe([...left, ...right].join(" "));
  });

  test("a PDF without words, and one that is broken, say what to do", async () => {
    expect((await readAll(samplePdf([[]]))).issues).toMatchObject([{ code: "read/no-body", severity: "error" }]);
    expect((await readAll("%PDF-1.7\nnothing more", { source: "a.pdf" })).issues).toMatchObject([{ code: "read/pdf", severity: "error" }]);
  });
});
