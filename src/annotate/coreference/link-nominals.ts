// Sieve 3: definite noun phrases that take up somebody named or described before: "the president", "the official", "the alliance".
import type { OfficeIndex } from "../../codebook/office-index.ts";
import type { RoleNoun } from "../../codebook/role-noun.ts";
import type { EntityKind } from "../../model/mention.ts";
import type { Clusters } from "./clusters.ts";
import type { MentionFacts } from "./mention-facts.ts";

/** A noun of `generic-nouns.tsv`: what it can take up. */
export interface GenericNoun {
  readonly kind: EntityKind;
  /** Sets of codes, the preferred first: "*" any of the kind, "=" a name that holds the noun, "?" a name without a code. */
  readonly codes: readonly (readonly string[])[];
}

export interface NominalTables {
  readonly offices: OfficeIndex;
  readonly generic: ReadonlyMap<string, GenericNoun>;
  /** The document's date. */
  readonly when: string | null;
}

/** What a sentence's distance counts against being a subject. */
const BACK = 0.9;
const FAR = 12;
/** Sentences over which a noun reaches back that takes up any name. */
const CLOSE = 3;

/** Joins definite noun phrases with their antecedents, in text order. */
export function linkNominals(facts: readonly MentionFacts[], clusters: Clusters, tables: NominalTables): void {
  facts.forEach((f, i) => {
    const { mention } = f;
    if (mention.form !== "nominal" || f.modifier || (!f.definite && mention.code === null)) return;
    if (clusters.members(i)[0] !== i || f.owned) return;
    // "the foreign minister, Ada Lund": somebody new.
    if (clusters.members(i).some((m) => facts[m].mention.form === "name" && facts[m].mention.kind === "person")) return;
    if (mention.number === "Plur") {
      const before = mention.kind === "person" && f.definite && mention.code === null ? sameWord(facts, clusters, i) : null;
      if (before !== null) clusters.join(before, i);
      return;
    }
    const found =
      mention.kind === "person"
        ? (officeHolder(facts, clusters, tables, i) ?? (f.definite ? sameWord(facts, clusters, i) : null))
        : f.definite
          ? takenUp(facts, clusters, tables, i)
          : null;
    if (found !== null) clusters.join(found, i);
  });
}

