/** A read-only map from non-zero 32-bit keys to 32-bit values: open addressing over pairs, as `packHashMap32` writes it. */
export class HashMap32 {
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(slots: Int32Array) {
    this.#slots = slots;
    this.#mask = slots.length / 2 - 1;
  }

  /** The value of `key`, or -1. */
  get(key: number): number {
    const slots = this.#slots;
    let at = key & this.#mask;
    for (;;) {
      const found = slots[at * 2]!;
      if (found === key) return slots[at * 2 + 1]!;
      if (found === 0) return -1;
      at = (at + 1) & this.#mask;
    }
  }
}

/** Lays out a map for `HashMap32`. */
export function packHashMap32(entries: ReadonlyMap<number, number>): Int32Array {
  let bits = 2;
  while (1 << bits < entries.size * 1.25) bits++;
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(2 << bits);
  for (const [key, value] of entries) {
    if (key === 0) continue;
    let at = key & mask;
    while (slots[at * 2] !== 0) at = (at + 1) & mask;
    slots[at * 2] = key;
    slots[at * 2 + 1] = value;
  }
  return slots;
}
