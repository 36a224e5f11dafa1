import { describe, expect, test } from "vitest";
import { readFlags } from "../../src/cli/read-flags.ts";
import { UsageError } from "../../src/cli/usage-error.ts";

describe("options of demarche read", () => {
  test.each([
    [{ published: "yesterday" }, /YYYY-MM-DD/],
    [{ published: "2021-02-30" }, /2021-02-30/],
    [{ published: "2021-13" }, /2021-13/],
    [{ jobs: "0" }, /--jobs.*from 1/],
    [{ jobs: "two" }, /--jobs/],
    [{ width: "10" }, /--width.*from 40/],
    [{ format: "docx" }, /html, text, markdown, jsonl/],
    [{ map: ["text"] }, /--map text=body/],
    [{ map: ["headline=title"] }, /Fields: id, title/],
    [{ codebook: "no-such-folder" }, /no-such-folder/],
  ])("%j is refused with what to write instead", (flags, message) => {
    expect(() => readFlags(flags)).toThrow(UsageError);
    expect(() => readFlags(flags)).toThrow(message);
  });

  test("dates may be as short as a year", () => {
    for (const published of ["2021", "2021-12", "2021-12-06"]) expect(readFlags({ published }).reading).toEqual({ published });
  });

  test("--map may be repeated, and a key may hold an equals sign", () => {
    expect(readFlags({ map: ["text=body", "published=a=b"] }).reading.map).toEqual({ text: "body", published: "a=b" });
  });
});