/** The latest person known to hold the office: by title, description or the table of offices. */
function officeHolder(facts: readonly MentionFacts[], clusters: Clusters, { offices, when }: NominalTables, at: number): number | null {
  const { role, mention } = facts[at];
  if (!role?.office) return null;
  const wanted = officesOf(role);
  const holds = (i: number): boolean =>
    clusters.members(i).some((m) => {
      const other = facts[m];
      if (other.role?.office && wanted.includes(other.role.office)) return true;
      const entry = other.mention.entry;
      return entry !== null && other.mention.kind === "person" && offices.offices(entry, when).some((term) => wanted.includes(term.office));
    });
  let best: number | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const seen = new Set<number>();
  for (let i = at - 1; i >= 0; i--) {
    const other = facts[i];
    const root = clusters.of(i);
    if (other.mention.kind !== "person" || other.mention.form === "pronoun" || other.mention.number === "Plur" || seen.has(root)) continue;
    seen.add(root);
    if (!sameCode(clusters.code(i), mention.code) || !holds(i)) continue;
    // "Minister Lund met Norland's minister": two persons.
    if (other.sentence === facts[at].sentence && mention.code !== null && clusters.code(i) === null) continue;
    const score = (other.subject ? 1.5 : 0) + Math.log2(1 + clusters.members(i).length) - (facts[at].sentence - other.sentence) * 0.5;
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  return best;
}

/** A person, or persons, described or titled with the same noun: "a senior official" … "the official". */
function sameWord(facts: readonly MentionFacts[], clusters: Clusters, at: number): number | null {
  const { lemma, mention, sentence, quotation } = facts[at];
  for (let i = at - 1; i >= 0 && sentence - facts[i].sentence <= FAR; i--) {
    const other = facts[i];
    if (other.mention.kind !== "person" || other.mention.form === "pronoun") continue;
    if ((other.mention.number === "Plur") !== (mention.number === "Plur")) continue;
    if (!sameCode(clusters.code(i), mention.code) || (quotation >= 0 && other.quotation === quotation)) continue;
    if (other.sentence === sentence && mention.code !== null && clusters.code(i) === null) continue;
    const same =
      other.mention.form === "nominal"
        ? other.lemma === lemma && !isOther(facts[at].role, other.role)
        : clusters.members(i).some((m) => wordsOf(facts[m].role).includes(lemma) && !isOther(facts[at].role, facts[m].role));
    if (same) return i;
  }
  return null;
}

/** A body, group or state that a generic noun or the same noun takes up. */
function takenUp(facts: readonly MentionFacts[], clusters: Clusters, { generic }: NominalTables, at: number): number | null {
  const { lemma, mention, sentence } = facts[at];
  if (mention.code !== null && generic.get(lemma)?.kind !== mention.kind) return null;
  for (let i = at - 1; i >= 0 && sentence - facts[i].sentence <= FAR; i--) {
    const other = facts[i];
    if (other.mention.form === "pronoun" || other.mention.kind === "person" || other.mention.number === "Plur") continue;
    if (!sameCode(clusters.code(i), mention.code) || (mention.code !== null && clusters.code(i) === null)) continue;
    if (other.mention.form === "name" && other.mention.kind !== "state" && other.lemma === lemma) return i;
    if (other.mention.form === "nominal" && other.lemma === lemma && other.mention.kind === mention.kind) return i;
  }
  const noun = generic.get(lemma);
  if (!noun || mention.code !== null) return null;
  for (const codes of noun.codes) {
    if (codes.includes("*") && noun.kind === "state") return nearestState(facts, at);
    const reach = codes.includes("*") || codes.includes("?") ? CLOSE : FAR;
    for (let i = at - 1; i >= 0 && sentence - facts[i].sentence <= reach; i--) {
      const { mention: m, modifier } = facts[i];
      if (m.form !== "name" || m.number === "Plur" || (modifier && codes.includes("*")) || !fits(noun.kind, m.kind)) continue;
      if (
        (m.code !== null && codes.includes(m.code)) ||
        (codes.includes("*") && m.kind !== "person" && (noun.kind !== "group" || m.kind === "group")) ||
        (codes.includes("?") && m.code === null && clusters.code(i) === null) ||
        (codes.includes("=") && holds(facts[i], lemma))
      )
        return i;
    }
  }
  return null;
}

/** The state that "the country" takes up: named lately, rather as one that acts than as where something is. */
function nearestState(facts: readonly MentionFacts[], at: number): number | null {
  let best: number | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let i = at - 1; i >= 0 && facts[at].sentence - facts[i].sentence <= CLOSE; i--) {
    const { mention: m, modifier, subject, sentence } = facts[i];
    if (m.form !== "name" || m.kind === "person" || m.number === "Plur" || m.code === null) continue;
    if (!fits("state", m.kind) || modifier) continue;
    const score = (subject ? 1 : 0) - (facts[at].sentence - sentence) * BACK;
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  return best;
}

const BODIES = /^(?:organisation|group)$/;

function fits(noun: EntityKind, name: EntityKind): boolean {
  return noun === name || (BODIES.test(noun) && BODIES.test(name));
}

/** Whether the noun is a word of the name, as it is written or in full. */
function holds({ name, entry }: MentionFacts, noun: string): boolean {
  return name.includes(noun) || (entry?.name.toLowerCase().split(" ").includes(noun) ?? false);
}

function officesOf(role: RoleNoun): string[] {
  return role.office ? [role.office, ...(role.otherOffices ?? [])] : [];
}

/** Both name an office, and not the same: "the prime minister" is no "deputy foreign minister". */
function isOther(a: RoleNoun | null, b: RoleNoun | null): boolean {
  return !!a?.office && !!b?.office && !officesOf(b).some((office) => officesOf(a).includes(office));
}

function wordsOf(role: RoleNoun | null): string[] {
  return role ? role.words.toLowerCase().split(" ") : [];
}

function sameCode(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
