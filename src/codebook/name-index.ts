// Every name of the code book's actors and persons in one trie over name pieces, for longest-match lookup.
import { namePieces } from "../util/name-pieces.ts";
import { oncePer } from "../util/once-per.ts";
import type { Actor } from "./actor.ts";
import type { Person } from "./person.ts";

/** How a name stands for its entry: its own name, its people's, the seat that stands for it, or a person's family name alone. */
export type NameUse = "name" | "demonym" | "metonym" | "surname";

export interface NameEntry {
  readonly id: string;
  /** The actor's code; for persons, of the state that they belong to when they hold no office. */
  readonly code: string;
  readonly kind: Actor["kind"] | "person";
  readonly sector: string | null;
  readonly use: NameUse;
  readonly person: Person | null;
  /** Canonical name. */
  readonly name: string;
}

interface Spelling {
  readonly entry: NameEntry;
  /** The pieces of the name as the code book writes them. */
  readonly pieces: readonly string[];
}

interface Node {
  /** Null at an end: most nodes are one, and a map is large. */
  next: Map<string, Node> | null;
  /** Null where no name ends. */
  spellings: Spelling[] | null;
}

/** Entries (best first) whose name is the `length` pieces from a position. */
export interface NameHit {
  readonly length: number;
  readonly entries: readonly NameEntry[];
}

export interface NameIndex {
  /** The longest names that begin at piece `at`, longest first. `pieces` keep their case. */
  match(pieces: readonly string[], at: number): NameHit[];
  /** Entries named anywhere in a text, in its order, longest first. */
  within(text: string): NameEntry[];
  /** The entry whose name a whole text is ("U.S. Department of State"), or null. */
  find(text: string): NameEntry | null;
  entry(id: string): NameEntry | null;
}

const ARTICLE = /^the\s+/i;
const ORDER: Record<NameUse, number> = { name: 0, demonym: 1, metonym: 2, surname: 3 };

/** Builds the index. A family name that several persons bear gives an entry for each. */
export const createNameIndex = oncePer((actors: readonly Actor[], persons: readonly Person[]): NameIndex => {
  const root: Node = { next: null, spellings: null };
  const shared = new Set<Spelling[]>();
  const byId = new Map<string, NameEntry>();
  const add = (name: string, entry: NameEntry): void => {
    const pieces = namePieces(name.replace(ARTICLE, ""));
    if (pieces.length === 0) return;
    let node = root;
    for (const piece of pieces) {
      const key = piece.toLowerCase();
      node.next ??= new Map();
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { next: null, spellings: null }));
      node = next;
    }
    if (node.spellings === null) {
      node.spellings = [{ entry, pieces }];
      return;
    }
    const again = (other: Spelling): boolean =>
      other.entry.id === entry.id &&
      other.entry.use === entry.use &&
      other.pieces.every((piece, i) => shapeOf(piece) === shapeOf(pieces[i]));
    if (node.spellings.some(again)) return;
    node.spellings.push({ entry, pieces });
    shared.add(node.spellings);
  };
  for (const actor of actors) {
    const base = { id: actor.id, code: actor.code, kind: actor.kind, sector: actor.sector, person: null, name: actor.name };
    const entry: NameEntry = { ...base, use: "name" };
    byId.set(actor.id, entry);
    for (const name of [actor.name, ...actor.aliases]) add(name, entry);
    for (const name of actor.demonyms) add(name, { ...base, use: "demonym" });
    for (const name of actor.metonyms) add(name, { ...base, use: "metonym" });
  }
  const surnames = new Map<string, NameEntry[]>();
  for (const person of persons) {
    const entry = entryOf(person, "name");
    const short = entryOf(person, "surname");
    byId.set(person.id, entry);
    add(person.name, person.name.includes(" ") ? entry : short);
    for (const name of person.aliases) add(name, name.includes(" ") ? entry : short);
    for (const surname of surnamesOf(person)) {
      const bearers = surnames.get(surname);
      if (bearers) bearers.push(short);
      else surnames.set(surname, [short]);
    }
  }
  for (const [surname, bearers] of surnames) for (const short of bearers) add(surname, short);
  for (const spellings of shared) spellings.sort((a, b) => ORDER[a.entry.use] - ORDER[b.entry.use]);

  const match = (pieces: readonly string[], at: number): NameHit[] => {
    let node = root.next?.get(pieces[at].toLowerCase());
    const hits: NameHit[] = [];
    for (let end = at + 1; node; end++) {
      if (node.spellings) {
        const entries = node.spellings
          .filter(({ pieces: written }) => written.every((piece, i) => fits(pieces[at + i], piece)))
          .map(({ entry }) => entry);
        if (entries.length > 0) hits.unshift({ length: end - at, entries });
      }
      node = end < pieces.length ? node.next?.get(pieces[end].toLowerCase()) : undefined;
    }
    return hits;
  };
  return {
    match,
    find(text) {
      const pieces = namePieces(text.replace(ARTICLE, ""));
      if (pieces.length === 0) return null;
      return match(pieces, 0).find(({ length }) => length === pieces.length)?.entries[0] ?? null;
    },
    within(text) {
      const pieces = namePieces(text);
      const found: NameEntry[] = [];
      for (let i = 0; i < pieces.length; i++) {
        const hit = match(pieces, i)[0];
        if (!hit) continue;
        found.push(hit.entries[0]);
        i += hit.length - 1;
      }
      return found;
    },
    entry: (id) => byId.get(id) ?? null,
  };
});

const entryOf = (person: Person, use: NameUse): NameEntry => ({
  id: person.id,
  code: person.code,
  kind: "person",
  sector: null,
  use,
  person,
  name: person.name,
});

/** Last words of a person's names, also without an article ("Assad" of "al-Assad"). */
function surnamesOf(person: Person): Set<string> {
  if (person.surnames) return new Set(person.surnames);
  const out = new Set<string>();
  for (const name of [person.name, ...person.aliases]) {
    if (!name.includes(" ")) continue;
    const last = name.split(" ").at(-1) as string;
    out.add(last);
    const bare = last.replace(/^(al|el|ad|as|ash|at|an|ar)-/i, "");
    if (bare !== last && /^\p{Lu}/u.test(bare)) out.add(bare);
  }
  return out;
}

/** Whether a piece of a name is written in capitals ("UN"), with a capital first letter, or in any case. */
function shapeOf(piece: string): "capitals" | "capital" | "any" {
  if (piece.length <= 6 && piece === piece.toUpperCase() && /\p{Lu}/u.test(piece)) return "capitals";
  return /^\p{Lu}/u.test(piece) ? "capital" : "any";
}

/** Whether a piece of a text is written as one of the code book has to be. */
function fits(piece: string, written: string): boolean {
  if (piece === written) return true;
  const shape = shapeOf(written);
  if (shape === "any") return true;
  if (shape === "capitals") return piece === piece.toUpperCase();
  return /^\p{Lu}/u.test(piece);
}
