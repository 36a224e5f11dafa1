// Time expressions and their values as TempEval-3 scores them (UzZaman et al. 2013): spans that overlap, values that are the same string.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as chrono from "chrono-node";
import { timexLayers } from "../timex-layers.ts";
import type { Part } from "./part.ts";

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string | null;
}

interface GoldText {
  readonly text: string;
  readonly dct: string;
  readonly timex: readonly Timex[];
}

/** `npm run eval -- timex FILE.jsonl[.gz]`: dates (DATE) only; `all` takes every type, `withTimes` DATE and TIME. */
export const timex: Part = {
  defaults: { "AQUAINT (dev)": ["data/timex/dev.jsonl.gz"], "TimeBank (train)": ["data/timex/train.jsonl.gz"] },
  async score(files) {
    const layers = timexLayers();
    const documents = files.flatMap(readGold);
    const ours = documents.map(({ text, dct }) =>
      layers(text, dct).times.map(({ span, type, value }): Timex => ({ start: span[0], end: span[1], type, value })),
    );
    const alone = documents.map(({ text, dct }) => byChrono(text, dct));
    const dates = ["DATE"];
    return {
      documents: documents.length,
      ...compare(documents, ours, dates),
      withTimes: compare(documents, ours, ["DATE", "TIME"]),
      all: compare(documents, ours, ["DATE", "TIME", "DURATION", "SET"]),
      chrono: compare(documents, alone, dates),
    };
  },
};

function readGold(file: string): GoldText[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as GoldText);
}

/** Relaxed matching: each expression is paired once, in text order, with one of the same types that it overlaps. */
function compare(golds: readonly GoldText[], systems: readonly (readonly Timex[])[], types: readonly string[]): Record<string, number> {
  let [gold, system, spans, values] = [0, 0, 0, 0];
  golds.forEach(({ timex: expected }, d) => {
    const found = (systems[d] ?? []).filter(({ type }) => types.includes(type));
    const wanted = expected.filter(({ type }) => types.includes(type));
    const used = new Set<Timex>();
    gold += wanted.length;
    system += found.length;
    for (const g of wanted) {
      const overlapping = found.filter((s) => !used.has(s) && s.start < g.end && g.start < s.end);
      const match = overlapping.find((s) => s.value === g.value) ?? overlapping[0];
      if (!match) continue;
      used.add(match);
      spans++;
      if (match.value === g.value) values++;
    }
  });
  const f1 = (hits: number): number => (gold + system === 0 ? 0 : Math.round((20000 * hits) / (gold + system)) / 10000);
  const share = (hits: number, of: number): number => (of === 0 ? 0 : Math.round((10000 * hits) / of) / 10000);
  return { gold, system, precision: share(spans, system), recall: share(spans, gold), f1: f1(spans), valueF1: f1(values) };
}

/** What chrono-node gives without our resolver: clock times without a day are left out. */
function byChrono(text: string, dct: string): Timex[] {
  return chrono.parse(text, new Date(`${dct}T12:00:00`)).flatMap(({ index, text: words, start }) => {
    const dated = start.isCertain("day") || start.isCertain("weekday") || start.isCertain("month") || start.isCertain("year");
    if (!dated && start.isCertain("hour")) return [];
    const pad = (n: number | null, width = 2): string => String(n ?? 1).padStart(width, "0");
    const [year, month, day] = [pad(start.get("year"), 4), pad(start.get("month")), pad(start.get("day"))];
    const precise = start.isCertain("day") || start.isCertain("weekday") || !dated;
    const value = precise ? `${year}-${month}-${day}` : start.isCertain("month") ? `${year}-${month}` : year;
    return [{ start: index, end: index + words.length, type: "DATE", value }];
  });
}
