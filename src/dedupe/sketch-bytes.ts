// Bytes of a sketch: variable-length integers (LEB128), differences of ascending numbers.

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** Appends to a buffer that grows. */
export class SketchWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes[this.#length++] = value;
  }

  /** An integer from 0 to 2^53. */
  integer(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 128);
    this.byte(rest);
  }

  text(value: string | null): void {
    if (value === null) {
      this.integer(0);
      return;
    }
    const bytes = ENCODER.encode(value);
    this.integer(bytes.length + 1);
    for (const byte of bytes) this.byte(byte);
  }

  ascending(values: ArrayLike<number>): void {
    this.integer(values.length);
    let last = 0;
    for (let i = 0; i < values.length; i++) {
      this.integer(values[i]! - last);
      last = values[i]!;
    }
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a `SketchWriter` wrote, in the same order. Bytes beyond the end read as 0. */
export class SketchReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  integer(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  text(): string | null {
    const length = this.integer();
    if (length === 0) return null;
    const from = this.#at;
    this.#at += length - 1;
    return DECODER.decode(this.#bytes.subarray(from, this.#at));
  }

  ascending<T extends Uint16Array | Uint32Array>(make: (length: number) => T): T {
    const values = make(this.integer());
    let last = 0;
    for (let i = 0; i < values.length; i++) {
      last += this.integer();
      values[i] = last;
    }
    return values;
  }
}
