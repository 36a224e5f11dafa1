// Cuts contractions and possessives as Universal Dependencies does: do|n't, Putin|'s, they|'ve, can|not.

const SUFFIX = /^(.+?)(n['’`]t|['’`](?:s|re|ve|ll|d|m))$/iu;

/** Offsets inside `form` at which it is cut. `splits`: lower form → offsets, for words that no rule cuts. */
export function splitContraction(form: string, splits: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const listed = splits.get(form.toLowerCase().replace(/[’`]/g, "'"));
  if (listed) return listed;
  if (form.length > 40) return NONE;
  const match = SUFFIX.exec(form);
  if (!match) return NONE;
  const stem = match[1]!;
  const inner = SUFFIX.exec(stem);
  return inner ? [inner[1]!.length, stem.length] : [stem.length];
}

const NONE: readonly number[] = [];
