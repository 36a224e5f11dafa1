// Bytes to characters: byte order mark, then header, then the page's own meta, then what the bytes themselves look like (after the WHATWG rules).

/** Decoded characters, the encoding's name, and how it is known. `doubtful`: some bytes mean nothing in it. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
  readonly from: "bom" | "header" | "meta" | "bytes";
  readonly doubtful: boolean;
}

const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{2,40})/i;
const HEAD = 4096;
const SAMPLE = 65536;

function decoder(label: string | null | undefined, fatal: boolean): TextDecoder | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim(), { fatal });
  } catch {
    return null;
  }
}

/** Bytes 0x80 to 0x9F of windows-1252; some versions of Node decode them as ISO 8859-1 does. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decode(bytes: Uint8Array, using: TextDecoder): string {
  const text = using.decode(bytes);
  return using.encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, (c) => C1[c.charCodeAt(0) - 0x80]!) : text;
}

function tryDecode(bytes: Uint8Array, label: string | null | undefined): string | null {
  try {
    const using = decoder(label, true);
    return using && decode(bytes, using);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: in Latin text every other byte is zero. */
function bareUtf16(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, 2000) & ~1;
  let [even, odd] = [0, 0];
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (end < 16) return null;
  return odd > 0.35 * end && even < 0.02 * end ? "utf-16le" : even > 0.35 * end && odd < 0.02 * end ? "utf-16be" : null;
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  "windows-1251": /[а-яёіїєА-Я]/gu,
  "koi8-r": /[а-яёіїєА-Я]/gu,
  "windows-1253": /[α-ωά-ώΑ-Ω]/gu,
  "windows-1255": /[א-ת]/gu,
  "windows-1256": /[ء-ي]/gu,
  shift_jis: /[\u3040-\u30ff]/gu,
  "euc-kr": /[\uac00-\ud7a3]/gu,
  gb18030: /[的一是不了在人有我他这中大来上国]/gu,
  big5: /[的一是不了在人有我他這中大來上國]/gu,
};

/** The legacy encoding under which most of the high bytes become letters of its script; Western European when none does. */
function byBytes(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const high = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  if (high < 0.05 * sample.length) return "windows-1252";
  let best = "windows-1252";
  let bestShare = 0.3;
  for (const [label, script] of Object.entries(SCRIPTS)) {
    const text = decoder(label, false)?.decode(sample) ?? "";
    const strange = text.match(/[\ufffd\ue000-\uf8ff]|\p{Ll}\p{Lu}/gu)?.length ?? 0;
    const outside = [...text].filter((c) => c > "\u007f").length;
    const share = ((text.match(script)?.length ?? 0) - 8 * strange) / Math.max(1, outside);
    const weight = /^(?:gb|big)/.test(label) ? share * 4 : share;
    if (weight > bestShare) [best, bestShare] = [label, weight];
  }
  return best;
}

/**
 * Decodes `bytes`. `header` is the charset that came with them. A declared charset is believed unless the bytes are not valid in it and are
 * valid UTF-8. Never throws; unknown bytes become U+FFFD and `doubtful` says so.
 */
export function decodeText(bytes: Uint8Array, header: string | null): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark) {
    const text = decoder(mark, false)!.decode(bytes);
    return { text, charset: mark, from: "bom", doubtful: text.includes("\ufffd") };
  }
  const meta = META.exec(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)));
  for (const [label, from] of [
    [header, "header"],
    [meta?.[1] ?? meta?.[2], "meta"],
  ] as const) {
    // A page that can be searched for its meta is no UTF-16, whatever the meta says.
    const text = from === "meta" && /^utf-?16/i.test(label ?? "") ? null : tryDecode(bytes, label);
    if (text !== null && !(isSingleByte(label!) && looksUtf8(bytes)))
      return { text, charset: decoder(label, false)!.encoding, from, doubtful: false };
  }
  const wide = bareUtf16(bytes);
  const label = wide ?? (tryDecode(bytes, "utf-8") !== null ? "utf-8" : mostlyUtf8(bytes) ? "utf-8" : byBytes(bytes));
  const text = decode(bytes, decoder(label, false)!);
  return { text, charset: label, from: "bytes", doubtful: text.includes("\ufffd") };
}

const isSingleByte = (label: string): boolean => /^(?:windows-|iso-?8859|latin|us-ascii|ascii|cp12|koi8)/i.test(label);

/** Non-ASCII bytes that are valid UTF-8 throughout are UTF-8, whatever a single-byte declaration says. */
function looksUtf8(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80) && tryDecode(bytes, "utf-8") !== null;
}

/** UTF-8 with a few broken bytes (a cut end, a stray control). */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  return broken > 0 && good > 4 * broken;
}
