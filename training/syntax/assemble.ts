// Packs what the steps left into models/en.bin.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { MODEL_VERSION } from "../../src/annotate/language-model.ts";
import { packSections } from "../../src/util/sections.ts";
import { hasWork, loadWork, PROJECT } from "./work.ts";

const json = (name: string): Record<string, unknown> =>
  hasWork(name) ? (JSON.parse(new TextDecoder().decode(loadWork(name))) as Record<string, unknown>) : {};
const layers = Array.from({ length: 8 }, (_, k) => `layer${k}`);
const names = [
  ...["words", "vectors", "vectorScale", "base"].map((name) => `network.${name}`),
  ...[...layers, "outputs", "arcs", "rels"].flatMap((name) => ["values", "scale", "bias"].map((part) => `network.${name}.${part}`)),
  ...["clusters", "lemmas", "feats", "nameLists"],
  ...["sentences", "names"].flatMap((name) => ["slots", "labels", "weights"].map((part) => `${name}.${part}`)),
];
const info = { language: "en", names: [], ...json("network.json"), ...json("lemmas.json"), ...json("names.json") };
const sections = new Map<string, Uint8Array>([["info", new TextEncoder().encode(JSON.stringify(info))]]);
for (const name of names) if (hasWork(name)) sections.set(name, loadWork(name));
const bytes = packSections(MODEL_VERSION, sections);
writeFileSync(resolve(PROJECT, "models/en.bin"), bytes);
for (const [name, part] of sections) console.error(`${name}\t${part.length}`);
console.error(`models/en.bin\t${bytes.length}`);
