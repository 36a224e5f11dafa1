/** A count with its range: "more than 100,000 troops" is `{value: 100000, min: 100000, max: null, unit: "troops", qualifier: "more than"}`. */
export interface Quantity {
  readonly value: number;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly unit: string;
  readonly qualifier?: string | null;
  readonly text?: string;
}
