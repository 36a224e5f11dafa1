import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareSketches } from "../../src/dedupe/compare-sketches.ts";
import { document, OTHER_ACCOUNT, RELEASE, SPUN, sketch } from "./documents.ts";

const paragraphs = RELEASE.split("\n\n");
const release = document(RELEASE, {
  title: "Valdoria summons Kestrian ambassador over seized boats",
  publisher: "mfa.valdoria.example",
  url: "https://mfa.valdoria.example/news/118",
  published: "2031-03-09",
});

function relation(text: string, given: Parameters<typeof document>[1] = {}, to = release) {
  return compareSketches(
    sketch(to, null),
    sketch(document(text, { publisher: "Harbour Gazette", published: "2031-03-10", ...given }), null),
  );
}

describe("compareSketches", () => {
  test("the same words elsewhere are a copy", () => {
    expect(relation(RELEASE, { title: release.title })?.kind).toBe("copy");
  });

  test("case, quotation marks, accents and broken line ends make no difference", () => {
    const mangled = RELEASE.replace(/[“”"]/g, "''").replace("Ostrand", "Östrand").replace("fishing boats", "fish- ing boats").toUpperCase();
    expect(relation(mangled)?.score).toBeGreaterThan(0.9);
  });

  test("the first half under another headline is a reprint, and the reason says how much is left", () => {
    const cut = relation(paragraphs.slice(0, 3).join("\n\n"), { title: "Ambassador called in over fishermen" });
    expect(cut).toMatchObject({ kind: "reprint", score: 1 });
    expect(cut?.why).toMatch(/100 % of the shorter text's words .* another headline, published 1 day apart/);
  });

  test("debris around it and paragraphs in another order leave it a reprint", () => {
    const moved = [paragraphs[1], paragraphs[0], ...paragraphs.slice(2)].join("\n\n");
    expect(relation(`Share this story\n\n${moved}\n\nMore from our newsroom: ten recipes for herring. Leave a comment.`)?.kind).toBe(
      "reprint",
    );
  });

  test("the publisher's own changed text is a revision, whatever its address", () => {
    const changed = RELEASE.replace("14 sailors", "16 sailors");
    expect(relation(changed, { publisher: release.publisher })?.kind).toBe("revision");
    expect(relation(changed, { publisher: release.publisher, url: "https://mfa.valdoria.example/news/121" })?.kind).toBe("revision");
  });

  test("the same id is a revision even when everything was rewritten", () => {
    expect(relation(OTHER_ACCOUNT, { id: release.id })?.kind).toBe("revision");
  });

  test("a URL without its campaign parameters is the same URL", () => {
    const changed = `${paragraphs.slice(0, 4).join("\n\n")}\n\nA meeting of the two ministers in Port Savin was put off without a new date being named.`;
    const found = relation(changed, { url: "http://www.mfa.valdoria.example/news/118/?utm_source=mail#top" });
    expect(found).toMatchObject({ kind: "revision", why: expect.stringContaining("same URL") });
  });

  test("a text that was put into another language and back is spun", () => {
    expect(relation(SPUN)).toMatchObject({ kind: "spun", why: expect.stringContaining("same order") });
  });

  test("an independent account of the same event is no copy", () => {
    expect(relation(OTHER_ACCOUNT)).toBeNull();
  });

  test("an article that quotes a passage is no copy", () => {
    expect(relation(`${OTHER_ACCOUNT}\n\n${paragraphs[2]}`)).toBeNull();
  });

  test("the same form filled in again by its publisher is no revision", () => {
    const form = (region: string, amount: string): string =>
      `The Civil Protection Office today made ${amount} crowns of disaster relief available to the region of ${region} after the storms of this month. The money is for temporary housing, for the repair of homes and for businesses that have lost their stock. Owners who live in ${region} can apply at the town hall. The Office will send its inspectors within a week of each request and pays what an owner's insurance does not.`;
    const first = document(form("Upper Lenn", "4 million"), {
      publisher: "relief.example",
      url: "https://relief.example/1",
      published: "2031-05-02",
    });
    const later = document(form("Saltmarsh", "9 million"), {
      publisher: "relief.example",
      url: "https://relief.example/2",
      published: "2031-06-20",
    });
    expect(compareSketches(sketch(first, null), sketch(later, null))).toBeNull();
  });

  test("a bulletin of the next day, the same but for its numbers, is no revision", () => {
    const bulletin = (day: number): string =>
      `The port authority of Mirash reports the state of the harbour. In the last 24 hours ${day * 7} ships came in and ${day * 5} left, and ${day * 940} tonnes of cargo were moved at the ${day + 11} berths in use. The waiting time at the roads was ${day + 20} hours. Pilots are available on call, the northern lock is open to ships of every class, and masters are asked to report dangerous cargo to the harbour office before they enter the roads. The next bulletin follows tomorrow at noon.`;
    const [first, next] = [3, 4].map((day) =>
      sketch(
        document(bulletin(day), { publisher: "port.example", url: `https://port.example/${day}`, published: `2031-05-0${day}` }),
        null,
      ),
    );
    expect(compareSketches(first!, next!)).toBeNull();
  });

  test("what it says does not depend on which document is named first", () => {
    const texts = [RELEASE, SPUN, OTHER_ACCOUNT, ...paragraphs];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { maxLength: 4 }), fc.array(fc.constantFrom(...texts), { maxLength: 4 }), (a, b) => {
        const [x, y] = [a, b].map((parts) => sketch(document(parts.join("\n\n")), null)) as [
          ReturnType<typeof sketch>,
          ReturnType<typeof sketch>,
        ];
        expect(compareSketches(x, y)).toEqual(compareSketches(y, x));
      }),
      { numRuns: 60 },
    );
  });

  test("any text is a copy of itself; texts of different words never are", () => {
    const text = (first: string) =>
      fc
        .array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 3, maxLength: 80 })
        .map((words) => words.map((word) => first + word).join(" "));
    fc.assert(
      fc.property(text("a"), text("b"), (a, b) => {
        expect(compareSketches(sketch(document(a), null), sketch(document(a), null))?.kind).toBe("copy");
        expect(compareSketches(sketch(document(a), null), sketch(document(b), null))).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test("a text without words is no copy of another", () => {
    expect(compareSketches(sketch(document("… — !"), null), sketch(document(""), null))).toBeNull();
  });
});
