import type { LedgerPlace } from "../model/ledger-place.ts";

/** Kilometres within which two places may be one. */
const NEAR = 60;
const RADIUS = 6371;

/** Whether two places are one, may be (null: not known, or one may lie in the other), or are not. */
export function agreePlaces(a: LedgerPlace | null, b: LedgerPlace | null): boolean | null {
  if (!a || !b) return null;
  if (a.name === b.name && a.country === b.country) return true;
  if (a.country !== null && b.country !== null && a.country !== b.country) return false;
  if (!isPoint(a) || !isPoint(b)) return null;
  return kilometres(a, b) <= NEAR;
}

/** Cities, towns and their quarters; states, regions and seas are not. */
export function isPoint({ kind }: LedgerPlace): boolean {
  return kind !== undefined && ["capital", "city", "town", "quarter"].includes(kind);
}

function kilometres(a: LedgerPlace, b: LedgerPlace): number {
  const radians = Math.PI / 180;
  const x = (b.lon - a.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians);
  return RADIUS * Math.hypot(x, (b.lat - a.lat) * radians);
}
