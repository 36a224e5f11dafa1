import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import { jsonLines } from "./json-lines.ts";

/** One value of the input: what it is, or why it is none; `place` names it for a person ("3" for a line, "item 3" of a list). */
export interface JsonValue {
  readonly place: string;
  readonly value?: unknown;
  readonly error?: string;
}

/** A list or an object over several lines is held whole; longer than this it is not. */
const LONGEST = 64 * 1024 * 1024;

function parsed(text: string): { readonly value?: unknown; readonly error?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** The documents in one JSON text: the members of a list, the only list of objects in an object without words of its own, or the object. */
function members(root: unknown): readonly unknown[] {
  if (Array.isArray(root)) return root;
  if (typeof root !== "object" || root === null || ["text", "html", "title"].some((key) => key in root)) return [root];
  const lists = Object.values(root).filter((value): value is unknown[] => Array.isArray(value) && typeof value[0] === "object");
  return lists.length === 1 ? lists[0]! : [root];
}

/**
 * The values of JSON Lines, or the members of one JSON text: a list, or an object that spans lines. Lines are streamed; blank ones are left out.
 */
export async function* jsonValues(capture: Capture, context: Context): AsyncGenerator<JsonValue> {
  const held: { number: number; line: string }[] = [];
  let length = 0;
  let whole: boolean | null = null;
  for await (const { number, line: given } of jsonLines(capture, context)) {
    const line = number === 1 ? given.replace(/^\ufeff/, "") : given;
    if (line.trim() === "") continue;
    whole ??= /^\s*\[/.test(line) || /^\s*\{(?:.*[[{,])?\s*$/.test(line);
    if (!whole) {
      yield { place: String(number), ...parsed(line) };
      continue;
    }
    held.push({ number, line });
    length += line.length;
    if (length > LONGEST) {
      context.report({
        code: "read/too-large",
        severity: "error",
        message: `${capture.source}: more than 64 million characters of JSON are not read at once. Put one document on each line.`,
      });
      return;
    }
  }
  if (held.length === 0) return;
  const { value, error } = parsed(held.map(({ line }) => line).join("\n"));
  if (error === undefined) {
    const all = members(value);
    for (const [index, member] of all.entries())
      yield { place: all.length > 1 ? `item ${index + 1}` : String(held[0]!.number), value: member };
  } else for (const { number, line } of held) yield { place: String(number), ...parsed(line) };
}
