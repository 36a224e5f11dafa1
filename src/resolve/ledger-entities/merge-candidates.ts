// Entities that may be one, for a person to decide: nothing is merged here.
import type { LedgerEntity } from "../../model/ledger-entity.ts";
import { compareNames } from "./compare-names.ts";
import { nameKey } from "./name-key.ts";
import { nameSkeleton } from "./name-skeleton.ts";

export interface MergeCandidate {
  /** Ids; `a` is the one to keep: the code book's, else the first by code units. */
  readonly a: string;
  readonly b: string;
  /** In words ("similar spelling; same code USA"). */
  readonly why: string;
  /** 0 to 1. */
  readonly score: number;
}

interface Named {
  readonly entity: LedgerEntity;
  readonly person: boolean;
  readonly names: readonly (readonly string[])[];
  readonly offices: ReadonlySet<string>;
}

const UNKNOWN = "---";
const LEAST = 0.5;
/** Neighbours, in the order of names, that an entity of a block is compared with: blocks are small but for the commonest names. */
const WINDOW = 24;
const SPELLINGS = 6;

/** Pairs that may be one actor, best first. Entities are compared inside blocks of names that sound alike, so that the work grows with their number, not
 * its square. Two of the code book's entries are no pair, nor are those of whom but one word is known. */
export function mergeCandidates(entities: readonly LedgerEntity[]): MergeCandidate[] {
  const blocks = new Map<string, Named[]>();
  for (const entity of [...entities].sort((a, b) => order(a.id, b.id))) {
    if (entity.kind === "unnamed" || entity.kind === "place") continue;
    const person = entity.kind === "person";
    const names = [...new Set([entity.name, ...entity.spellings.slice(0, SPELLINGS)])].map(nameKey).filter(({ length }) => length > 0);
    const offices = new Set(entity.offices.map(({ title, state }) => `${title} of ${state}`));
    const named = { entity, person, names, offices };
    for (const key of blockKeys(named)) {
      const block = blocks.get(key);
      if (block) block.push(named);
      else blocks.set(key, [named]);
    }
  }
  const found = new Map<string, MergeCandidate>();
  for (const block of blocks.values()) {
    block.sort((x, y) => order(x.names[0].join(" "), y.names[0].join(" ")) || order(x.entity.id, y.entity.id));
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < Math.min(block.length, i + 1 + WINDOW); j++) {
        const candidate = compare(block[i], block[j]);
        if (candidate) found.set(`${candidate.a} ${candidate.b}`, candidate);
      }
  }
  return [...found.values()].sort((x, y) => y.score - x.score || order(x.a, y.a) || order(x.b, y.b));
}

function blockKeys({ person, names }: Named): Set<string> {
  const keys = new Set<string>();
  for (const name of names) {
    if (person) {
      const skeletons = name.map(nameSkeleton);
      const last = skeletons[skeletons.length - 1];
      keys.add(`p ${last}`);
      if (name.length > 1) {
        keys.add(`p ${last} ${name[0][0]}`);
        keys.add(`w ${[skeletons[0], last].sort().join(" ")}`);
      }
    } else {
      keys.add(`o ${[...name].map(nameSkeleton).sort().join(" ")}`);
      keys.add(`i ${name.map((piece) => piece[0]).join("")}`);
      const content = name.filter((piece) => piece.length > 3);
      if (content.length > 1) keys.add(`i ${content.map((piece) => piece[0]).join("")}`);
      if (name.length === 1) keys.add(`i ${name[0]}`);
    }
  }
  return keys;
}

/** Known to one document by one word: too little for a body, and for two persons. */
function isVague({ entity, names }: Named): boolean {
  return entity.id.startsWith("local:") && names.every(({ length }) => length < 2);
}

function compare(x: Named, y: Named): MergeCandidate | null {
  const known = (id: string): boolean => !/^(?:unknown|local):/.test(id);
  if ((isVague(x) && isVague(y)) || (!x.person && (isVague(x) || isVague(y)))) return null;
  if (x.person !== y.person || x.entity.id === y.entity.id || (known(x.entity.id) && known(y.entity.id))) return null;
  let best: { score: number; why: string } | null = null;
  for (const a of x.names)
    for (const b of y.names) {
      const alike = compareNames(a, b, x.person);
      if (alike && (best === null || alike.score > best.score)) best = alike;
    }
  if (best === null) return null;
  const { code } = x.entity;
  const sameCode = code !== UNKNOWN && code === y.entity.code;
  const open = code === UNKNOWN || y.entity.code === UNKNOWN;
  const office = [...x.offices].find((held) => y.offices.has(held));
  const score = Math.min(1, best.score * (sameCode ? 0.9 : open ? 0.65 : 0.55) + (office === undefined ? 0 : 0.1));
  if (score < LEAST) return null;
  const [a, b] =
    known(y.entity.id) || (!known(x.entity.id) && order(y.entity.id, x.entity.id) < 0)
      ? [y.entity.id, x.entity.id]
      : [x.entity.id, y.entity.id];
  const codes = sameCode ? `same code ${code}` : open ? "a code is not known" : `codes ${[code, y.entity.code].sort().join(" and ")}`;
  const why = [best.why, codes, ...(office === undefined ? [] : [`both ${office}`])].join("; ");
  return { a, b, why, score: Math.round(score * 1000) / 1000 };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
