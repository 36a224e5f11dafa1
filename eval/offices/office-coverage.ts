// How much of the time the code book knows who held an office: the share of months in which at least one holder is on record.
import type { OfficeTerm } from "../../src/codebook/office-term.ts";

/** A column of the coverage table: any of the offices will do. */
export interface CoveredOffice {
  readonly label: string;
  readonly offices: readonly string[];
}

export interface Coverage {
  readonly label: string;
  /** Share of months × actors with a holder. */
  readonly share: number;
  /** Actors with a holder in every month, and with none at all. */
  readonly whole: number;
  readonly none: readonly string[];
}

/** Coverage of each column over the actors, from the first month to the last (`YYYY-MM`). A term without an end reaches the last month. */
export function officeCoverage(
  terms: readonly OfficeTerm[],
  codes: readonly string[],
  columns: readonly CoveredOffice[],
  first: string,
  last: string,
): Coverage[] {
  const months = monthsBetween(first, last);
  return columns.map(({ label, offices }) => {
    let held = 0;
    let whole = 0;
    const none: string[] = [];
    for (const code of codes) {
      const own = terms.filter((term) => term.code === code && offices.includes(term.office));
      const known = months.filter((month) => own.some((term) => covers(term, month))).length;
      held += known;
      if (known === months.length) whole++;
      if (known === 0) none.push(code);
    }
    return { label, share: Number((held / (codes.length * months.length)).toFixed(3)), whole, none };
  });
}

function covers({ from, to }: OfficeTerm, month: string): boolean {
  const begins = from.length === 4 ? from <= month.slice(0, 4) : from.slice(0, 7) <= month;
  const ends = to === null || (to.length === 4 ? to >= month.slice(0, 4) : to.slice(0, 7) >= month);
  return begins && ends;
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; ) {
    months.push(month);
    const [year, number] = month.split("-").map(Number);
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
  }
  return months;
}
