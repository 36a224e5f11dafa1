// Reads one condition of a frame: "obj:sanctions", "!obj:%actor", "for:@CONSULT", "obj:\"bill|motion\"", "with?".
import type { FrameCondition } from "./frame.ts";

/** What the names in a condition are checked against. */
export interface ConditionNames {
  isSlot(name: string): boolean;
  isClass(name: string): boolean;
  isEvent(name: string): boolean;
}

/** The condition, or a message that says what is wrong with it. */
export function parseCondition(text: string, names: ConditionNames): FrameCondition | string {
  const negated = text.startsWith("!");
  const body = negated ? text.slice(1) : text;
  const filled = body.endsWith("?");
  const colon = body.indexOf(":");
  if (!filled && colon < 1) return `condition "${text}" is neither SLOT:TEST nor SLOT?`;
  const slot = filled ? body.slice(0, -1) : body.slice(0, colon);
  const unknown = slot.split(".").find((part) => !names.isSlot(part));
  if (unknown !== undefined) return `unknown slot "${unknown}" in condition "${text}"`;
  if (filled) return { slot, negated, test: "any", values: [] };
  const test = body.slice(colon + 1);
  if (test === "%actor") return { slot, negated, test: "actor", values: [] };
  if (test === "%sides") return { slot, negated, test: "sides", values: [] };
  if (test.startsWith('"')) {
    const values = test.slice(1, -1).split("|");
    return test.length > 2 && test.endsWith('"') && values.every(Boolean)
      ? { slot, negated, test: "words", values }
      : `condition "${text}" has no words`;
  }
  const event = test.startsWith("@");
  const values = (event ? test.slice(1) : test).split("|");
  for (const value of values) {
    if (event && !names.isEvent(value)) return `unknown event type "${value}" in condition "${text}"`;
    if (!event && !names.isClass(value)) return `unknown word class "${value}" in condition "${text}"`;
  }
  return { slot, negated, test: event ? "event" : "class", values };
}
