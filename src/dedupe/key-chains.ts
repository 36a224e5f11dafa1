/** Which documents bear a key: chained hashing over typed arrays, each document with a fixed number of slots for its keys. */
export interface KeyChains {
  /** Sets the keys of the next document (number `documents`); 0 leaves a slot empty. */
  add(keys: Uint32Array): void;
  /** Calls back with each document that bears the key, once for each slot, and the slot. */
  each(key: number, visit: (document: number, slot: number) => void): void;
}

const DOCUMENTS = 1 << 10;
const LOAD = 2;

/** `slots`: keys a document has at most. Memory: 8 bytes a slot, and 4 to 8 bytes for each `LOAD` slots in use. */
export function createKeyChains(slots: number): KeyChains {
  const keys: Uint32Array[] = [];
  const next: Int32Array[] = [];
  let heads = new Int32Array(1 << 10);
  let documents = 0;
  let entries = 0;

  const chunk = (entry: number): number => Math.floor(entry / (DOCUMENTS * slots));
  const within = (entry: number): number => entry % (DOCUMENTS * slots);

  function link(entry: number): void {
    const [c, at] = [chunk(entry), within(entry)];
    const key = keys[c]![at]!;
    if (key === 0) return;
    const head = key & (heads.length - 1);
    next[c]![at] = heads[head]!;
    heads[head] = entry + 1;
    entries++;
  }

  function grow(): void {
    const length = heads.length * 4;
    heads = new Int32Array(0);
    heads = new Int32Array(length);
    entries = 0;
    for (let entry = 0; entry < documents * slots; entry++) link(entry);
  }

  return {
    add(own) {
      if (documents % DOCUMENTS === 0) {
        keys.push(new Uint32Array(DOCUMENTS * slots));
        next.push(new Int32Array(DOCUMENTS * slots));
      }
      const first = documents * slots;
      keys[chunk(first)]!.set(own.subarray(0, slots), within(first));
      for (let slot = 0; slot < slots; slot++) link(first + slot);
      documents++;
      if (entries > heads.length * LOAD) grow();
    },
    each(key, visit) {
      if (key === 0) return;
      for (let entry = heads[key & (heads.length - 1)]! - 1; entry >= 0; ) {
        const [c, at] = [chunk(entry), within(entry)];
        if (keys[c]![at] === key) visit(Math.floor(entry / slots), entry % slots);
        entry = next[c]![at]! - 1;
      }
    },
  };
}
