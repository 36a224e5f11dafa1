// Sieve 2: appositions ("Kerry, the top U.S. diplomat") and predicate nouns ("Kerry is the top U.S. diplomat").
import { dependents } from "../../model/dependents.ts";
import type { Token } from "../../model/token.ts";
import type { Clusters } from "./clusters.ts";
import type { MentionFacts } from "./mention-facts.ts";

/** Joins a name with the noun phrase that says who it is. */
export function linkAppositions(
  tokens: readonly Token[],
  facts: readonly MentionFacts[],
  atHead: ReadonlyMap<number, number>,
  clusters: Clusters,
): void {
  const children = dependents(tokens);
  facts.forEach(({ mention, modifier }, i) => {
    const head = tokens[mention.head];
    if (modifier || mention.form === "pronoun") return;
    if (head.deprel === "appos") {
      const at = atHead.get(head.head);
      const other =
        at !== undefined && compatible(facts[at], facts[i]) ? at : mention.form === "name" ? describedBefore(tokens, facts, i) : -1;
      if (other >= 0) clusters.join(other, i);
      return;
    }
    const kids = children[mention.head];
    if (
      mention.form !== "nominal" ||
      !kids.some((c) => tokens[c].deprel === "cop") ||
      kids.some((c) => tokens[c].feats.includes("Polarity=Neg"))
    )
      return;
    const subject = kids.find((c) => tokens[c].deprel === "nsubj");
    const other = subject === undefined ? undefined : atHead.get(subject);
    if (other !== undefined && facts[other].mention.form === "name" && compatible(facts[other], facts[i])) clusters.join(other, i);
  });
}

/** "a spokeswoman for the ministry, Ada Lund": the person whom the whole phrase right before the comma describes, or -1. */
function describedBefore(tokens: readonly Token[], facts: readonly MentionFacts[], name: number): number {
  const { mention } = facts[name];
  if (mention.kind !== "person" || tokens[mention.first - 1]?.form !== ",") return -1;
  for (let i = name - 1; i >= 0 && i >= name - 6; i--) {
    const { first, end, form } = facts[i].mention;
    if (form === "nominal" && end === mention.first - 1 && first < mention.first && compatible(facts[i], facts[name])) return i;
  }
  return -1;
}

/** One is a name, both are of one kind and number, and neither is a country's name beside a noun for people. */
function compatible(a: MentionFacts, b: MentionFacts): boolean {
  const [m, n] = [a.mention, b.mention];
  if (m.form !== "name" && n.form !== "name")
    return m.form === "nominal" && n.form === "nominal" && m.kind === n.kind && m.number === n.number;
  if (m.number && n.number && m.number !== n.number) return false;
  if (m.kind === n.kind) return true;
  const bodies = /^(organisation|group)$/;
  return bodies.test(m.kind) && bodies.test(n.kind);
}
