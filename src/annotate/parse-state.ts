// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with a single artificial root under the stack.

export const SHIFT = 0;
/** The stack's top becomes a child of the buffer's first word. */
export const LEFT = 1;
/** The stack's top becomes a child of the word under it. */
export const RIGHT = 2;

/** Stack, buffer and the arcs so far. Words are 1..n; 0 is the root. Reused from sentence to sentence. */
export class ParseState {
  n = 0;
  next = 1;
  depth = 0;
  stack = new Int32Array(0);
  heads = new Int32Array(0);
  labels = new Int32Array(0);
  /** Outermost and second outermost children on each side; 0 is none. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  lefts = new Int32Array(0);
  rights = new Int32Array(0);
  /** Bit sets (hashed to 32) of children's labels on each side. */
  leftSet = new Int32Array(0);
  rightSet = new Int32Array(0);

  start(n: number): void {
    if (this.stack.length < n + 2) {
      const size = Math.max(128, n * 2);
      for (const key of KEYS) this[key] = new Int32Array(size);
    }
    for (const key of KEYS) this[key].fill(0, 0, n + 2);
    this.n = n;
    this.next = 1;
    this.stack[0] = 0;
    this.depth = 1;
  }

  get done(): boolean {
    return this.depth === 1 && this.next > this.n;
  }

  legal(move: number): boolean {
    if (move === SHIFT) return this.next <= this.n;
    if (move === LEFT) return this.depth > 1 && this.next <= this.n;
    return this.depth > 2 || (this.depth === 2 && this.next > this.n);
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Takes the top off the stack and makes it a child of `head`. */
  attach(head: number, label: number): void {
    const child = this.stack[--this.depth]!;
    this.heads[child] = head;
    this.labels[child] = label;
    if (child < head) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = child;
      this.lefts[head]!++;
      this.leftSet[head]! |= 1 << (label & 31);
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = child;
      this.rights[head]!++;
      this.rightSet[head]! |= 1 << (label & 31);
    }
  }
}

const KEYS = ["stack", "heads", "labels", "left1", "left2", "right1", "right2", "lefts", "rights", "leftSet", "rightSet"] as const;
