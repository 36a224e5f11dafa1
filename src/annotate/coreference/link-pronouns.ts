// Sieve 4: third person pronouns by number, gender, kind and salience (Lappin and Leass 1994: nearer sentences, subjects, the often named).
import type { Token } from "../../model/token.ts";
import type { Clusters } from "./clusters.ts";
import type { MentionFacts } from "./mention-facts.ts";

export interface PronounTables {
  /** Form → person, number, gender of `pronouns.tsv`. */
  readonly pronouns: ReadonlyMap<string, { readonly person: string; readonly number: string; readonly gender: string }>;
  readonly speechVerbs: ReadonlySet<string>;
}

const BACK = 3;

/** Joins pronouns with their antecedents, in text order. First and second persons are left alone: who speaks decides them. */
export function linkPronouns(
  tokens: readonly Token[],
  facts: readonly MentionFacts[],
  clusters: Clusters,
  { pronouns, speechVerbs }: PronounTables,
): void {
  const speaks = (i: number): boolean => {
    const head = tokens[facts[i].mention.head];
    const verb = tokens[head.head];
    return head.deprel.startsWith("nsubj") && verb !== undefined && speechVerbs.has(verb.lemma.toLowerCase());
  };
  facts.forEach((f, at) => {
    if (f.mention.form !== "pronoun") return;
    const row = pronouns.get(tokens[f.mention.head].form.toLowerCase());
    if (row?.person !== "3") return;
    const reflexive = /sel(f|ves)$/.test(tokens[f.mention.head].form.toLowerCase());
    const speaker = f.quotation < 0 ? -1 : facts.findIndex((o, i) => o.sentence === f.sentence && o.quotation < 0 && speaks(i));
    const found = choose(at, row, reflexive, speaker);
    if (found >= 0) clusters.join(found, at);
  });

  function choose(at: number, row: { number: string; gender: string }, reflexive: boolean, speaker: number): number {
    const f = facts[at];
    const pronoun = tokens[f.mention.head];
    const scores = new Map<number, { score: number; mention: number }>();
    const consider = (i: number, ahead: boolean): void => {
      const other = facts[i];
      if (i === at || other.modifier || !agrees(other, i, row)) return;
      if (other.mention.first <= f.mention.first && f.mention.end <= other.mention.end) return;
      const head = tokens[other.mention.head];
      const possessive = pronoun.deprel === "nmod:poss";
      if (!reflexive && !possessive && head.head === pronoun.head && other.sentence === f.sentence) return;
      // Who speaks is not whom the words spoken name, unless they are named outside too.
      if (other.quotation >= 0 && f.quotation < 0 && f.subject && speaks(at)) return;
      if (speaker >= 0 && clusters.of(speaker) === clusters.of(i)) return;
      const distance = f.sentence - other.sentence;
      const near = distance <= 1;
      let score = [1, 0.75, 0.45, 0.3][distance] ?? 0;
      if (ahead) score -= 0.6;
      if (other.subject) score += 0.3;
      if (other.mention.form === "name") score += 0.05;
      // "The ministry said they …" is rarer than a plural.
      if (row.number === "Plur" && other.mention.number !== "Plur" && other.mention.kind !== "group") score -= 0.4;
      if (near && f.subject && speaks(at) && speaks(i)) score += 0.3;
      if (other.quotation >= 0 !== f.quotation >= 0) score -= 0.3;
      if (possessive && distance === 0 && other.subject && head.head === governor(pronoun)) score += 0.2;
      if (near && other.mention.form === "pronoun" && tokens[other.mention.head].form.toLowerCase() === pronoun.form.toLowerCase())
        score += 0.2;
      score += Math.min(0.2, 0.04 * clusters.members(i).length);
      const root = clusters.of(i);
      const held = scores.get(root);
      if (!held || held.score < score) scores.set(root, { score, mention: i });
    };
    for (let i = at - 1; i >= 0 && f.sentence - facts[i].sentence <= BACK; i--) consider(i, false);
    // "In his speech, the president …": the subject that follows.
    for (let i = at + 1; i < facts.length && facts[i].sentence === f.sentence; i++)
      if (facts[i].subject && facts[i].mention.form === "name") consider(i, true);
    const ranked = [...scores.values()].sort((a, b) => b.score - a.score || b.mention - a.mention);
    return ranked[0]?.mention ?? -1;
  }

  function agrees(other: MentionFacts, i: number, row: { number: string; gender: string }): boolean {
    const { mention } = other;
    if (mention.form === "pronoun") {
      const mine = pronouns.get(tokens[mention.head].form.toLowerCase());
      return mine?.person === "3" && mine.number === row.number && mine.gender === row.gender && clusters.members(i).length > 1;
    }
    if (row.number === "Plur") return mention.kind !== "place" && (mention.number === "Plur" || mention.kind !== "person");
    if (mention.number === "Plur" && mention.form !== "name") return false;
    if (row.gender === "n") return mention.kind === "state" || mention.kind === "organisation" || mention.kind === "group";
    const gender = clusters.gender(i);
    return mention.kind === "person" && (gender === null || gender === row.gender);
  }

  /** The verb above a noun that a possessive stands by. */
  function governor(token: Token): number {
    return tokens[token.head]?.head ?? -1;
  }
}
