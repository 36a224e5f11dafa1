// The document's entities as entities of the ledger: who is the same actor in every document, and who is not known to be.
import type { Actor } from "../codebook/actor.ts";
import type { Codebook } from "../codebook/codebook.ts";
import { createNameIndex } from "../codebook/name-index.ts";
import type { Person } from "../codebook/person.ts";
import type { CodedDocument } from "../model/coded-document.ts";
import type { CodedEntity } from "../model/coded-entity.ts";
import type { LedgerEntity } from "../model/ledger-entity.ts";
import { entitySpellings } from "./ledger-entities/entity-spellings.ts";
import { nameKey } from "./ledger-entities/name-key.ts";
import { createOfficeTitles } from "./ledger-entities/office-titles.ts";
import { createPersonNameReader } from "./ledger-entities/person-name.ts";

const UNKNOWN = "---";
const LONGEST = 80;
const PREFIX: Readonly<Record<Actor["kind"], string>> = { state: "state", organisation: "org", group: "group", place: "place" };

/** Makes the linker: a coded document → its entities' ids → the ledger's entities. The result is a function of that document alone.
 *
 * Ids: `person:KEY`, `state:RUS`, `org:NATO`, `group:HAMAS`, `place:FRA/paris` for what the code book holds, `people:PSE` for a state's people;
 * `unknown:…` of kind, code, office and name for others that have a name: whoever has the same four is taken for the same. An entity without a
 * name (`unnamed:…`), a person with a family name alone or with neither code nor office, and a body of one word without a code (`local:…`) are ones of
 * their document alone. */
export function createEntityLinker(
  codebook: Pick<Codebook, "actors" | "persons" | "offices" | "roles">,
): (coded: CodedDocument) => ReadonlyMap<string, LedgerEntity> {
  const persons = new Map(codebook.persons.map((person) => [person.id, person]));
  const actors = new Map(codebook.actors.map((actor) => [actor.id, actor]));
  const titles = createOfficeTitles(codebook.roles);
  const index = createNameIndex(codebook.actors, codebook.persons);
  const readName = createPersonNameReader(codebook.roles, (words) => index.find(words)?.kind === "state");
  const terms = new Map<string, LedgerEntity["offices"][number][]>();
  for (const { person, office, code, from, to } of codebook.offices) {
    const term = { title: titles.title(office), state: code, from, to };
    const list = terms.get(person);
    if (list) list.push(term);
    else terms.set(person, [term]);
  }
  for (const list of terms.values()) list.sort((a, b) => compare(a.from ?? "", b.from ?? "") || compare(a.title, b.title));

  const named = new Map<string, Person[]>();
  for (const person of codebook.persons)
    for (const key of new Set([person.name, ...person.aliases].filter((name) => name.includes(" ")).map(fullName)))
      named.set(key, [...(named.get(key) ?? []), person]);

  return (coded) => new Map((coded.entities ?? []).map((entity) => [entity.id, linked(coded, entity)]));

  function linked(coded: CodedDocument, entity: CodedEntity): LedgerEntity {
    const person = persons.get(entity.id) ?? byFullName(entity);
    if (person && entity.kind === "person")
      return {
        id: `person:${person.id}`,
        kind: "person",
        name: person.name,
        code: person.code,
        spellings: entitySpellings(coded, entity, [person.name, ...person.aliases], readName),
        offices: terms.get(person.id) ?? [],
      };
    const actor = actors.get(entity.id.replace(/#[a-z]+$/, "")) ?? byWholeName(entity);
    return actor ? ofActor(coded, entity, actor) : ofDocument(coded, entity);
  }

  /** The code book's person of that code whose full name it is but for initials ("Vladimir V. Putin"). */
  function byFullName({ kind, name, code }: CodedEntity): Person | undefined {
    if (kind !== "person" || name === null || code === undefined) return undefined;
    const found = named.get(fullName(readName(name))) ?? [];
    const own = found.filter(({ id, code: state }) => state === code || terms.get(id)?.some((term) => term.state === code));
    return own.length === 1 ? own[0] : undefined;
  }

  /** The code book's actor whose name it is, unless the document has it for another's. */
  function byWholeName({ kind, name, code }: CodedEntity): Actor | undefined {
    const entry = kind === "person" || name === null ? null : index.find(bare(name));
    return entry?.use === "name" && (code === undefined || code === entry.code) ? actors.get(entry.id) : undefined;
  }

  function ofActor(coded: CodedDocument, entity: CodedEntity, actor: Actor): LedgerEntity {
    const people = actor.kind === "state" && entity.kind === "group";
    return {
      id: people ? `people:${actor.id}` : `${PREFIX[actor.kind]}:${actor.id}`,
      kind: people ? "group" : actor.kind,
      name: people ? peopleOf(actor) : actor.name,
      code: actor.code,
      spellings: entitySpellings(coded, entity, [actor.name, ...actor.aliases, ...actor.demonyms, ...actor.metonyms]),
      offices: [],
    };
  }

  function ofDocument(coded: CodedDocument, entity: CodedEntity): LedgerEntity {
    const code = entity.code ?? UNKNOWN;
    const office = entity.office ? titles.office(entity.office) : null;
    const offices = entity.office ? [{ title: entity.office, state: code, from: null, to: null }] : [];
    if (entity.name === null) {
      const name = entity.described ?? wordsOf(coded, entity);
      return { id: `unnamed:${entity.id}`, kind: "unnamed", name, code, spellings: [], offices };
    }
    const name = entity.kind === "person" ? readName(entity.name) : bare(entity.name);
    const spellings = entitySpellings(coded, entity, [name], entity.kind === "person" ? readName : undefined);
    const pieces = nameKey(name);
    const id = isIdentity(entity.kind, pieces, code, office)
      ? `unknown:${[entity.kind, code, ...(office === null ? [] : [office]), pieces.join("-").slice(0, LONGEST)].join("/")}`
      : `local:${entity.id}`;
    return { id, kind: entity.kind, name, code, spellings, offices };
  }
}

/** Whether a name with what goes with it can tell one actor from all others. */
function isIdentity(kind: CodedEntity["kind"], pieces: readonly string[], code: string, office: string | null): boolean {
  if (pieces.length === 0) return false;
  if (kind === "person") return office !== null || (pieces.length > 1 && code !== UNKNOWN);
  return kind === "place" || pieces.length > 1 || code !== UNKNOWN;
}

/** "Israelis" of "Israeli; Israelis". */
function peopleOf({ name, demonyms }: Actor): string {
  return demonyms.find((demonym) => demonym === `${demonyms[0]}s`) ?? demonyms[0] ?? name;
}

function wordsOf(coded: CodedDocument, entity: CodedEntity): string {
  const [first] = entity.mentions;
  return first === undefined ? "" : bare(coded.text.slice(first[0], first[1]).replace(/\s+/g, " "));
}

function fullName(name: string): string {
  const pieces = nameKey(name);
  return pieces.filter((piece, i) => i === 0 || piece.length > 1).join(" ");
}

function bare(name: string): string {
  return name.replace(/^(?:the|an?)\s+(?=\S)/i, "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
