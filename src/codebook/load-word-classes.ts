// Reads `word-classes.tsv`: named sets of lemmas that frames put conditions on. "+name" takes in another class.
import { parseTsv } from "../util/parse-tsv.ts";
import type { ReportProblem } from "./codebook-problem.ts";

const FILE = "word-classes.tsv";

/** Classes by name; a class may take in those that stand above it. */
export function loadWordClasses(files: ReadonlyMap<string, string>, report: ReportProblem): Map<string, ReadonlySet<string>> {
  const classes = new Map<string, ReadonlySet<string>>();
  for (const { line, cells } of parseTsv(files.get(FILE) ?? "")) {
    const [name, words = ""] = cells;
    if (!/^[a-z][a-z-]*$/.test(name)) report(FILE, line, `class name "${name}" must be small letters and hyphens`);
    if (classes.has(name)) report(FILE, line, `class ${name} stands here twice`);
    const set = new Set<string>();
    for (const word of words.split(",").map((part) => part.trim().toLowerCase())) {
      if (word.startsWith("+")) {
        const other = classes.get(word.slice(1));
        if (!other) report(FILE, line, `class ${word.slice(1)} does not stand above`);
        for (const w of other ?? []) set.add(w);
      } else if (word) set.add(word).add(word.replaceAll("-", " "));
    }
    if (set.size === 0) report(FILE, line, `class ${name} is empty`);
    classes.set(name, set);
  }
  return classes;
}
