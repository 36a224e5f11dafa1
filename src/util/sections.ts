// A container of named byte sections: "DMRC", version, count, then per section name, offset and length; data aligned to 8 bytes.
const MAGIC = 0x43524d44;

/** Packs named byte arrays into one. */
export function packSections(version: number, sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...sections].map(([name, bytes]) => ({ name: new TextEncoder().encode(name), bytes }));
  const head = 12 + names.reduce((n, { name }) => n + 12 + name.length, 0);
  let offset = (head + 7) & ~7;
  const total = names.reduce((n, { bytes }) => ((n + 7) & ~7) + bytes.length, offset);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, version, true);
  view.setUint32(8, names.length, true);
  let at = 12;
  for (const { name, bytes } of names) {
    offset = (offset + 7) & ~7;
    view.setUint32(at, name.length, true);
    view.setUint32(at + 4, offset, true);
    view.setUint32(at + 8, bytes.length, true);
    out.set(name, at + 12);
    out.set(bytes, offset);
    at += 12 + name.length;
    offset += bytes.length;
  }
  return out;
}

/** Opens a container; the sections are views of `bytes` (copied once when it is not aligned). Throws when it is no container. */
export function unpackSections(bytes: Uint8Array): { version: number; sections: ReadonlyMap<string, Uint8Array> } {
  const data = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.byteLength < 12 || view.getUint32(0, true) !== MAGIC) throw new Error("This is not a Demarche language model.");
  const sections = new Map<string, Uint8Array>();
  let at = 12;
  for (let n = view.getUint32(8, true); n > 0; n--) {
    const length = view.getUint32(at, true);
    const name = new TextDecoder().decode(data.subarray(at + 12, at + 12 + length));
    const offset = view.getUint32(at + 4, true);
    sections.set(name, data.subarray(offset, offset + view.getUint32(at + 8, true)));
    at += 12 + length;
  }
  return { version: view.getUint32(4, true), sections };
}
