import type { Codebook } from "../codebook/codebook.ts";

/** PLOVER conflict–cooperation score, −10 to +10: of the mode where it has one, else of the type. */
export function ploverScore(event: string, mode: string | null, { events }: Codebook): number {
  const type = events.get(event);
  return type?.modes.find(({ name }) => name === mode)?.score ?? type?.score ?? 0;
}
