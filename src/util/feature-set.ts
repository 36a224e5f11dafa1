const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Hash of a feature's name. */
type FeatureName = number;

/** Collects indicator features by their hashed names (feature hashing, Weinberger et al. 2009): 32-bit FNV-1a of the parts, \u0001 between them. */
export class FeatureSet {
  /** The features' hashes as signed 32-bit integers, in the order added. */
  readonly hashes: number[] = [];

  /** Adds the feature named by the parts. */
  add(name: string | FeatureName, a: string | number = "", b: string | number = "", c: string | number = ""): void {
    this.hashes.push(part(part(part(typeof name === "string" ? text(OFFSET, name) : name, a), b), c));
  }

  /** A name hashed once for many features: `name("+event", name("slot"))` is "slot+event". */
  name(name: string, before: FeatureName = OFFSET): FeatureName {
    return text(before, name);
  }
}

// The parts are hashed one after another: joining them first costs more than hashing.
function part(h: number, value: string | number): number {
  return text(Math.imul(h ^ 1, PRIME), typeof value === "string" ? value : String(value));
}

function text(h: number, value: string): number {
  for (let i = 0; i < value.length; i++) h = Math.imul(h ^ value.charCodeAt(i), PRIME);
  return h;
}
