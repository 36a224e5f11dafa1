/** So many at once, and so many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts by whom; false when it was too often. */
export type RateLimit = (who: string, cost?: number) => boolean;

const MOST_KNOWN = 10_000;

/** Token buckets, one for each address. */
export function rateLimit({ burst, perSecond }: Rate, clock: () => number = () => performance.now()): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return (who, cost = 1) => {
    const now = clock();
    const bucket = buckets.get(who) ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    buckets.delete(who);
    buckets.set(who, bucket);
    if (buckets.size > MOST_KNOWN) buckets.delete(buckets.keys().next().value!);
    if (bucket.left < cost) return false;
    bucket.left -= cost;
    return true;
  };
}
