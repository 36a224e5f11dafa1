// Places: what a name means in a document, by size, kind, hints and the other names around it.
import { describe, expect, test } from "vitest";
import { loadActors } from "../../src/codebook/load-actors.ts";
import type { CodedDocument } from "../../src/model/coded-document.ts";
import { CODEBOOK_FOLDER, readDataFiles, readPlaces } from "../../src/node-resources.ts";
import { distance } from "../../src/resolve/places/distance.ts";
import { documentCountries } from "../../src/resolve/places/document-countries.ts";
import { documentPlaces } from "../../src/resolve/places/document-places.ts";
import { loadGazetteer } from "../../src/resolve/places/gazetteer.ts";

const resolve = readPlaces(loadActors(readDataFiles(CODEBOOK_FOLDER)));
const at = (name: string, ...countries: string[]): string | null => {
  const place = resolve(name, { countries });
  return place && `${place.name}, ${place.country ?? "-"}, ${place.kind}`;
};
/** Whether a name lies within 161 km of a point. */
const near = (name: string, lat: number, lon: number, ...countries: string[]): boolean => {
  const place = resolve(name, { countries });
  return place !== null && distance(place, { lat, lon }) < 161;
};

describe("a name alone", () => {
  test("is a state by any of its names, its people's too", () => {
    expect(
      ["Iran", "the United States", "U.S.", "Britain", "Russian", "Mexico", "Georgia"].map(
        (name) => resolve(name, { countries: [] })?.country,
      ),
    ).toEqual(["IRN", "USA", "USA", "GBR", "RUS", "MEX", "GEO"]);
    expect(at("Mexico")).toBe("Mexico, MEX, state");
  });

  test("is the town that news means by it", () => {
    expect(["Paris", "Moscow", "Tripoli", "Alexandria", "Cambridge"].map((name) => resolve(name, { countries: [] })?.country)).toEqual([
      "FRA",
      "RUS",
      "LBY",
      "EGY",
      "GBR",
    ]);
    expect(near("New York", 40.71, -74.01)).toBe(true);
    expect(near("Washington", 38.9, -77.04)).toBe(true);
  });

  test("may be spelled in other ways", () => {
    for (const name of ["Kyiv", "Kiev", "KYIV", "Kyiv's"]) expect(at(name)).toBe("Kyiv, UKR, capital");
    expect(near("Avdeevka", 48.14, 37.74, "UKR")).toBe(true);
    expect(near("Sana'a", 15.35, 44.2)).toBe(true);
    expect(near("St. Petersburg", 59.94, 30.31, "RUS")).toBe(true);
  });

  test("may be a region, a sea, a strait or a seat of power", () => {
    expect(at("Donbas")).toBe("Donbas, UKR, region");
    expect(at("the Strait of Hormuz")).toBe("Strait of Hormuz, -, strait");
    expect(at("South China Sea")).toBe("South China Sea, -, sea");
    expect(at("West Bank")).toBe("West Bank, PSE, region");
    expect(at("Crimea")).toBe("Crimea, UKR, region");
    for (const name of ["Gaza Strip", "Xinjiang", "Kashmir", "Golan Heights", "Tigray", "Nagorno-Karabakh"])
      expect(at(name)).not.toBeNull();
    expect(near("Kremlin", 55.75, 37.62)).toBe(true);
  });

  test("means the region with a word for it, the city without", () => {
    expect(resolve("Donetsk Oblast", { countries: [] })?.kind).toBe("region");
    expect(resolve("Donetsk region", { countries: [] })?.kind).toBe("region");
    expect(resolve("Donetsk", { countries: [] })?.kind).toBe("city");
  });

  test("is nothing when no one knows it, or it is small and nothing speaks for it", () => {
    for (const name of ["Zzyzzxville", "", ",", "()", "Iron", "West", "Paris Hilton Suite"]) expect(at(name)).toBeNull();
    expect(at("Sloviansk")).not.toBeNull();
    expect(at("Pisky")).toBeNull();
    expect(at("Pisky", "UKR")).toBe("Pisky, UKR, town");
  });
});

