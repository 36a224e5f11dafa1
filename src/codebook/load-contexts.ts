// Reads `contexts.yaml`: PLOVER's contexts with the lemmas that indicate them.
import type { ReportProblem } from "./codebook-problem.ts";
import type { ContextType } from "./context-type.ts";
import { readYaml } from "./read-yaml.ts";

const FILE = "contexts.yaml";

/** Contexts in the order of the file. Indicators are comma-separated lemmas or phrases of lemmas. */
export function loadContexts(files: ReadonlyMap<string, string>, report: ReportProblem): ContextType[] {
  const text = files.get(FILE);
  if (text === undefined) {
    report(FILE, 1, "the file is missing");
    return [];
  }
  const yaml = readYaml(FILE, text, report);
  return Object.entries((yaml.value ?? {}) as Record<string, unknown>).map(([name, value]) => {
    const fields = (value ?? {}) as Record<string, unknown>;
    const words = (field: string): string[] =>
      String(fields[field] ?? "")
        .split(",")
        .map((word) => word.trim().toLowerCase())
        .filter(Boolean);
    if (typeof fields.definition !== "string") report(FILE, yaml.lineOf(name), `context ${name} has no definition`);
    const strong = words("strong");
    const weak = words("weak");
    if (strong.length === 0) report(FILE, yaml.lineOf(name), `context ${name} has no strong indicators`);
    for (const word of weak)
      if (strong.includes(word)) report(FILE, yaml.lineOf(name), `context ${name}: "${word}" is both strong and weak`);
    return { name, definition: String(fields.definition ?? "").trim(), strong, weak };
  });
}
