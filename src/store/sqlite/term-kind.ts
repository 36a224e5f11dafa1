/** What a term is a value of; the numbers are part of the file format. */
export const TERM_KIND = {
  code: 1,
  entity: 2,
  name: 3,
  sector: 4,
  mode: 5,
  context: 6,
  place: 7,
  country: 8,
  unit: 9,
  publisher: 10,
  origin: 11,
  document: 12,
  differs: 13,
  link: 14,
} as const;

export type TermKind = keyof typeof TERM_KIND;
