import { calendar } from "../util/calendar.ts";
import type { Sketch } from "./sketch.ts";
import { textOverlap } from "./text-overlap.ts";

/** Against how many members a text is held to see how much of it they have. */
const HELD_AGAINST = 32;
const AS_CLOSE = 0.01;

/**
 * Which document of a group the others are presumed to go back to, with the reasons: of those published on the first day (or at an unknown
 * time) one that credits an agency, for outlets drop credits but do not invent them; then the earliest; then the one nearest to all others,
 * for each copy adds, drops and changes something else; then the longest, and the lowest key.
 */
export function presumedOrigin(members: readonly Sketch[]): { readonly origin: Sketch; readonly reasons: readonly string[] } {
  const firstDay = Math.min(...members.map(dayOf));
  const early = members.filter((sketch) => sketch.published === null || dayOf(sketch) === firstDay);
  const credited = early.filter(({ agency }) => agency !== null);
  const choice = credited.length > 0 ? credited : early;
  const first = Math.min(...choice.map(dayOf));
  const candidates = choice.filter((sketch) => dayOf(sketch) === first);
  const nearness = new Map(candidates.map((sketch) => [sketch, nearnessTo(members, sketch)]));
  const nearest = Math.max(...nearness.values());
  const [origin] = candidates
    .filter((sketch) => nearness.get(sketch)! > nearest - AS_CLOSE)
    .sort((a, b) => b.words - a.words || (a.key < b.key ? -1 : 1));
  return { origin: origin!, reasons: reasonsFor(origin!, members, candidates, nearness) };
}

function reasonsFor(
  origin: Sketch,
  members: readonly Sketch[],
  candidates: readonly Sketch[],
  nearness: ReadonlyMap<Sketch, number>,
): string[] {
  const reasons: string[] = [];
  if (origin.agency !== null) reasons.push(`credits or is the agency ${origin.agency}`);
  if (origin.published !== null && members.some((other) => dayOf(other) > dayOf(origin)))
    reasons.push(`published first (${calendar.interval(...origin.published)})`);
  if (candidates.some((other) => nearness.get(other)! <= nearness.get(origin)! - AS_CLOSE))
    reasons.push("of the first, the nearest to the others in words");
  if (members.every((other) => other.words <= origin.words) && members.some((other) => other.words < origin.words))
    reasons.push(`longest (${origin.words} words)`);
  return reasons.length > 0 ? reasons : ["lowest key of equals"];
}

/** Mean resemblance, 0 to 1, of a text to the others of its group. */
function nearnessTo(members: readonly Sketch[], sketch: Sketch): number {
  const others = members.slice(0, HELD_AGAINST).filter((other) => other !== sketch);
  const sum = others.reduce((total, other) => total + textOverlap(sketch, other).resemblance, 0);
  return others.length === 0 ? 0 : sum / others.length;
}

/** The day by which it was surely published; undated documents come last. */
const dayOf = ({ published }: Sketch): number => published?.[1] ?? Number.MAX_SAFE_INTEGER;
