import { parseTsv, type TsvRow } from "../util/parse-tsv.ts";

/** The word tables of one language, by file name without extension ("cue-verbs"). Every language has the same file names. */
export interface Language {
  readonly code: string;
  readonly tables: ReadonlyMap<string, readonly TsvRow[]>;
}

/** Builds a language from the texts of `languages/<code>/*.tsv`, keyed by file name ("cue-verbs.tsv"). */
export function loadLanguage(code: string, files: ReadonlyMap<string, string>): Language {
  const tables = new Map<string, readonly TsvRow[]>();
  for (const [name, text] of files) if (name.endsWith(".tsv")) tables.set(name.slice(0, -4), parseTsv(text));
  return { code, tables };
}

/** The rows of a table. Throws when the language has no such table. */
export function table(language: Language, name: string): readonly TsvRow[] {
  const rows = language.tables.get(name);
  if (!rows) throw new Error(`Language ${language.code} has no table ${name}.tsv`);
  return rows;
}
