/** Numbers of the words seen of late, 0 to `size` - 1; when all are given out, a word not asked for since the clock's hand last came by goes (second chance). */
export class WordCache {
  readonly #slots = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #asked: Uint8Array;
  #hand = 0;
  #last = -1;
  #lastButOne = -1;

  constructor(size: number) {
    this.#asked = new Uint8Array(size);
  }

  /** The word's number, or -1. */
  find(word: string): number {
    const slot = this.#slots.get(word);
    if (slot === undefined) return -1;
    this.#asked[slot] = 1;
    return this.#note(slot);
  }

  /** A number for a word that has none: never that of one of the two words found or added last. */
  add(word: string): number {
    const slot = this.#words.length < this.#asked.length ? this.#words.length : this.#free();
    this.#words[slot] = word;
    this.#slots.set(word, slot);
    return this.#note(slot);
  }

  #note(slot: number): number {
    if (slot !== this.#last) {
      this.#lastButOne = this.#last;
      this.#last = slot;
    }
    return slot;
  }

  #free(): number {
    for (;;) {
      const slot = this.#hand;
      this.#hand = (slot + 1) % this.#asked.length;
      if (slot === this.#last || slot === this.#lastButOne) continue;
      if (this.#asked[slot] === 0) {
        this.#slots.delete(this.#words[slot]!);
        return slot;
      }
      this.#asked[slot] = 0;
    }
  }
}
