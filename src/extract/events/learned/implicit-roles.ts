// Participants that the clause leaves out, taken from the document where it makes them plain (implicit arguments, Gerber & Chai 2012).
import type { AnnotatedDocument } from "../../../model/annotated-document.ts";
import { FeatureSet } from "../../../util/feature-set.ts";
import type { LinearModel } from "../../../util/linear-model.ts";
import type { Graph } from "../graph.ts";

/** Somebody whom the document names, with all mentions (indexes, in text order). */
export interface Figure {
  readonly code: string;
  readonly mentions: readonly number[];
}

/** An event as far as its clause tells it: the codes of those who take part, null where a role is empty. */
export interface Told {
  readonly head: number;
  readonly sentence: number;
  readonly type: string;
  readonly lemma: string;
  readonly pos: string;
  readonly actor: ReadonlySet<string>;
  readonly recipient: ReadonlySet<string>;
}

export type Role = "actor" | "recipient";

/** A figure fills an empty role when its probability passes this. */
const FILLS = 0.5;
const LONGEST_LIST = 8;

/** The figures of a document by code, the most mentioned first. */
export function figuresOf(document: AnnotatedDocument): Figure[] {
  const codeOf = mentionCodes(document);
  const byCode = new Map<string, number[]>();
  for (const mention of document.mentions) {
    const code = codeOf[mention.index];
    if (!code || code === "---") continue;
    const held = byCode.get(code);
    if (held) held.push(mention.index);
    else byCode.set(code, [mention.index]);
  }
  return [...byCode]
    .map(([code, mentions]) => ({ code, mentions }))
    .sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0] - b.mentions[0])
    .slice(0, LONGEST_LIST);
}

/** Code of each mention: its own, else that of the first mention of its chain that has one. */
export function mentionCodes({ mentions, chains }: AnnotatedDocument): (string | null)[] {
  const codes: (string | null)[] = [];
  for (const { code } of mentions) codes.push(code);
  for (const chain of chains) {
    const code = chain.mentions.map((m) => codes[m]).find((c) => c);
    if (code) for (const m of chain.mentions) codes[m] ??= code;
  }
  return codes;
}

const bucket = (n: number): number => (n < 3 ? n : n < 6 ? 3 : n < 12 ? 4 : 5);

/** Features of a figure as filler of an empty role. `rank` is its place among the figures. */
export function implicitFeatures(graph: Graph, event: Told, role: Role, figure: Figure, rank: number, all: readonly Told[]): FeatureSet {
  const set = new FeatureSet();
  const { mentions, sentences } = graph.document;
  const other = role === "actor" ? event.recipient : event.actor;
  let [same, sameWord, dyads] = [0, 0, 0];
  for (const e of all) {
    if (e === event || !has(e, figure.code)) continue;
    if (e.type === event.type && e[role].has(figure.code)) {
      same++;
      if (e.lemma === event.lemma) sameWord++;
    }
    for (const code of other)
      if (has(e, code)) {
        dyads++;
        break;
      }
  }
  let before = 99;
  let within = false;
  for (const m of figure.mentions) {
    const at = graph.sentence[mentions[m].head];
    if (at === event.sentence) within = true;
    if (at <= event.sentence) before = Math.min(before, event.sentence - at);
  }
  const both = (name: string, value: string | number): void => {
    const base = set.name(name);
    set.add(base, role, value);
    set.add(set.name("+type", base), role, value, event.type);
    set.add(set.name("+pos", base), role, value, event.pos);
  };
  both("bias", "");
  set.add("lemma", role, event.lemma);
  both("rank", rank);
  both("same", bucket(same));
  both("same word", bucket(sameWord));
  both("dyads", bucket(dyads));
  both("distance", bucket(before));
  both("within", Number(within));
  both("self", Number(other.has(figure.code)));
  both("other", Number(other.size > 0));
  both("title", Number(figure.mentions.some((m) => sentences[graph.sentence[mentions[m].head]].kind === "title")));
  both("state", Number(/^[A-Z]{3}$/.test(figure.code)));
  set.add("rank+dyads", role, rank, bucket(dyads));
  set.add("rank+same", role, rank, `${bucket(same)} ${Number(other.has(figure.code))}`);
  set.add("dyads+distance", role, bucket(dyads), bucket(before));
  set.add("within+self", role, Number(within), `${Number(other.has(figure.code))} ${event.type}`);
  return set;
}

const has = (event: Told, code: string): boolean => event.actor.has(code) || event.recipient.has(code);

/** The mention (index) that fills an empty role of the event, or null: the figure's last mention up to the event, else its first. */
export function fillImplicit(
  graph: Graph,
  model: LinearModel,
  event: Told,
  role: Role,
  figures: readonly Figure[],
  all: readonly Told[],
): number | null {
  const fills = model.classes.indexOf("fills");
  const not = model.classes.indexOf("not");
  let best: Figure | null = null;
  let bestOdds = FILLS;
  figures.forEach((figure, rank) => {
    const scores = model.score(implicitFeatures(graph, event, role, figure, rank, all).hashes);
    const odds = 1 / (1 + Math.exp(scores[not] - scores[fills]));
    if (odds > bestOdds) {
      best = figure;
      bestOdds = odds;
    }
  });
  if (!best) return null;
  const { mentions } = graph.document;
  const upTo = (best as Figure).mentions.filter((m) => mentions[m].head <= event.head);
  return upTo.at(-1) ?? (best as Figure).mentions[0];
}
