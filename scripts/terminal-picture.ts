// What `demarche read` prints in a terminal, as an SVG.
import { run } from "../src/cli/run.ts";

const [COLUMNS, ROWS, CELL, LINE, SIZE, PAD] = [100, 44, 7.8, 18, 13, 16];
const FILL: Readonly<Record<string, string>> = { 31: "#f2777a", 32: "#99cc99", 33: "#ffcc66", 34: "#6699cc", 35: "#cc99cc", 36: "#66cccc" };

const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** One run of text between escape codes as a `tspan`. */
function span(codes: readonly string[], text: string, column: number): string {
  const fill = codes.map((code) => FILL[code]).find(Boolean);
  const styles = [
    `x="${(PAD + column * CELL).toFixed(1)}"`,
    fill ? `fill="${fill}"` : "",
    codes.includes("1") ? 'font-weight="bold"' : "",
    codes.includes("2") ? 'opacity=".65"' : "",
    codes.includes("3") ? 'font-style="italic"' : "",
  ].filter(Boolean);
  return `<tspan ${styles.join(" ")}>${escapeXml(text)}</tspan>`;
}

function lineOf(line: string, row: number): string {
  let out = "";
  let column = 0;
  let codes: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
  for (const piece of line.split(/(\u001b\[[0-9;]*m)/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
    const found = /^\u001b\[([0-9;]*)m$/.exec(piece);
    if (found) codes = found[1] === "0" ? [] : found[1]!.split(";");
    else if (piece) {
      if (piece.trim()) out += span(codes, piece.trimStart(), column + piece.length - piece.trimStart().length);
      column += piece.length;
    }
  }
  return out && `<text y="${PAD + LINE + row * LINE}" xml:space="preserve">${out}</text>\n`;
}

/** The first rows of the ledger of a file. */
export async function terminalPicture(file: string): Promise<string> {
  let printed = "";
  const out = async (text: string) => {
    printed += text;
  };
  await run(["read", "--width", String(COLUMNS), file], { out, err: () => {}, columns: COLUMNS, interactive: false, colours: true });
  const lines = [`$ demarche read ${file}`, "", ...printed.trimEnd().split("\n").slice(0, ROWS)];
  const [width, height] = [Math.ceil(2 * PAD + COLUMNS * CELL), 2 * PAD + (lines.length + 1) * LINE];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="${SIZE}" fill="#d3d0c8">
<rect width="100%" height="100%" rx="8" fill="#2d2d2d"/>
${lines.map(lineOf).join("")}</svg>
`;
}
