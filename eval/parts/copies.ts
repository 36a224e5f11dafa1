// Copies and origins: pairs of documents that are held to be copies of one origin, against pairs that people made or publishers marked.
import { createSketcher } from "../../src/dedupe/create-sketcher.ts";
import type { Sketch } from "../../src/dedupe/sketch.ts";
import { readLanguage } from "../../src/node-resources.ts";
import { readJsonl } from "../code-gold.ts";
import { areCalledCopies, bareDocument, groupsAmong, sketchFile } from "../copies.ts";
import type { Part } from "./part.ts";

interface GoldCopy {
  readonly id: string;
  readonly origin: string;
  readonly kind: string;
}

interface Revised {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly text: string;
}

interface RevisionPair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
  readonly kind?: string;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** As the gold set's own scorer counts; articles that quote one passage are left out. */
async function scoreCopies(documents: string, goldFile: string): Promise<Record<string, unknown>> {
  const gold = readJsonl<GoldCopy>(goldFile).filter(({ kind }) => kind !== "quoted-part");
  const groups = groupsAmong(await sketchFile(documents));
  const group = new Map(groups.flatMap(({ id, documents: members }) => members.map((member) => [member.id, id])));
  const presumed = new Set(groups.map(({ origin }) => origin));
  const of = (id: string): string => group.get(id) ?? id;
  const recall: Record<string, { found: number; all: number }> = {};
  let [said, right, wanted] = [0, 0, 0];
  for (const [i, a] of gold.entries()) {
    if (a.origin !== a.id) {
      const kind = (recall[a.kind] ??= { found: 0, all: 0 });
      kind.all++;
      if (of(a.id) === of(a.origin)) kind.found++;
    }
    for (const b of gold.slice(i + 1)) {
      const [same, together] = [a.origin === b.origin, of(a.id) === of(b.id)];
      if (same) wanted++;
      if (together) said++;
      if (same && together) right++;
    }
  }
  const own = gold.filter(({ kind }) => kind === "new-story" || kind === "template-lookalike");
  const joined = own.filter((a) => gold.some((b) => b.id !== a.id && of(a.id) === of(b.id)));
  const copied = new Set(gold.filter(({ id, origin }) => id !== origin).map(({ origin }) => origin));
  return {
    pairPrecision: share(right, said),
    pairRecall: share(right, wanted),
    recallByKind: Object.fromEntries(Object.entries(recall).map(([kind, { found, all }]) => [kind, share(found, all)])),
    originsPresumedRight: share([...copied].filter((id) => presumed.has(id)).length, copied.size),
    ownStories: own.length,
    ownStoriesJoined: joined.length,
  };
}

/** Revisions of one release: by what they say alone, and with their id, URL, publisher and date. */
function scoreRevisions(documents: string, pairsFile: string): Record<string, unknown> {
  const sketch = createSketcher(readLanguage());
  const [bare, full] = [new Map<string, Sketch>(), new Map<string, Sketch>()];
  for (const { id, title, date, url, text } of readJsonl<Revised>(documents)) {
    bare.set(id, sketch(bareDocument(id, text, title), null));
    const [release = id] = id.split("#");
    full.set(id, sketch({ ...bareDocument(release, text, title, date.slice(0, 10)), url, publisher: id.split("/")[0]! }, null, id));
  }
  const pairs = readJsonl<RevisionPair>(pairsFile).filter(({ label }) => label === "same-guid-revision");
  const recall = (of: ReadonlyMap<string, Sketch>, some: readonly RevisionPair[]): number =>
    share(some.filter(({ a, b }) => areCalledCopies(of.get(a)!, of.get(b)!)).length, some.length);
  const changed = pairs.filter(({ kind }) => kind === "text");
  return {
    changedTexts: changed.length,
    "recallOfChangedTexts, by text alone": recall(bare, changed),
    "recall, by text alone": recall(bare, pairs),
    "recall, with id and URL": recall(full, pairs),
  };
}

/** Articles of different publishers on one event, which are not copies. */
async function scoreSameEvent(file: string): Promise<Record<string, unknown>> {
  const clusterOf = new Map(readJsonl<{ id: string; cluster: string }>(file).map(({ id, cluster }) => [id, cluster]));
  const sketches = await sketchFile(file);
  let [pairs, joined] = [0, 0];
  for (const [i, a] of sketches.entries())
    for (const b of sketches.slice(i + 1)) {
      if (clusterOf.get(a.id) !== clusterOf.get(b.id)) continue;
      pairs++;
      if (areCalledCopies(a, b)) joined++;
    }
  return { pairs, calledCopies: joined, share: share(joined, pairs) };
}

/** FILES: documents and gold of copies, documents and pairs of revisions, articles on same events; the last three may be left out. */
export const copies: Part = {
  defaults: {
    dev: [
      "gold/copies/docs.dev.jsonl",
      "gold/copies/gold.dev.jsonl",
      "data/corpora/revision-pairs/docs.dev.jsonl.gz",
      "data/corpora/revision-pairs/pairs.dev.jsonl.gz",
      "data/corpora/basil-same-story/dev.jsonl.gz",
    ],
  },
  async score([documents, gold, revised, pairs, sameEvent]) {
    return {
      copies: await scoreCopies(documents!, gold!),
      ...(revised && pairs ? { revisions: scoreRevisions(revised, pairs) } : {}),
      ...(sameEvent ? { basil: await scoreSameEvent(sameEvent) } : {}),
    };
  },
};
