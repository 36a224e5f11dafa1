/** The shape of a form: X capital, x small, 9 digit, other characters themselves; runs are cut to two, the whole to about 13. */
export function wordShape(form: string): string {
  let out = "";
  let last = "";
  let run = 0;
  for (const c of form) {
    const kind = c < "\x80" ? ASCII[c.charCodeAt(0)]! : shapeOf(c);
    if (kind === last) {
      if (++run > 2) continue;
    } else run = 1;
    last = kind;
    out += kind;
    if (out.length > 12) break;
  }
  return out;
}

const shapeOf = (c: string): string => (c >= "0" && c <= "9" ? "9" : c !== c.toLowerCase() ? "X" : c !== c.toUpperCase() ? "x" : c);

const ASCII = Array.from({ length: 128 }, (_, code) => shapeOf(String.fromCharCode(code)));
