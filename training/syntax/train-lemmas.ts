// Learns the lemmatizer: forms seen in training by part of speech, and for other forms the edit script that their ending usually takes.
import { editScript } from "../../src/annotate/lemmatize-words.ts";
import { packHashMap32 } from "../../src/util/hash-map32.ts";
import { hashText } from "../../src/util/hash-text.ts";
import { mix } from "../../src/util/mix.ts";
import { trainTrees } from "./corpus.ts";
import { saveWork } from "./work.ts";

const LONGEST = 6;

const exact = new Map<string, Map<string, number>>();
const endings = new Map<string, Map<string, number>>();
const feats = new Map<string, Map<string, number>>();
const count = (table: Map<string, Map<string, number>>, key: string, value: string): void => {
  const row = table.get(key) ?? new Map<string, number>();
  table.set(key, row.set(value, (row.get(value) ?? 0) + 1));
};
const best = (row: ReadonlyMap<string, number>): string => [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];

for (const tree of trainTrees())
  tree.forms.forEach((form, i) => {
    const tag = `${tree.upos[i]}|${tree.xpos[i]}`;
    const lower = form.toLowerCase();
    const script = editScript(form, tree.lemmas[i]!, tree.upos[i]! === "PROPN");
    count(exact, `${tag} ${lower}`, script);
    count(feats, `${tag} ${lower}`, tree.feats[i]!);
    count(feats, tag, tree.feats[i]!);
    for (let n = 0; n <= Math.min(LONGEST, lower.length); n++) count(endings, `${tag} ${n} ${lower.slice(lower.length - n)}`, script);
  });

const scripts = [...new Set([...exact.values(), ...endings.values()].map(best))].sort();
const scriptId = new Map(scripts.map((script, i) => [script, i]));
const featSets = [...new Set([...feats.values()].map(best))].sort();
const featId = new Map(featSets.map((value, i) => [value, i]));
const entries = new Map<number, number>();
const key = (tag: string, kind: number, text: string): number => mix(mix(hashText(tag), kind), hashText(text));

for (const [name, row] of exact) {
  const [tag, form] = name.split(" ") as [string, string];
  entries.set(key(tag, 100, form), scriptId.get(best(row))!);
}
for (const [name, row] of endings) {
  const [tag, n, ending] = name.split(" ") as [string, string, string];
  const total = [...row.values()].reduce((a, b) => a + b, 0);
  const script = best(row);
  const shorter = n === "0" ? null : endings.get(`${tag} ${Number(n) - 1} ${ending.slice(1)}`);
  if (total < 2 || (shorter && best(shorter) === script)) continue;
  entries.set(key(tag, Number(n), ending), scriptId.get(script)!);
}
const featEntries = new Map<number, number>();
for (const [name, row] of feats) {
  const [tag, form] = name.split(" ") as [string, string | undefined];
  if (form !== undefined && best(row) === best(feats.get(tag)!)) continue;
  featEntries.set(key(tag, form === undefined ? 300 : 200, form ?? ""), featId.get(best(row))!);
}
saveWork("lemmas", new Uint8Array(packHashMap32(entries).buffer));
saveWork("feats", new Uint8Array(packHashMap32(featEntries).buffer));
saveWork("lemmas.json", new TextEncoder().encode(JSON.stringify({ scripts, feats: featSets })));
console.error(`lemmas: ${entries.size} entries, ${scripts.length} scripts; feats: ${featEntries.size} entries, ${featSets.length} sets`);
