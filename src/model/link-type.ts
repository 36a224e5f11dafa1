/** How one entry bears on another, read "this … that". */
export const LINK_TYPES = [
  "answers",
  "rejects",
  "fulfils",
  "contradicts",
  "follows",
  "before",
  "after",
  "condition-of",
  "part-of",
] as const;

export type LinkType = (typeof LINK_TYPES)[number];
