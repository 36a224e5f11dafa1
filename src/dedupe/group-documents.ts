// Documents of one origin, from the relations between pairs.
//
// What keeps a group tight: groups grow along relations, strongest first, but two groups become one only when enough of the pairs across
// them are related themselves. A chain (a round-up that holds one release and the beginning of another, a form that changes a word each
// week) therefore falls apart, while a cut and a spun copy of one release stay together through it. The result depends on the relations
// alone: ties are broken by keys, never by the order of arrival.
import type { CopyKind, CopyRelation } from "../model/copy-relation.ts";
import type { DuplicateGroup, GroupMember } from "../model/duplicate-group.ts";
import { stableId } from "../util/stable-id.ts";
import { independentOrigin } from "./independent-origin.ts";
import { presumedOrigin } from "./presumed-origin.ts";
import type { Sketch } from "./sketch.ts";

/** Share of the pairs across two groups that must be related for them to become one. */
const RELATED = 0.4;
/** Which relations groups grow along first; a spun copy is held to be one on the least evidence. */
const STRENGTH: Readonly<Record<CopyKind, number>> = { revision: 3, copy: 2, reprint: 1, spun: 0 };

/** Groups of two documents or more, sorted by id. Relations to documents that are not in `sketches` are left out. */
export function groupDocuments(sketches: Iterable<Sketch>, relations: Iterable<CopyRelation>): DuplicateGroup[] {
  const byKey = new Map<string, Sketch>();
  for (const sketch of sketches) byKey.set(sketch.key, sketch);
  const pairs = new Map<string, Map<string, CopyRelation>>();
  const usable: CopyRelation[] = [];
  for (const relation of relations) {
    const { a, b } = relation;
    if (a === b || !byKey.has(a) || !byKey.has(b) || pairs.get(a)?.has(b)) continue;
    usable.push(relation);
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      pairs.set(one, (pairs.get(one) ?? new Map()).set(other, relation));
  }
  usable.sort((x, y) => STRENGTH[y.kind] - STRENGTH[x.kind] || y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b));
  return tightSets(usable, pairs, byKey)
    .map((keys) =>
      describe(
        keys.map((key) => byKey.get(key)!),
        pairs,
      ),
    )
    .sort((x, y) => compare(x.id, y.id));
}

type Pairs = ReadonlyMap<string, ReadonlyMap<string, CopyRelation>>;

function tightSets(relations: readonly CopyRelation[], pairs: Pairs, sketches: ReadonlyMap<string, Sketch>): string[][] {
  const setOf = new Map<string, string[]>();
  for (const key of pairs.keys()) setOf.set(key, [key]);
  for (const { a, b } of relations) {
    const left = setOf.get(a)!;
    const right = setOf.get(b)!;
    if (left === right || (!isSamePage(sketches.get(a)!, sketches.get(b)!) && related(left, right, pairs) < RELATED)) continue;
    const [into, from] = left.length >= right.length ? [left, right] : [right, left];
    for (const key of from) {
      into.push(key);
      setOf.set(key, into);
    }
  }
  return [...new Set(setOf.values())].filter((keys) => keys.length > 1).map((keys) => keys.sort(compare));
}

/** States of one page belong together whatever has changed. */
const isSamePage = (a: Sketch, b: Sketch): boolean => a.id === b.id || (a.address !== 0 && a.address === b.address);

function related(left: readonly string[], right: readonly string[], pairs: Pairs): number {
  let count = 0;
  for (const a of left) for (const b of right) if (pairs.get(a)?.has(b)) count++;
  return count / (left.length * right.length);
}

function describe(members: readonly Sketch[], pairs: Pairs): DuplicateGroup {
  const { origin, reasons } = presumedOrigin(members);
  const id = stableId(members.map(({ key }) => key).join("\n"));
  const member = (sketch: Sketch): GroupMember => {
    const direct = pairs.get(sketch.key)?.get(origin.key);
    if (direct) return { key: sketch.key, id: sketch.id, kind: direct.kind, score: direct.score, why: direct.why };
    const through = strongest(sketch, members, pairs);
    return { key: sketch.key, id: sketch.id, kind: through.kind, score: through.score, why: `through ${through.other}: ${through.why}` };
  };
  return {
    id,
    documents: [
      { key: origin.key, id: origin.id, kind: "origin", score: 1, why: reasons.join("; ") },
      ...members.filter((sketch) => sketch !== origin).map(member),
    ],
    origin: origin.key,
    reasons,
    source: independentOrigin(origin, members, id),
  };
}

function strongest({ key }: Sketch, members: readonly Sketch[], pairs: Pairs): CopyRelation & { readonly other: string } {
  const own = members.flatMap(({ key: other }) => {
    const relation = pairs.get(key)?.get(other);
    return relation ? [{ ...relation, other }] : [];
  });
  return own.sort((x, y) => y.score - x.score || compare(x.other, y.other))[0]!;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
