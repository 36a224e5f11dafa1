const EARTH = 6371;
const RADIANS = Math.PI / 180;

/** Kilometres between two points (degrees) along the great circle, by the haversine formula. */
export function distance(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const lat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const lon = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, lat * lat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * lon * lon)));
}
