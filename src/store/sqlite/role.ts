/** In which role an entry has a term; the numbers are part of the file format. `none` for what is no party; `party` for actor, recipient or speaker. */
export const ROLE = { none: 0, actor: 1, recipient: 2, speaker: 3, source: 4, party: 5 } as const;

export type Role = keyof typeof ROLE;
