// The package's own data files, read from the disk: Node's way to the resources that a browser fetches.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { loadLanguageModel } from "./annotate/language-model.ts";
import type { Codebook } from "./codebook/codebook.ts";
import { loadCodebook } from "./codebook/load-codebook.ts";
import { loadEventModel } from "./extract/events/learned/event-model.ts";
import { type Language, loadLanguage } from "./languages/language.ts";
import type { CoderResources } from "./pipeline.ts";
import { loadGazetteer } from "./resolve/places/gazetteer.ts";
import { createPlaceResolver, type PlaceResolver } from "./resolve/places/place-resolver.ts";
import { hashBytes } from "./util/hash-bytes.ts";

const path = (relativePath: string): string => fileURLToPath(new URL(relativePath, import.meta.url));

/** Texts of a folder's data files (.tsv, .yaml), keyed by path inside the folder with "/". */
export function readDataFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const walk = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const full = join(at, name);
      if (statSync(full).isDirectory()) walk(full);
      else if (/\.(tsv|ya?ml)$/.test(name)) files.set(relative(folder, full).split(sep).join("/"), readFileSync(full, "utf8"));
    }
  };
  walk(folder);
  return files;
}

/** The folder of the code book that the package carries. */
export const CODEBOOK_FOLDER = path("./codebook");

/** Reads the language tables alone: all that reading documents needs. */
export function readLanguage(): Language {
  return loadLanguage("en", readDataFiles(path("./languages/en")));
}

/** Reads a code book alone. Throws CodebookError for a faulty one. */
export function readCodebook(folder: string = CODEBOOK_FOLDER): Codebook {
  return loadCodebook(readDataFiles(folder));
}

/** Reads code book, language tables and models. Throws CodebookError for a faulty code book, Error for a missing folder. */
export function readResources(codebookFolder: string = CODEBOOK_FOLDER): CoderResources {
  const { version } = JSON.parse(readFileSync(path("../package.json"), "utf8")) as { version: string };
  const bytes = readFileSync(path("../models/en-events.bin"));
  const resources = readLanguageResources(codebookFolder);
  return { ...resources, eventModel: loadEventModel(bytes), modelHash: resources.modelHash + hashBytes(bytes), version };
}

/** The resources that need no event model: training starts from them. */
export function readLanguageResources(
  codebookFolder: string = CODEBOOK_FOLDER,
): Pick<CoderResources, "codebook" | "language" | "model" | "modelHash"> {
  const bytes = readFileSync(path("../models/en.bin"));
  return {
    codebook: readCodebook(codebookFolder),
    language: readLanguage(),
    model: loadLanguageModel(bytes),
    modelHash: hashBytes(bytes),
  };
}

/** The resolver of places. It reads the gazetteer when it is first asked; that throws Error when the file is missing. */
export function readPlaces(codebook: Pick<CoderResources["codebook"], "actors" | "persons">): PlaceResolver {
  let made: PlaceResolver | null = null;
  const resolver = (): PlaceResolver => (made ??= createPlaceResolver(loadGazetteer(readFileSync(path("../models/places.tsv"))), codebook));
  const resolve = (...asked: Parameters<PlaceResolver>): ReturnType<PlaceResolver> => resolver()(...asked);
  return Object.assign(resolve, { all: (...asked: Parameters<PlaceResolver["all"]>) => resolver().all(...asked) });
}
