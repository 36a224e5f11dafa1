/** A hash of 16 hexadecimal digits (two 32-bit FNV-1a lanes over the bytes, four at a time) of binary data. Not cryptographic. */
export function hashBytes(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = bytes.length ^ 0x9e3779b9;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    const word = view.getUint32(i, true);
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul(b ^ word ^ (a >>> 15), 0x85ebca6b);
  }
  for (let i = whole; i < bytes.length; i++) a = Math.imul(a ^ bytes[i], 0x01000193);
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}
