// The plain part of YAML, read at once: maps and lists by indentation, scalars of one line, literal blocks, short flow collections.
// A full parser takes ten times as long, which is much of the coder's start. Whatever is not plain is left to it.

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

interface Line {
  /** Line of the text, from 0. */
  readonly at: number;
  readonly indent: number;
  readonly text: string;
}

const ENTRY = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
/** One line that YAML reads as it stands: no mark in front that means something, no comment, no key within. */
const PLAIN = /^[A-Za-z(/](?:[^:#]|:(?=\S)|(?<=\S)#)*$/;
const QUOTED = /^"[^"\\]*"$/;
const NUMBER = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Words and numbers that YAML or one of its dialects reads as something else than themselves. */
const ODD = /^(?:[-+.0-9].*|-.*|~|true|false|null|yes|no|on|off|y|n)$/i;

class NotPlain extends Error {}

/** The value of a YAML text, or undefined when the text is more than plain (or faulty). */
export function plainYaml(text: string): unknown {
  if (/[\t\r]/.test(text)) return undefined;
  const raw = text.split("\n");
  const lines: Line[] = [];
  raw.forEach((line, at) => {
    const bare = line.trim();
    if (bare !== "" && !bare.startsWith("#")) lines.push({ at, indent: line.length - line.trimStart().length, text: bare });
  });
  let next = 0;
  try {
    const value = lines.length === 0 ? null : block(lines[0].indent);
    return next === lines.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }

  function block(indent: number): Plain {
    return lines[next].text.startsWith("- ") ? list(indent) : map(indent);
  }

  function list(indent: number): Plain[] {
    const out: Plain[] = [];
    for (; next < lines.length && lines[next].indent === indent; ) {
      const line = lines[next];
      if (!line.text.startsWith("- ")) throw new NotPlain();
      const item = line.text.slice(2).trim();
      if (ENTRY.test(item)) {
        // A map whose first entry stands beside the dash.
        const inner = indent + line.text.length - item.length;
        lines[next] = { at: line.at, indent: inner, text: item };
        out.push(map(inner));
      } else {
        next++;
        out.push(scalar(item));
        refuseMore(indent);
      }
    }
    return out;
  }

  function map(indent: number): Plain {
    const out: { [key: string]: Plain } = {};
    while (next < lines.length && lines[next].indent === indent) {
      const { at, text: line } = lines[next];
      const entry = ENTRY.exec(line);
      if (!entry || ODD.test(entry[1]) || Object.hasOwn(out, entry[1]) || entry[1] === "__proto__") throw new NotPlain();
      next++;
      const value = entry[2] ?? "";
      if (value === "|") out[entry[1]] = literal(at, indent);
      else if (value === "") {
        const below = lines[next];
        const nested = below && (below.indent > indent || (below.indent === indent && below.text.startsWith("- ")));
        out[entry[1]] = nested ? block(below.indent) : null;
      } else {
        out[entry[1]] = scalar(value);
        refuseMore(indent);
      }
    }
    if (next < lines.length && lines[next].indent > indent) throw new NotPlain();
    return out;
  }

  /** What goes on in a deeper line is a scalar of several lines. */
  function refuseMore(indent: number): void {
    if (next < lines.length && lines[next].indent > indent) throw new NotPlain();
  }

  /** The lines below that are deeper, as they stand. */
  function literal(at: number, indent: number): string {
    const held: string[] = [];
    let depth = 0;
    let line = at + 1;
    for (; line < raw.length; line++) {
      const bare = raw[line].trim();
      const deep = raw[line].length - raw[line].trimStart().length;
      if (bare !== "" && depth === 0) depth = deep;
      if (bare !== "" && (deep <= indent || deep < depth)) break;
      if (bare === "" && raw[line] !== "") throw new NotPlain();
      held.push(raw[line].slice(depth));
    }
    while (held.length > 0 && held.at(-1) === "") held.pop();
    if (depth <= indent || held[0] === "") throw new NotPlain();
    while (next < lines.length && lines[next].at < line) next++;
    return `${held.join("\n")}\n`;
  }
}

function scalar(text: string): Plain {
  if (QUOTED.test(text)) return text.slice(1, -1);
  if (text.startsWith("[") && text.endsWith("]")) return inner(text).map(scalar);
  if (text.startsWith("{") && text.endsWith("}"))
    return Object.fromEntries(
      inner(text).map((part) => {
        const entry = ENTRY.exec(part);
        if (!entry?.[2]) throw new NotPlain();
        return [entry[1], scalar(entry[2])];
      }),
    );
  if (NUMBER.test(text)) return Number(text);
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  if (ODD.test(text) || !PLAIN.test(text) || text.endsWith(":")) throw new NotPlain();
  return text;
}

/** The parts of a flow collection without others in it. */
function inner(text: string): string[] {
  const body = text.slice(1, -1).trim();
  if (body === "") return [];
  const parts = body.match(/(?:"[^"\\]*"|[^",[\]{}])+/g) ?? [];
  if (parts.join(",") !== body) throw new NotPlain();
  return parts.map((part) => part.trim());
}
