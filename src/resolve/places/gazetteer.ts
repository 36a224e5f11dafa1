// The gazetteer (models/places.tsv): places by name, looked up in the file's bytes, so that loading it costs little time and memory.
import { placeKey } from "./place-key.ts";

/** A row of the gazetteer. */
export interface GazetteerPlace {
  readonly row: number;
  readonly name: string;
  /** ISO 3166 alpha-3; null for seas and what is of several states or none. */
  readonly country: string | null;
  /** Codes of state, first and second division ("US.LA.079", "DE.02"); "" where it is of no division. */
  readonly division: string;
  /** Degrees (WGS 84). */
  readonly lat: number;
  readonly lon: number;
  /** People; 0 where not known. */
  readonly population: number;
  /** "capital", "city" (seat of a division), "town", "quarter", "region" (first division, or a landscape), "district" (second division), "sea", "strait", … */
  readonly kind: string;
}

export interface FoundPlace {
  readonly place: GazetteerPlace;
  /** Known by this name too, but commonly called by another. */
  readonly other: boolean;
}

export interface Gazetteer {
  /** Every place that a name, as a whole, is of; case, accents, marks and a leading article make no difference. */
  find(name: string): readonly FoundPlace[];
}

/** Places that are kept once read. */
const KEPT = 20_000;
const NEWLINE = 10;
const TAB = 9;

/** Reads the file's bytes; they must not change afterwards. Throws when they are no gazetteer. */
export function loadGazetteer(bytes: Uint8Array): Gazetteer {
  const decoder = new TextDecoder();
  const starts = lineStarts(bytes);
  let parted = 1;
  while (parted < starts.length - 1 && starts[parted + 1] - starts[parted] > 1) parted++;
  const first = parted + 1;
  const end = starts.length - 1;
  if (bytes[0] !== 35 || first >= end)
    throw new Error("This is no gazetteer: rows of places, an empty line, and rows of names are expected.");
  const rows = new Map<number, GazetteerPlace>();

  return {
    find(name) {
      const key = placeKey(name);
      const line = lookUp(key);
      if (line < 0) return [];
      return text(line)
        .slice(key.length + 1)
        .split(" ")
        .map((entry) => (entry[0] === "~" ? { place: place(entry.slice(1)), other: true } : { place: place(entry), other: false }));
    },
  };

  function text(line: number): string {
    return decoder.decode(bytes.subarray(starts[line], starts[line + 1] - 1));
  }

  function place(digits: string): GazetteerPlace {
    const row = Number.parseInt(digits, 36);
    let known = rows.get(row);
    if (!known) {
      const [name, country, division, lat, lon, population, kind] = text(row + 1).split("\t");
      known = {
        row,
        name,
        country: country || null,
        division,
        lat: Number(lat),
        lon: Number(lon),
        population: Number(population),
        kind,
      };
      if (rows.size >= KEPT) rows.clear();
      rows.set(row, known);
    }
    return known;
  }

  /** The line that begins with a key and a tab, by binary search; -1 when there is none. */
  function lookUp(key: string): number {
    if (!/^[a-z0-9 ]+$/.test(key)) return -1;
    let low = first;
    let high = end - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compare(key, starts[middle]);
      if (order === 0) return middle;
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return -1;
  }

  function compare(key: string, start: number): number {
    for (let i = 0; i < key.length; i++) {
      const difference = key.charCodeAt(i) - bytes[start + i];
      if (difference !== 0) return difference;
    }
    return TAB - bytes[start + key.length];
  }
}

/** Where each line begins, and the end of the last. */
function lineStarts(bytes: Uint8Array): Uint32Array {
  let starts = new Uint32Array(1 << 16);
  let count = 1;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    if (count === starts.length) {
      const more = new Uint32Array(2 * starts.length);
      more.set(starts);
      starts = more;
    }
    starts[count++] = at + 1;
  }
  return starts.subarray(0, count);
}
