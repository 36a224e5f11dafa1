import { MODEL_VERSION } from "../../src/annotate/language-model.ts";
import { packSections } from "../../src/util/sections.ts";
import { hasWork, loadWork } from "./work.ts";

const LAYERS = 8;

/** The sections of the model by name, as far as the steps have made them; `info` first. */
export function workSections(): Map<string, Uint8Array> {
  const json = (name: string): Record<string, unknown> =>
    hasWork(name) ? (JSON.parse(new TextDecoder().decode(loadWork(name))) as Record<string, unknown>) : {};
  const layers = Array.from({ length: LAYERS }, (_, k) => `layer${k}`);
  const names = [
    ...["words", "vectors", "vectorScale", "base"].map((name) => `network.${name}`),
    ...[...layers, "outputs", "arcs", "rels"].flatMap((name) => ["values", "scale", "bias"].map((part) => `network.${name}.${part}`)),
    ...["clusters", "lemmas", "feats", "nameLists"],
    ...["sentences", "names"].flatMap((name) => ["slots", "labels", "weights"].map((part) => `${name}.${part}`)),
  ];
  const info = { language: "en", names: [], ...json("network.json"), ...json("lemmas.json"), ...json("names.json") };
  const sections = new Map([["info", new TextEncoder().encode(JSON.stringify(info)) as Uint8Array]]);
  for (const name of names) if (hasWork(name)) sections.set(name, loadWork(name));
  return sections;
}

/** A model file of what the steps have made so far. */
export function packWork(): Uint8Array {
  return packSections(MODEL_VERSION, workSections());
}
