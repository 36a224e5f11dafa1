// Text in colours that wraps by what is seen, not by its escape codes.

const CODES = {
  plain: "",
  bold: "1",
  dim: "2",
  red: "31",
  green: "32",
  yellow: "33",
  blue: "34",
  magenta: "35",
  cyan: "36",
  heading: "1;36",
  quote: "3;36",
} as const;

export type Style = keyof typeof CODES;

/** A run of text in one style. */
export type Run = readonly [text: string, style: Style];

// Documents are other people's text: escape sequences and direction marks in them must not reach the terminal.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

const paint = (text: string, style: Style, colours: boolean): string =>
  colours && CODES[style] ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

/**
 * Lines of at most `width` columns, ending in a line feed. The first is indented by `indent` columns, the others by `hang`; a word
 * longer than the line stands alone.
 */
export function styledText(runs: readonly Run[], width: number, indent: number, hang: number, colours: boolean): string {
  let out = " ".repeat(indent);
  let column = indent;
  let begun = false;
  let space = false;
  for (const [text, style] of runs) {
    for (const piece of text.replace(UNSAFE, " ").split(/( +)/)) {
      if (piece === "") continue;
      if (piece.trim() === "") {
        space = true;
        continue;
      }
      const needed = piece.length + (space && begun ? 1 : 0);
      if (begun && space && column + needed > width) {
        out += `\n${" ".repeat(hang)}`;
        column = hang;
      } else if (space && begun) {
        out += " ";
        column++;
      }
      out += paint(piece, style, colours);
      column += piece.length;
      begun = true;
      space = false;
    }
  }
  return `${out}\n`;
}
