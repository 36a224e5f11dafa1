// The options of `demarche read`, checked: what a user can get wrong is said before anything is read.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { UsageError } from "./usage-error.ts";

/** Options as the command line gives them. */
export interface RawReadFlags {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly published?: string;
  readonly publisher?: string;
  readonly format?: string;
  readonly map?: readonly string[];
  readonly allowPrivate?: boolean;
  readonly codebook?: string;
  readonly jobs?: string;
  readonly width?: string;
}

/** Options as the command uses them. */
export interface ReadFlags {
  readonly json: boolean;
  readonly explain: boolean;
  readonly jobs: number;
  readonly width: number | null;
  readonly codebook: string | undefined;
  readonly reading: {
    readonly published?: string;
    readonly publisher?: string;
    readonly format?: string;
    readonly map?: Readonly<Record<string, string>>;
    readonly allowPrivate?: boolean;
  };
}

export const FORMATS = ["html", "text", "markdown", "jsonl", "feed", "pdf", "warc"] as const;
const MAP_FIELDS = ["id", "title", "summary", "text", "html", "published", "publisher", "url", "byline", "agency", "language"] as const;
const MIN_WIDTH = 40;

function isDate(value: string): boolean {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  if (!year) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function whole(value: string | undefined, option: string, least: number): number | null {
  if (value === undefined) return null;
  if (!/^\d+$/.test(value) || Number(value) < least) throw new UsageError(`${option} takes a whole number from ${least}, not "${value}".`);
  return Number(value);
}

function fieldMap(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, field, key] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
      if (!field || !key) throw new UsageError(`--map takes FIELD=KEY, for example --map text=body, not "${pair}".`);
      if (!(MAP_FIELDS as readonly string[]).includes(field))
        throw new UsageError(`--map knows no field "${field}". Fields: ${MAP_FIELDS.join(", ")}.`);
      return [field, key];
    }),
  );
}

/** Checks the options. Throws UsageError with what to write instead. */
export function readFlags({
  json,
  explain,
  published,
  publisher,
  format,
  map,
  allowPrivate,
  codebook,
  jobs,
  width,
}: RawReadFlags): ReadFlags {
  if (published !== undefined && !isDate(published))
    throw new UsageError(`--published takes a date as YYYY-MM-DD, YYYY-MM or YYYY, not "${published}".`);
  if (format !== undefined && !(FORMATS as readonly string[]).includes(format))
    throw new UsageError(`--format knows no "${format}". Formats: ${FORMATS.join(", ")}.`);
  if (codebook !== undefined && !existsSync(codebook))
    throw new UsageError(`There is no folder ${codebook}. --codebook takes the folder that holds events/, frames/ and actors/.`);
  return {
    json: json ?? false,
    explain: explain ?? false,
    jobs: Math.min(whole(jobs, "--jobs", 1) ?? 1, 4 * availableParallelism()),
    width: whole(width, "--width", MIN_WIDTH),
    codebook,
    reading: {
      ...(published === undefined ? {} : { published }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(format === undefined ? {} : { format }),
      ...(map?.length ? { map: fieldMap(map) } : {}),
      ...(allowPrivate ? { allowPrivate } : {}),
    },
  };
}
