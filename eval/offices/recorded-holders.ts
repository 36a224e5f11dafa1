// Holders of offices as the corpora beside the gold sets record them, in one shape: whom a state had at one day.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseTsv } from "../../src/util/parse-tsv.ts";

/** One fact to check: on `day` a person of this name led the state, or was its foreign minister. */
export interface RecordedHolder {
  readonly code: string;
  readonly offices: readonly string[];
  readonly name: string;
  readonly day: string;
}

const HEADS = [
  "president",
  "prime-minister",
  "monarch",
  "supreme-leader",
  "leader",
  "chair",
  "chief-executive",
  "state-counsellor",
  "pope",
  "council-president",
  "presidency-member",
];
const COW = new Map(
  parseTsv(readFileSync(new URL("cow-codes.tsv", import.meta.url), "utf8")).map(({ cells }) => [cells[0], cells[1]] as const),
);

/** Facts of a file of `data/corpora/offices` from 2010 on; none of a file of another shape. `codeOf` gives a state's code by its name. */
export function recordedHolders(file: string, codeOf: (state: string) => string | null): RecordedHolder[] {
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, string | null>);
  const name = basename(file);
  if (name.startsWith("reign"))
    return rows.flatMap(({ country, leader, start, end }) => {
      const code = COW.get(country ?? "") ?? country;
      const until = end ?? "2021-03";
      if (!code || !leader || !start || until < "2010-02") return [];
      const day = start < "2010-01" ? "2010-01-15" : monthAfter(start, until);
      return [{ code, offices: HEADS, name: leader, day }];
    });
  if (name.startsWith("heads"))
    return rows.flatMap(({ country, officeholderLabel, start_year: from, end_year: to, positionLabel }) => {
      const code = codeOf(country ?? "");
      if (!code || !officeholderLabel || !from || /governor|co-prince|captain regent/i.test(positionLabel ?? "")) return [];
      const year = to ? Number(to) : 2022;
      return Number(from) >= year
        ? []
        : [{ code, offices: HEADS, name: officeholderLabel, day: `${Math.max(Number(from) + 1, 2010)}-01-01` }];
    });
  if (name.startsWith("foreign-ministers"))
    return rows.flatMap(({ countryLabel, name: person, start }) => {
      const code = codeOf(countryLabel ?? "");
      return code && person && start
        ? [{ code, offices: ["foreign-minister"], name: person, day: start > "2022-06-15" ? start : "2022-06-15" }]
        : [];
    });
  return [];
}

/** A day well within a term: the 15th of the month after its start, or its start where it ends in that month. */
function monthAfter(start: string, until: string): string {
  const [year, month] = start.split("-").map(Number);
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
  return next < until ? `${next}-15` : start;
}
