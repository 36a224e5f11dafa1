// Counts with their range: "some 70,000 soldiers", "more than 100,000 troops", "$1.2 billion", "up to 60 per cent".
import { type Language, table } from "../../languages/language.ts";
import type { Quantity } from "../../model/quantity.ts";
import { type NumberWord, parseNumber } from "../../util/parse-number.ts";
import { type Graph, relation } from "./graph.ts";

export interface QuantityReader {
  /** The count that a number token heads or belongs to; null for dates, durations and bare numbers. `sole` numbers count people ("killed 13"). */
  at(graph: Graph, index: number, sole?: string): Quantity | null;
  /** Whether a token is a number that no date holds. */
  counts(graph: Graph, index: number): boolean;
  /** The first count that matters among the tokens of an event's evidence, else that of the noun which its clause qualifies ("15,000 troops massed"). */
  among(graph: Graph, tokens: readonly number[], clause: number): Quantity | null;
}

/** From this count on any unit matters that is not told to be none. */
const MANY = 10;

const CURRENCIES: Readonly<Record<string, string>> = { $: "dollars", "€": "euros", "£": "pounds", "¥": "yen" };

export function createQuantityReader(language: Language): QuantityReader {
  const lexicon = new Map<string, NumberWord>();
  for (const { cells } of table(language, "number-words"))
    lexicon.set(cells[0], { value: Number(cells[1]), kind: cells[2] as NumberWord["kind"] });
  const qualifiers = table(language, "quantity-words").map(({ cells }) => ({
    words: cells[0].split(" "),
    text: cells[0],
    effect: cells[1],
  }));
  const units = new Map(table(language, "counted-units").map(({ cells }) => [cells[0], cells[1]]));
  const timeUnits = new Set(table(language, "time-units").map(({ cells }) => cells[0]));

  const isNumber = (graph: Graph, t: number): boolean => {
    const token = graph.tokens[t];
    return (
      token !== undefined && (token.upos === "NUM" || /^\d/.test(token.form) || lexicon.get(token.form.toLowerCase())?.kind === "scale")
    );
  };

  const matters = (graph: Graph, number: number, found: Quantity): boolean => {
    const { deprel } = graph.tokens[number];
    if (found.unit === "per cent" || Object.values(CURRENCIES).includes(found.unit)) return true;
    const noun = deprel === "nummod" ? (graph.tokens[countedBy(graph, number)] ?? null) : null;
    const unit = (noun?.lemma ?? found.unit).toLowerCase();
    const what = units.get(unit) ?? units.get(found.unit.toLowerCase());
    if (/^(1[89]|20)\d\d$/.test(graph.tokens[number].form) && !(what === "yes" && noun?.feats.includes("Number=Plur"))) return false;
    return what === "yes" || (what !== "no" && found.value >= MANY);
  };
  const reader: QuantityReader = {
    counts: (graph, index) => graph.tokens[index].upos === "NUM" && !isOfDate(graph, index),
    among(graph, tokens, clause) {
      for (const t of tokens) {
        if (!reader.counts(graph, t)) continue;
        const found = reader.at(graph, t);
        if (found && matters(graph, t, found)) return found;
      }
      const { head } = graph.tokens[clause];
      if (head < 0 || relation(graph.tokens[clause]) !== "acl") return null;
      const number = graph.children[head].find((c) => graph.tokens[c].deprel === "nummod");
      const found = number === undefined ? null : reader.at(graph, number);
      return found && number !== undefined && matters(graph, number, found) ? found : null;
    },
    at(graph, index, sole) {
      const { tokens } = graph;
      let first = index;
      let last = index;
      const sentence = graph.sentence[index];
      while (first > 0 && graph.sentence[first - 1] === sentence && isNumber(graph, first - 1)) first--;
      while (last + 1 < tokens.length && graph.sentence[last + 1] === sentence && isNumber(graph, last + 1)) last++;
      const before = tokens[first - 1];
      const currency = before && CURRENCIES[before.form.slice(-1)];
      const article = before && /^an?$/i.test(before.form) && lexicon.get(tokens[first].form.toLowerCase())?.kind === "scale";
      const whole = parseNumber(
        tokens.slice(first, last + 1).map((t) => t.form.toLowerCase()),
        lexicon,
      );
      if (whole === null) return null;
      const half = article && tokens[first - 2]?.form.toLowerCase() === "half";
      const value = half ? whole / 2 : whole;
      const start = half ? first - 2 : currency || article ? first - 1 : first;
      const attached = CURRENCIES[tokens[first].form[0]];
      const unit = currency || attached ? { text: currency ?? attached, end: last } : unitOf(graph, first, last, sole);
      if (!unit) return null;
      const found = qualifiers.find(({ words }) => words.every((w, k) => tokens[start - words.length + k]?.form.toLowerCase() === w));
      const from = found ? start - found.words.length : start;
      return {
        value,
        min: found?.effect === "min" ? value : found?.effect === "max" ? null : found ? null : value,
        max: found?.effect === "max" ? value : found?.effect === "min" ? null : found ? null : value,
        unit: unit.text,
        qualifier: found?.text ?? null,
        text: graph.document.text.slice(tokens[from].span[0], tokens[Math.max(unit.end, last)].span[1]),
      };
    },
  };
  return reader;

  function unitOf(graph: Graph, first: number, last: number, sole: string | undefined): { text: string; end: number } | null {
    const { tokens } = graph;
    for (let t = last; t >= first; t--) {
      const token = tokens[t];
      if (token.head < 0 || (token.head >= first && token.head <= last)) continue;
      const head = tokens[countedBy(graph, t)];
      if (token.deprel === "nummod" && head.index > last && head.index - last <= 6) {
        if (/^(per|percent|%)$/i.test(head.form) || head.lemma === "percent") return { text: "per cent", end: head.index };
        if (
          timeUnits.has(head.lemma.toLowerCase()) ||
          (head.upos === "PROPN" && !head.feats.includes("Number=Plur")) ||
          head.upos === "SYM"
        )
          return null;
        return { text: head.form, end: head.index };
      }
      const after = tokens[last + 1];
      if (after && /^(percent|%|per)$/i.test(after.form))
        return { text: "per cent", end: after.form.toLowerCase() === "per" ? last + 2 : last + 1 };
      const of = graph.children[t].find((c) => tokens[c].deprel === "nmod" && c > last);
      if (of !== undefined && !timeUnits.has(tokens[of].lemma.toLowerCase())) return { text: tokens[of].form, end: of };
      if (sole && /^(obj|nsubj|nsubj:pass|conj|obl)$/.test(token.deprel) && !/^(19|20)\d\d$/.test(token.form))
        return { text: sole, end: last };
    }
    return null;
  }
}

/** The number is part of a date: "April 14". */
function isOfDate({ tokens, document }: Graph, t: number): boolean {
  const [start, end] = tokens[t].span;
  return document.times.some(({ type, span }) => (type === "DATE" || type === "TIME") && span[0] <= start && end <= span[1]);
}

/** The noun that a number counts: "prisoners" of "104 long-term prisoners", whatever the parser makes of the words between. */
function countedBy({ tokens }: Graph, number: number): number {
  const { head } = tokens[number];
  return tokens[head]?.deprel === "compound" && tokens[head - 1]?.form === "-" ? tokens[head].head : head;
}
