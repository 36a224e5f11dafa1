import { stringify } from "csv-stringify/sync";
import { ENTRY_COLUMNS } from "./entry-row.ts";
import type { Exporter } from "./exporter.ts";

/** A spreadsheet takes words that begin like a formula for one: they get an apostrophe before them. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string | number | boolean | null): string | number | null =>
  typeof value === "string" && FORMULA.test(value) ? `'${value}` : typeof value === "boolean" ? String(value) : value;

/** One row an entry (RFC 4180, UTF-8); codes "---" and all other words that a spreadsheet would run begin with an apostrophe. */
export const csv: Exporter = {
  name: "csv",
  mediaType: "text/csv",
  extension: ".csv",
  about: "one row an entry, for spreadsheets",
  *export(entries) {
    yield stringify([ENTRY_COLUMNS.map(({ name }) => name)], { record_delimiter: "windows" });
    for (const entry of entries) yield stringify([ENTRY_COLUMNS.map(({ value }) => cell(value(entry)))], { record_delimiter: "windows" });
  },
};
