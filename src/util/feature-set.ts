import { hashText } from "./hash-text.ts";

/** Collects indicator features by their hashed names (feature hashing, Weinberger et al. 2009). */
export class FeatureSet {
  readonly hashes: number[] = [];

  /** Adds the feature named by the parts. */
  add(name: string, a: string | number = "", b: string | number = "", c: string | number = ""): void {
    this.hashes.push(hashText(`${name}\u0001${a}\u0001${b}\u0001${c}`) >>> 0);
  }
}
