const TAG = /<(\/?)([a-z][\w:.-]*)([^<>]*\/>)?/gi;
/** Elements that hold nothing, or that the next of their kind closes. */
const FLAT = new Set([
  "area", "base", "basefont", "body", "br", "col", "colgroup", "command", "dd", "dt", "embed", "frame", "head", "hr", "html", "image", "img", "input",
  "isindex", "keygen", "li", "link", "meta", "optgroup", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead",
  "tr", "track", "wbr",
]); // biome-ignore format: a list
/** Parts of a drawing, which close themselves. */
const DRAWN = /^(?:path|circle|ellipse|rect|line|polyline|polygon|use|stop|animate\w*|fe\w+|mspace)$/i;
/** Pages written by people nest by some dozens; parsers take time by the square of it. */
const DEEPEST = 1000;

/** HTML up to where it nests too deep to be a page; all of it where it does not. */
export function cutNesting(html: string): string {
  let depth = 0;
  for (const { 1: close, 2: name, 3: empty, index } of html.matchAll(TAG)) {
    if (FLAT.has(name!.toLowerCase()) || (empty && DRAWN.test(name!))) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return html.slice(0, index);
  }
  return html;
}
