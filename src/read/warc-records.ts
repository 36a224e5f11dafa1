// The records of a WARC file (ISO 28500), one at a time.

/** One record: its header fields (names in lower case) and its block. */
export interface WarcRecord {
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
}

const LONGEST_HEADER = 64 * 1024;
/** A block larger than this holds no page; it is passed over. */
const LARGEST_BLOCK = 32 * 1024 * 1024;
const [CR, LF] = [13, 10];
const latin = new TextDecoder("latin1");
const utf8 = new TextDecoder();

/** Where `text` (ASCII) begins in `data` at or after `from`; -1 when nowhere. */
function indexOf(data: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = data.indexOf(first, from); at >= 0 && at + text.length <= data.length; at = data.indexOf(first, at + 1)) {
    let i = 1;
    while (i < text.length && data[at + i] === text.charCodeAt(i)) i++;
    if (i === text.length) return at;
  }
  return -1;
}

/** Header fields of a record or of an HTTP message, names in lower case; the first line is left out, folded lines are joined. */
export function headerFields(header: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of header
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .slice(1)) {
    const at = line.indexOf(":");
    const name = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !fields.has(name)) fields.set(name, line.slice(at + 1).trim());
  }
  return fields;
}

/**
 * The records in `chunks`; null among these says that something was lost there. What is no record is told to `broken` and passed over up to the
 * next one.
 */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array | null>, broken: (reason: string) => void): AsyncGenerator<WarcRecord> {
  const source = chunks[Symbol.asyncIterator]();
  let data: Uint8Array = new Uint8Array();
  let state = "open" as "open" | "lost" | "ended";
  /** Takes one more chunk; false where the stream ends or breaks. */
  const more = async (): Promise<boolean> => {
    if (state !== "open") return false;
    const { done, value } = await source.next();
    if (done || value === null) {
      state = done ? "ended" : "lost";
      return false;
    }
    const whole = new Uint8Array(data.length + value.length);
    whole.set(data);
    whole.set(value, data.length);
    data = whole;
    return true;
  };
  /** To the next line that begins a record; false when none follows. */
  const resync = async (reason: string): Promise<boolean> => {
    broken(reason);
    for (let from = 0; ; ) {
      const at = indexOf(data, "\nWARC/", from);
      if (at >= 0) {
        data = data.subarray(at + 1);
        return true;
      }
      data = data.slice(Math.max(0, data.length - 5));
      from = 0;
      if (!(await more())) {
        data = new Uint8Array();
        return state === "lost";
      }
    }
  };
  const take = async (length: number): Promise<Uint8Array | null> => {
    const parts: Uint8Array[] = [];
    let missing = length;
    for (;;) {
      const part = data.subarray(0, missing);
      if (length <= LARGEST_BLOCK) parts.push(part);
      missing -= part.length;
      data = data.subarray(part.length);
      if (missing === 0) break;
      data = new Uint8Array();
      if (!(await more())) return null;
    }
    const block = new Uint8Array(length <= LARGEST_BLOCK ? length : 0);
    let at = 0;
    for (const part of parts) {
      block.set(part, at);
      at += part.length;
    }
    return block;
  };
  for (;;) {
    let start = 0;
    while (data[start] === CR || data[start] === LF) start++;
    data = data.subarray(start);
    const end = indexOf(data, "\r\n\r\n", 0);
    const bare = end < 0 ? indexOf(data, "\n\n", 0) : -1;
    const length = end >= 0 ? end + 4 : bare >= 0 ? bare + 2 : 0;
    if (length === 0 && data.length <= LONGEST_HEADER) {
      if (await more()) continue;
      if (data.length > 0) broken("a record breaks off");
      if (state === "ended") return;
      state = "open";
      data = new Uint8Array();
      continue;
    }
    const header = data.subarray(0, length);
    if (length === 0 || !latin.decode(header.subarray(0, 5)).startsWith("WARC/")) {
      if (await resync("what stands there is no record")) {
        state = state === "lost" ? "open" : state;
        continue;
      }
      return;
    }
    const fields = headerFields(utf8.decode(header));
    const size = Number(fields.get("content-length") ?? Number.NaN);
    if (!Number.isSafeInteger(size) || size < 0) {
      if (await resync("a record does not tell its length")) {
        state = state === "lost" ? "open" : state;
        continue;
      }
      return;
    }
    data = data.subarray(length);
    const block = await take(size);
    if (block) yield { fields, block };
    else broken("a record breaks off");
  }
}
