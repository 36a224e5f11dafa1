// Sieve 1: names of one entity. The same entry, the same words, a family name after a full name, an abbreviation after what it stands for.
import type { Clusters } from "./clusters.ts";
import type { MentionFacts } from "./mention-facts.ts";

/** Joins the mentions that are names of one entity. */
export function linkNames(facts: readonly MentionFacts[], clusters: Clusters): void {
  linkPersons(facts, clusters);
  const seen = new Map<string, number>();
  const initials = new Map<string, number>();
  facts.forEach(({ mention, name }, i) => {
    if (mention.form !== "name" || mention.kind === "person" || name.length === 0) return;
    const words = name.join(" ").replace(/^the /, "");
    const keys = mention.entry && mention.kind !== "place" ? [`=${mention.entry} ${mention.kind}`] : [`${words} ${mention.kind}`];
    if (!mention.entry && name.length === 1 && initials.has(words)) keys.push(`=initials ${initials.get(words)}`);
    for (const key of keys) {
      const before = key.startsWith("=initials ") ? Number(key.slice(10)) : seen.get(key);
      if (before === undefined) seen.set(key, i);
      else clusters.join(before, i);
    }
    if (name.length > 2) {
      const letters = name.filter((piece) => piece.length > 3 || !/^(of|and|for|the|in|on|to)$/.test(piece));
      if (!initials.has(letters.map((piece) => piece[0]).join(""))) initials.set(letters.map((piece) => piece[0]).join(""), i);
    }
  });
}

/** Family names point at the last fuller name that ends in them. */
function linkPersons(facts: readonly MentionFacts[], clusters: Clusters): void {
  const persons = facts.flatMap((f, i) => (f.mention.form === "name" && f.mention.kind === "person" && f.name.length > 0 ? [i] : []));
  const byEntry = new Map<string, number>();
  const full = new Map<string, number[]>();
  for (const i of persons) {
    const { name, mention } = facts[i];
    if (name.length < 2) continue;
    const same = mention.entry === null ? undefined : byEntry.get(mention.entry);
    const last = name[name.length - 1];
    const bearers = full.get(last) ?? [];
    const variant = same ?? bearers.find((b) => agree(facts[b].name, name));
    if (variant !== undefined) clusters.join(variant, i);
    if (mention.entry !== null && same === undefined) byEntry.set(mention.entry, i);
    for (const piece of new Set([last, ...(name.length > 2 ? [name.slice(1).join("")] : []), name[0]]))
      full.set(piece, [...(full.get(piece) ?? []), i]);
  }
  const alone = new Map<string, number>();
  for (const i of persons) {
    const { name } = facts[i];
    if (name.length > 1) continue;
    const bearers = full.get(name[0]) ?? [];
    const before = bearers.filter((b) => b < i);
    const candidates = before.length > 0 ? before.reverse() : bearers;
    // A first name alone stands for somebody only when nobody has it as a family name.
    const family = candidates.filter((b) => facts[b].name.at(-1) === name[0]);
    const chosen = (family.length > 0 ? family : candidates).find((b) => sameGender(facts[b], facts[i]));
    if (chosen !== undefined && joinSurname(facts, clusters, chosen, i)) continue;
    const other = alone.get(name[0]);
    if (other === undefined || !clusters.join(other, i)) alone.set(name[0], i);
  }
}

/** A family name may have been looked up as another bearer of it; the full name in the text decides. */
function joinSurname(facts: readonly MentionFacts[], clusters: Clusters, full: number, surname: number): boolean {
  return clusters.join(full, surname) || (sameGender(facts[full], facts[surname]) && clusters.adopt(full, surname));
}

function sameGender(a: MentionFacts, b: MentionFacts): boolean {
  const title = b.entry?.person ? null : b.gender;
  return !a.gender || !title || a.gender === title;
}

/** The same family name with first names that are equal, or an initial of the other's. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a[a.length - 1] !== b[b.length - 1]) return false;
  const [x] = a;
  const [y] = b;
  return x === y || (x.length <= 2 && y.startsWith(x[0])) || (y.length <= 2 && x.startsWith(y[0])) || x.startsWith(y) || y.startsWith(x);
}
