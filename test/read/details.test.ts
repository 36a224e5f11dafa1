// Small parts of reading that a user sees: dates, credits, titles, repairs.
import { describe, expect, test } from "vitest";
import { englishTables } from "../../eval/english-tables.ts";
import { captionCredit } from "../../src/read/caption-credit.ts";
import { creditedAgency } from "../../src/read/credited-agency.ts";
import { datelineDate } from "../../src/read/dateline-date.ts";
import { pageTitle } from "../../src/read/page-title.ts";
import { parseDate } from "../../src/read/parse-date.ts";
import { publishedFromUrl } from "../../src/read/published-from-url.ts";
import { repairText } from "../../src/read/repair-text.ts";

const language = englishTables();

test.each([
  ["2021-12-06T23:30:00-05:00", "2021-12-06"],
  ["Mon, 06 Dec 2021 10:00:00 GMT", "2021-12-06"],
  ["Dec. 6, 2021 at 4:30 p.m.", "2021-12-06"],
  ["6th of December, 2021", "2021-12-06"],
  ["Sept. 3, 2019", "2019-09-03"],
  ["20211206T101500", "2021-12-06"],
  ["December 2021", "2021-12"],
  ["2021", "2021"],
  ["2021-02-31", null],
  ["call 2021 now", null],
  ["", null],
])("the date in %j is %j", (text, date) => expect(parseDate(text)).toBe(date));

test.each([
  ["https://a.example/2021/12/06/talks", "2021-12-06"],
  ["https://a.example/world/2021/dec/06/talks", "2021-12-06"],
  ["https://a.example/news/talks-20211206.html", "2021-12-06"],
  ["https://a.example/2021/12/talks", "2021-12"],
  ["https://a.example/item/19991234/x", null],
  ["https://a.example/talks", null],
])("the URL %s gives %j", (url, date) => expect(publishedFromUrl(url)?.value ?? null).toBe(date));

describe("credited agency", () => {
  test.each([
    [["KYIV (Reuters) - The council met."], "Reuters"],
    [["KYIV, Dec 6 (TASS). The council met."], "TASS"],
    [["AP – The council met."], "AP"],
    [["The council met.", "It will meet again. (AFP)"], "AFP"],
    [["The council met, its speaker told Reuters on Monday."], null],
  ])("%j", (paragraphs, agency) => expect(creditedAgency(paragraphs, null, language)).toBe(agency));
  test("a byline that is an agency", () => expect(creditedAgency(["The council met."], "Associated Press", language)).toBe("AP"));
});

test("a caption and its credit are parted, in each of the usual forms", () => {
  expect(captionCredit("The bridge on Monday [Press Service/Handout via Reuters]")).toEqual({
    text: "The bridge on Monday",
    credit: "Press Service/Handout via Reuters",
  });
  expect(captionCredit("The bridge on Monday. Photo: M. Sandor")).toEqual({ text: "The bridge on Monday.", credit: "M. Sandor" });
  expect(captionCredit("Image copyright EPA Image caption The bridge on Monday")).toEqual({ text: "The bridge on Monday", credit: "EPA" });
  expect(captionCredit("The bridge (built in 1911)")).toEqual({ text: "The bridge (built in 1911)", credit: null });
});

test("a site's name leaves the title, a subtitle stays", () => {
  expect(pageTitle("Arvania recalls its envoy | Harbour Dispatch", null)).toEqual({
    title: "Arvania recalls its envoy",
    site: "Harbour Dispatch",
  });
  expect(pageTitle("Arvania recalls its envoy - the dispatch", "The Dispatch").title).toBe("Arvania recalls its envoy");
  expect(pageTitle("Arvania recalls its envoy - and waits", null).site).toBeNull();
});

test("repairs are made where they are certain, and nowhere else", () => {
  const repair = (text: string): string => repairText([text, "Arvania replied. Tessaly answered."], language)[0]!;
  expect(repair("the call Between the two leaders")).toBe("the call between the two leaders");
  expect(repair("will meet On Tuesday, officials said")).toBe("will meet on Tuesday, officials said");
  expect(repair("He warned Arvania If it crosses")).toBe("He warned Arvania if it crosses");
  expect(repair("he read Gone With the Wind")).toBe("he read Gone With the Wind");
  expect(repair("a film called War Of The Worlds")).toBe("a film called War Of The Worlds");
  expect(repair("asked about TessalyArvania said")).toBe("asked about Tessaly Arvania said");
  expect(repair("a YouTube video by McDonald")).toBe("a YouTube video by McDonald");
  expect(repair("no more’threats from afar’ here")).toBe("no more ‘threats from afar’ here");
  expect(repair("the minister’s aides’ plan")).toBe("the minister’s aides’ plan");
});

test.each([
  ["OSLO, May 6, 2021 - Norway met Sweden.", "2021-05-06"],
  ["NEW YORK, 3 June 2020 (Wire) – The council met.", "2020-06-03"],
  ["OSLO, May 6 - Norway met Sweden.", null],
  ["Oslo signed the accord of May 6, 2021 - and left.", null],
])("the dateline of %s gives %s", (line, day) => {
  expect(datelineDate([line])?.value ?? null).toBe(day);
});
