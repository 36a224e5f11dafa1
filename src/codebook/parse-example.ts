// Reads one example of an event type: "+ TEXT | mode | actors | recipients | aux" or a look-alike, "- TEXT".
import type { EventExample } from "./event-type.ts";

/** The example. An empty cell is not tested; "-" stands for none; codes are parted by commas. Problems go to `wrong`. */
export function parseExample(line: string, name: string, wrong: (message: string) => void): EventExample {
  const text = line.slice(1).trim();
  if (line.startsWith("-")) return { text, event: null };
  if (!line.startsWith("+")) wrong(`an example begins with + or -: "${line.slice(0, 30)}"`);
  const [words, mode, actor, recipient, aux] = text.split("|").map((cell) => cell.trim());
  return {
    text: words,
    event: name,
    ...(mode && { mode: mode === "-" ? null : mode }),
    ...(actor && { actor: listOf(actor) }),
    ...(recipient && { recipient: listOf(recipient) }),
    ...(aux && { aux: listOf(aux) }),
  };
}

const listOf = (cell: string): string[] => (cell === "-" ? [] : cell.split(",").map((code) => code.trim()));
