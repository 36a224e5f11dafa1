// How much one place of a document speaks for another.
import { distance } from "./distance.ts";
import type { GazetteerPlace } from "./gazetteer.ts";

/** What of a place tells where it is. */
export type Located = Pick<GazetteerPlace, "lat" | "lon" | "division" | "kind" | "row">;

/** Beyond this many degrees of latitude nothing is near: the distance need not be worked out. */
const FAR = 5.5;

/** From 0 (far away, or the same row) to 2.4 (inside a district that the document names). A state is no evidence for what lies in it: it counts as a hint. */
export function closeness(place: Located, other: Located): number {
  if (place.row === other.row && place.row >= 0) return 0;
  if ((other.kind === "region" || other.kind === "district") && isInside(place.division, other.division))
    return other.kind === "district" ? 2.4 : 1.8;
  if (place.kind === "region" && isInside(other.division, place.division)) return 1.5;
  if (place.kind === "state") return isInside(other.division, place.division) ? 0.8 : 0;
  if (other.kind === "state" || Math.abs(place.lat - other.lat) > FAR) return 0;
  const away = distance(place, other);
  const reach = /^(?:region|sea|river)$/.test(other.kind) ? 0.5 : 1;
  return reach * (away < 30 ? 1.8 : away < 80 ? 1.5 : away < 161 ? 1.1 : away < 300 ? 0.6 : away < 600 ? 0.2 : 0);
}

/** Whether a division is another or lies in it ("US.LA.079" in "US.LA"). */
export function isInside(division: string, container: string): boolean {
  return container !== "" && division.startsWith(container) && (division.length === container.length || division[container.length] === ".");
}
