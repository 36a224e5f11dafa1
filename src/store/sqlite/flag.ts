/** Bits of an entry's `flags`: what it says of itself, and of which fields it has any value. Part of the file format. */
export const FLAG = {
  redline: 1 << 0,
  anonymous: 1 << 1,
  direct: 1 << 2,
  actor: 1 << 3,
  recipient: 1 << 4,
  speaker: 1 << 5,
  source: 1 << 6,
  condition: 1 << 7,
  sector: 1 << 8,
  mode: 1 << 9,
  context: 1 << 10,
  place: 1 << 11,
  country: 1 << 12,
  unit: 1 << 13,
  publisher: 1 << 14,
  differs: 1 << 15,
  link: 1 << 16,
  date: 1 << 17,
} as const;

export type Flag = keyof typeof FLAG;
