// Loads the code book: everything that says what is coded, from the texts of its files.
import { hashBytes } from "../util/hash-bytes.ts";
import { parseTsv } from "../util/parse-tsv.ts";
import type { Codebook } from "./codebook.ts";
import { CodebookError } from "./codebook-error.ts";
import type { CodebookProblem } from "./codebook-problem.ts";
import { loadActors } from "./load-actors.ts";
import { loadCameo } from "./load-cameo.ts";
import { loadCameoCodes } from "./load-cameo-codes.ts";
import { loadContexts } from "./load-contexts.ts";
import { loadEvents } from "./load-events.ts";
import { loadFrames } from "./load-frames.ts";
import { loadLife } from "./load-life.ts";
import { loadShifts } from "./load-shifts.ts";
import { loadSupportVerbs } from "./load-support-verbs.ts";
import { loadWordClasses } from "./load-word-classes.ts";
import { readYaml } from "./read-yaml.ts";

/** Builds the code book from its files' texts, keyed by path inside the code book's folder ("frames/accuse.tsv").
 * Throws CodebookError with every problem found, each with file and line. */
export function loadCodebook(files: ReadonlyMap<string, string>): Codebook {
  const problems: CodebookProblem[] = [];
  const report = (file: string, line: number, message: string): void => {
    problems.push({ file, line, message });
  };
  const events = loadEvents(files, report);
  const contexts = loadContexts(files, report);
  const sectorFile = readYaml("sectors.yaml", files.get("sectors.yaml") ?? "", report);
  const wordClasses = loadWordClasses(files, report);
  const slots = new Set(parseTsv(files.get("slots.tsv") ?? "").map(({ cells }) => cells[0]));
  const isSlot = (name: string): boolean => slots.has(name);
  const isClass = (name: string): boolean => wordClasses.has(name);
  const isEvent = (name: string): boolean => events.has(name);
  const contextNames = new Set(contexts.map(({ name }) => name));
  const codebook = {
    hash: hashFiles(files),
    events,
    contexts,
    sectors: new Map(Object.entries((sectorFile.value ?? {}) as Record<string, string>)),
    wordClasses,
    frames: loadFrames(files, events, { isSlot, isClass, isEvent }, report),
    supportVerbs: loadSupportVerbs(files, isSlot, report),
    life: loadLife(files, events, wordClasses, report),
    cameo: loadCameo(files, events, (name) => contextNames.has(name), report),
    cameoCodes: loadCameoCodes(files, events, report),
    shifts: loadShifts(files, events, report),
  };
  const actors = loadActors(files, report);
  if (problems.length > 0) throw new CodebookError(problems);
  return { ...codebook, ...actors };
}

/** Hexadecimal digits that change with any file. */
function hashFiles(files: ReadonlyMap<string, string>): string {
  const names = [...files.keys()].sort();
  return hashBytes(new TextEncoder().encode(names.map((name) => `${name}\n${files.get(name)}`).join("\n")));
}
