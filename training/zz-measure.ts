import { readFileSync } from "node:fs";
import { asDocument, readJsonl } from "../eval/code-gold.ts";
import { buildGraph } from "../src/extract/events/graph.ts";
import { loadEventModel } from "../src/extract/events/learned/event-model.ts";
import { mentionCodes } from "../src/extract/events/learned/implicit-roles.ts";
import { predicateFeatures } from "../src/extract/events/learned/predicate-features.ts";
import { roleCandidates } from "../src/extract/events/learned/role-features.ts";
import { contentWords, slotFeatures } from "../src/extract/events/learned/slot-features.ts";
import { surroundingsOf } from "../src/extract/events/learned/surroundings.ts";
import { createFrameMatcher } from "../src/extract/events/match-frames.ts";
import { align } from "./events/align.ts";
import { createEventInputs } from "./events/event-inputs.ts";
import { openLayers } from "./events/layers.ts";
import { roleLabels } from "./events/role-labels.ts";

const [gold, bin, labels] = process.argv.slice(2);
const layers = openLayers();
const match = createFrameMatcher(layers.codebook);
const inputsOf = createEventInputs(layers);
const model = loadEventModel(readFileSync(bin));
const taught = labels
  ? new Map(readJsonl<any>(labels).map((r: any) => [`${r.id} ${r.s}`, new Map(r.readings.map((x: any) => [x.k, x]))]))
  : null;
const ls = (s: number[]) => {
  const t = Math.max(...s);
  const z = t + Math.log(s.reduce((a, x) => a + Math.exp(x - t), 0));
  return s.map((x) => x - z);
};
const mix = (parts: [number, number[]][]) => {
  const n = parts[0][1].length;
  return ls(Array.from({ length: n }, (_, i) => parts.reduce((a, [w, p]) => a + w * p[i], 0)));
};
const lg = (x: number) => Math.log(Math.max(x, 5e-4));
const T: any[] = [],
  A: any[] = [],
  R: any[] = [];
let skip = 0;
for (const doc of readJsonl<any>(gold)) {
  const ann = layers.annotate(asDocument(doc));
  const graph = buildGraph(ann);
  const codes = mentionCodes(graph.document);
  const attrs = layers.attributionsOf(ann);
  const groups = graph.document.sentences.map((s) => match(graph, s));
  const rows = new Map(align(graph, groups.flat(), doc).rows.map((r) => [r.reading, r.gold]));
  graph.document.sentences.forEach((sentence, s) => {
    const around = surroundingsOf(graph, groups[s]);
    const content = contentWords(graph, s);
    groups[s].forEach((reading, i) => {
      const g = rows.get(reading) as any;
      const t: any = taught?.get(`${doc.id} ${s}`)?.get(i);
      if (taught && !t) {
        skip++;
        return;
      }
      const names = ["NONE", ...new Set(reading.candidates.map((c) => c.frame.event))];
      const cl = names.map((n) => model.type.classes.indexOf(n));
      const lin = model.type.score(predicateFeatures(graph, reading, around[i], layers.clusters).hashes, cl);
      const net = model.typeNetwork.score(slotFeatures(graph, reading, around[i], groups[s], content), cl);
      T.push({
        y: names.indexOf(g?.event ?? "NONE"),
        lin: ls(cl.map((k) => lin[k])),
        net: ls(cl.map((k) => net[k])),
        t: t && names.map((n) => lg(t.types[n] ?? 0)),
      });
      const cand = g && reading.candidates.find((c) => c.frame.event === g.event);
      if (!cand) return;
      const inp = inputsOf(graph, { candidate: cand, around: around[i] }, attrs, codes);
      const aux = model.aux.classes.indexOf([...g.aux].sort().join("+"));
      if (aux >= 0)
        A.push({
          y: aux,
          lin: ls([...model.aux.score(inp.aux.features)]),
          net: ls([...model.auxNetwork.score(inp.aux.example)]),
          t: t && t.type === g.event ? model.aux.classes.map((n) => lg(t.aux[n] ?? 0)) : null,
        });
      const labs = roleLabels(graph, cand.head, inp.fillers, g);
      const off = roleCandidates(graph, reading.candidates[0]).map((c) => c.head);
      labs.forEach((y, k) => {
        const r = t && t.type === g.event ? t.roles[off.indexOf(inp.fillers[k].head)] : null;
        R.push({
          y,
          lin: ls([...model.role.score(inp.roles[k].features)]),
          net: ls([...model.roleNetwork.score(inp.roles[k].example)]),
          t: r ? [lg(1 - r[0] - r[1]), lg(r[0]), lg(r[1])] : null,
        });
      });
    });
  });
}
const types = (f: (x: any) => number[]) => {
  let best = "";
  let b = 0;
  let loss = 0;
  for (const x of T) loss -= f(x)[x.y] / T.length;
  for (const lean of [0, 0.25, 0.5, 0.75, 1]) {
    let h = 0,
      s = 0,
      n = 0;
    for (const x of T) {
      const p = [...f(x)];
      p[0] -= lean;
      const k = p.indexOf(Math.max(...p));
      if (k) s++;
      if (k && k === x.y) h++;
      if (x.y) n++;
    }
    const F = (2 * h) / (s + n);
    if (F > b) {
      b = F;
      best = `F ${F.toFixed(4)} @${lean}`;
    }
  }
  return `${best} loss ${loss.toFixed(4)}`;
};
const acc = (f: (x: any) => number[]) => {
  let r = 0,
    l = 0,
    u = 0,
    uf = 0;
  for (const x of A) {
    const p = f(x);
    l -= p[x.y];
    const k = p.indexOf(Math.max(...p));
    if (k === x.y) r++;
  }
  return `acc ${(r / A.length).toFixed(4)} loss ${(l / A.length).toFixed(4)}`;
};
const rol = (f: (x: any) => number[]) => {
  let out = "";
  let l = 0;
  for (const x of R) l -= f(x)[x.y] / R.length;
  for (const c of [1, 2]) {
    let h = 0,
      s = 0,
      n = 0;
    for (const x of R) {
      const p = f(x);
      const hit = Math.exp(p[c]) > (c === 1 ? 0.4 : 0.35) && p[c] >= p[3 - c];
      if (hit) s++;
      if (x.y === c) n++;
      if (hit && x.y === c) h++;
    }
    out += ` F${c} ${((2 * h) / (s + n)).toFixed(4)}`;
  }
  return `${out} loss ${l.toFixed(4)}`;
};
const combos: [string, (x: any) => [number, number[]][]][] = [
  ["lin", (x) => [[1, x.lin]]],
  ["net", (x) => [[1, x.net]]],
];
for (const w of [0.2, 0.35, 0.5, 0.65])
  combos.push([
    `lin+net ${w}`,
    (x) => [
      [1 - w, x.lin],
      [w, x.net],
    ],
  ]);
if (taught) {
  combos.push(["teacher", (x) => [[1, x.t ?? x.lin]]]);
  for (const w of [0.3, 0.5, 0.7])
    combos.push([
      `own+teacher ${w}`,
      (x) => [
        [(1 - w) * 0.6, x.lin],
        [(1 - w) * 0.4, x.net],
        [w, x.t ?? x.lin],
      ],
    ]);
}
console.log("types", T.length, "aux", A.length, "roles", R.length, "skipped", skip);
for (const [n, c] of combos) {
  const f = (x: any) => mix(c(x));
  console.log(n.padEnd(18), types(f), "|", acc(f), "|", rol(f));
}
