/** A place as the gazetteer knows it; latitude and longitude in degrees (WGS 84). */
export interface LedgerPlace {
  readonly name: string;
  /** ISO 3166 alpha-3; null for seas and what no one state holds. */
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly kind?: string;
}
