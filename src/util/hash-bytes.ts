/** A hash of 16 hexadecimal digits (two 32-bit FNV-1a lanes that take four bytes in turn) of binary data. Not cryptographic. */
export function hashBytes(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = bytes.length ^ 0x9e3779b9;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~7;
  // The lanes do not wait for each other: the models are large, and start-up short.
  for (let i = 0; i < whole; i += 8) {
    a = Math.imul(a ^ view.getUint32(i, true), 0x01000193);
    b = Math.imul(b ^ view.getUint32(i + 4, true), 0x85ebca6b);
  }
  for (let i = whole; i < bytes.length; i++) a = Math.imul(a ^ bytes[i], 0x01000193);
  b = Math.imul(b ^ (a >>> 15), 0x85ebca6b);
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}