describe("hints", () => {
  test("the states of the document choose among towns of a name", () => {
    expect(near("Tripoli", 34.43, 35.84, "LBN", "SYR")).toBe(true);
    expect(near("Valencia", 10.17, -68, "VEN")).toBe(true);
    expect(near("Valencia", 39.47, -0.38, "ESP")).toBe(true);
  });

  test("what stands behind a comma contains it", () => {
    expect(near("Paris, Texas", 33.66, -95.56)).toBe(true);
    expect(near("Moscow, Idaho", 46.73, -117)).toBe(true);
    expect(near("Springfield, Ill.", 39.8, -89.64)).toBe(true);
    expect(near("Portland, ME", 43.66, -70.26)).toBe(true);
    expect(near("Odessa, Ukraine", 46.48, 30.73)).toBe(true);
    expect(near("Phnom Penh, Cambodia", 11.56, 104.92)).toBe(true);
  });

  test("places known to be near choose too", () => {
    const columbus = { name: "Columbus", country: "USA", lat: 39.96, lon: -83 };
    const place = resolve("Springfield", { countries: ["USA"], near: [columbus] });
    expect(place && distance(place, { lat: 39.92, lon: -83.81 })).toBeLessThan(30);
  });

  test("words around a known name need a hint", () => {
    expect(at("eastern Aleppo", "SYR")).toBe("Aleppo, SYR, city");
    expect(at("Kabul airport", "AFG")).toBe("Kabul, AFG, capital");
    expect(at("Kabul airport")).toBeNull();
    for (const words of [
      "northern and western Iraq",
      "Iraqi airspace",
      "Iraq's northern border",
      "its border with Iraq",
      "an unstable Iraq",
    ])
      expect([words, at(words)]).toEqual([words, "Iraq, IRQ, state"]);
    expect(near("Israel's Ben Gurion Airport", 32, 34.9)).toBe(true);
    expect(near("Cairo's Tahrir Square", 30.04, 31.24, "EGY")).toBe(true);
    expect(at(`Iraq ${"and what is said of it at length ".repeat(50)}`, "IRQ")).toBeNull();
  });
});

describe("the names of a document together", () => {
  test("are evidence for each other, in any order", () => {
    const names = ["Paris", "Lamar County", "Sherman", "Texarkana", "Texas"];
    const all = resolve.all(names, { countries: ["USA"] });
    expect(distance(all.get("Paris")!, { lat: 33.66, lon: -95.56 })).toBeLessThan(20);
    expect(resolve.all([...names].reverse(), { countries: ["USA"] })).toEqual(all);
  });

  test("give the places of a coded document's events", () => {
    const text = "Lebanon's army was sent to Tripoli. Clashes spread to Sidon.";
    const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
    const event = { place: "Tripoli" } as CodedDocument["events"][number];
    const coded = {
      text,
      events: [event, { ...event, place: "Sidon" }, { ...event, place: null }, { ...event, place: "Nowherestan" }],
      entities: [{ id: "LBN", kind: "state", name: "Lebanon", code: "LBN", mentions: [span("Lebanon")] }],
    } as unknown as CodedDocument;
    const places = documentPlaces(resolve, coded);
    expect([...places].map(([name, place]) => [name, place?.country ?? null])).toEqual([
      ["Tripoli", "LBN"],
      ["Sidon", "LBN"],
      ["Nowherestan", null],
    ]);
  });

  test("states count by how often they are named, but not for the name in question", () => {
    const text = "Dublin Dublin Ohio";
    const countries = documentCountries(text, [
      {
        code: "IRL",
        kind: "state",
        mentions: [
          [0, 6],
          [7, 13],
        ],
        resolvedBy: "name",
      },
      { code: "USA", kind: "place", mentions: [[14, 18]], resolvedBy: "name" },
      { code: "FRA", kind: "unnamed", mentions: [[0, 6]], resolvedBy: "setting of the story" },
    ]);
    expect(countries(null)).toEqual(["IRL", "USA"]);
    expect(countries("Dublin")).toEqual(["USA"]);
  });
});

describe("the file", () => {
  const bytes = new TextEncoder().encode(
    "# A gazetteer\nAlpha\tUSA\tUS.OH\t40\t-83\t900\ttown\nBeta\t\t\t1\t2\t0\tsea\n\nalpha\t0\nbeta bay\t~1 0\n",
  );

  test("is looked up by whole names", () => {
    const gazetteer = loadGazetteer(bytes);
    expect(gazetteer.find("Alpha")).toEqual([
      {
        place: { row: 0, name: "Alpha", country: "USA", division: "US.OH", lat: 40, lon: -83, population: 900, kind: "town" },
        other: false,
      },
    ]);
    expect(gazetteer.find("the Beta-Bay").map(({ place, other }) => [place.country, other])).toEqual([
      [null, true],
      ["USA", false],
    ]);
    for (const name of ["Alph", "Alphas", "beta", "aaa", "zzz", "北京"]) expect(gazetteer.find(name)).toEqual([]);
  });

  test("is refused when it is none", () => {
    expect(() => loadGazetteer(new TextEncoder().encode("a\tb\n"))).toThrow("no gazetteer");
    expect(() => loadGazetteer(new Uint8Array())).toThrow("no gazetteer");
  });
});
