import { describe, expect, test } from "vitest";
import { document, merge } from "./rows.ts";

const wire = { group: "story", origin: "agency:wire" };
const call = (id: string, published: string, actor: string, more: object) =>
  document(
    id,
    published,
    [{ text: "The president spoke by telephone with the leaders on Monday", event: "CONSULT/phone", actor, date: "2021-12-06" }],
    more,
  );

describe("of each origin its last word counts", () => {
  const original = call("original", "2021-12-06", "Biden, GBR, FRA", wire);
  const reprint = call("reprint", "2021-12-07", "Biden, GBR, FRA", wire);
  const correction = call("correction", "2021-12-07", "Biden, GBR, FRA, ITA", { group: "corrected", origin: "agency:wire" });

  test("a correction is applied, though a reprint of what it corrects came out the same day; all of it is evidence", () => {
    const [entry, ...rest] = merge(original, reprint, correction);
    expect(rest).toEqual([]);
    expect(entry!.actor?.map(({ code }) => code)).toEqual(["FRA", "GBR", "ITA", "USA"]);
    expect(entry!.origins).toEqual(["agency:wire"]);
    expect(entry!.evidence.map(({ document: id }) => id)).toEqual(["original", "correction", "reprint"]);
  });

  test("another origin's word is not overruled by it", () => {
    const others = ["a", "b"].map((id) => call(id, "2021-12-06", "Biden, GBR, FRA", { group: id, origin: `publisher:${id}` }));
    const [entry] = merge(original, correction, ...others);
    expect(entry!.actor?.map(({ code }) => code)).toEqual(["FRA", "GBR", "USA"]);
  });
});
