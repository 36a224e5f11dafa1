import { calendar } from "../util/calendar.ts";
import type { Sketch } from "./sketch.ts";

/**
 * Which document of a group the others are presumed to go back to, with the reasons: of those published on the first day (or at an unknown
 * time) one that credits an agency, for outlets drop credits but do not invent them; then the earliest, the longest, the lowest key.
 */
export function presumedOrigin(members: readonly Sketch[]): { readonly origin: Sketch; readonly reasons: readonly string[] } {
  const firstDay = Math.min(...members.map(dayOf));
  const early = members.filter((sketch) => sketch.published === null || dayOf(sketch) === firstDay);
  const credited = early.filter(({ agency }) => agency !== null);
  const [origin] = [...(credited.length ? credited : early)].sort(
    (a, b) => dayOf(a) - dayOf(b) || b.words - a.words || (a.key < b.key ? -1 : 1),
  );
  const reasons: string[] = [];
  if (origin!.agency !== null) reasons.push(`credits or is the agency ${origin!.agency}`);
  if (origin!.published !== null && members.some((other) => dayOf(other) > dayOf(origin!)))
    reasons.push(`published first (${calendar.interval(...origin!.published)})`);
  if (members.every((other) => other.words <= origin!.words) && members.some((other) => other.words < origin!.words))
    reasons.push(`longest (${origin!.words} words)`);
  return { origin: origin!, reasons: reasons.length ? reasons : ["lowest key of equals"] };
}

/** Undated documents come last. */
const dayOf = ({ published }: Sketch): number => published?.[0] ?? Number.MAX_SAFE_INTEGER;
