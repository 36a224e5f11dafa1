// Why a mention is part of an entry, in words that a person can check.

import { countShared } from "../util/count-shared.ts";
import type { Facts } from "./mention-facts.ts";
import { agreeSides } from "./party-side.ts";

/** What `facts` has in common with `other`, the evidence at `index` of its entry. */
export function reason(facts: Facts, other: Facts, index: number): string {
  const parts: string[] = [];
  if (facts.mention.document.id === other.mention.document.id) parts.push("same document");
  if (facts.quote === other.quote) parts.push("same words");
  const codes = new Set(facts.sides.flatMap((side, n) => side.codes.filter((code) => other.sides[n]?.codes.includes(code))));
  if (codes.size > 0) parts.push(`same parties (${[...codes].join(", ")})`);
  else if (facts.sides.some((side, n) => agreeSides(side, other.sides[n]!) === 0)) parts.push("a party left open");
  const days = facts.spans.some((one) => other.spans.some((two) => one[0] <= two[1] && two[0] <= one[1]));
  if (days) parts.push(facts.dated && other.dated ? "same day" : "days that may be the same");
  const shared = countShared(facts.topic, other.topic);
  if (shared > 0 && facts.quote !== other.quote) parts.push(`${shared} content word${shared > 1 ? "s" : ""} in common`);
  if (facts.unit !== null && facts.unit === other.unit) parts.push(`both count ${facts.unit}`);
  if (facts.stance !== other.stance) parts.push(`${STANCES[facts.stance]} here, ${STANCES[other.stance]} there`);
  return `${parts.join(", ")} as evidence ${index}`;
}

const STANCES = { actual: "told as done", planned: "announced", feared: "as possible", denied: "denied" } as const;
