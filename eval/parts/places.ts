// Places: toponyms with coordinates (LGL, GeoVirus) that the coder finds and resolves, and resolves when their spans are given.
import { readPlaces, readResources } from "../../src/node-resources.ts";
import { createCoder, type Extraction } from "../../src/pipeline.ts";
import { distance } from "../../src/resolve/places/distance.ts";
import { documentCountries } from "../../src/resolve/places/document-countries.ts";
import type { PlaceResolver } from "../../src/resolve/places/place-resolver.ts";
import { asDocument, readJsonl } from "../code-gold.ts";
import type { Part } from "./part.ts";

interface GoldToponyms {
  readonly id: string;
  readonly text: string;
  readonly toponyms: readonly {
    readonly start: number;
    readonly end: number;
    readonly phrase: string;
    readonly lat: string;
    readonly lon: string;
  }[];
}

/** Kilometres within which a place counts as the right one (Gritta et al. 2018). */
const NEAR = 161;

/** `npm run eval -- places FILE…`: `recall` (found and resolved), `accuracy` of those, `found` alone; `given`: the same when the names are given. */
export const places: Part = {
  defaults: { LGL: ["data/corpora/geoparsing/lgl.jsonl.gz"], GeoVirus: ["data/corpora/geoparsing/geovirus.jsonl.gz"] },
  async score(files) {
    const resources = readResources();
    const coder = createCoder(resources);
    const resolve = readPlaces(resources.codebook);
    const totals = { toponyms: 0, found: 0, resolved: 0, right: 0, given: 0, givenRight: 0 };
    for (const file of files)
      for (const gold of readJsonl<GoldToponyms>(file)) {
        const document = asDocument({ id: gold.id, text: gold.text });
        const blocks = document.blocks.map((block) => ({ ...block, kind: "paragraph" as const }));
        count(totals, gold, coder.extract({ ...document, blocks }), resolve);
      }
    const { toponyms, found, resolved, right, given, givenRight } = totals;
    return {
      toponyms,
      found: found / toponyms,
      recall: resolved / toponyms,
      accuracy: right / resolved,
      given: { recall: given / toponyms, accuracy: givenRight / toponyms, precision: givenRight / given },
    };
  },
};

function count(
  totals: { toponyms: number; found: number; resolved: number; right: number; given: number; givenRight: number },
  { text, toponyms }: GoldToponyms,
  { document, parties }: Extraction,
  resolve: PlaceResolver,
): void {
  const countriesFor = documentCountries(document.text, parties.entities);
  const hints = { countries: countriesFor(null), countriesFor };
  const named = document.mentions.filter(({ form, kind }) => form === "name" && (kind === "place" || kind === "state"));
  const words = (span: readonly [number, number]): string => document.text.slice(span[0], span[1]);
  const own = resolve.all(
    named.map(({ span }) => words(span)),
    hints,
  );
  const told = resolve.all(
    toponyms.map(({ phrase }) => phrase),
    hints,
  );
  for (const { start, end, phrase, lat, lon } of toponyms) {
    // LGL leaves those without coordinates that its annotators could not place.
    if (!Number(lat) && !Number(lon)) continue;
    const at = text.slice(start, end) === phrase ? start : nearest(text, phrase, start);
    const point = { lat: Number(lat), lon: Number(lon) };
    totals.toponyms++;
    const mention = named.find(({ span }) => span[0] < at + phrase.length && at < span[1]);
    const place = mention ? (own.get(words(mention.span)) ?? null) : null;
    if (mention) totals.found++;
    if (place) totals.resolved++;
    if (place && distance(place, point) <= NEAR) totals.right++;
    const known = told.get(phrase) ?? null;
    if (known) totals.given++;
    if (known && distance(known, point) <= NEAR) totals.givenRight++;
  }
}

/** Where words stand nearest to a place in a text. */
function nearest(text: string, words: string, near: number): number {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  return best < 0 ? near : best;
}
