import type { Arrival } from "../ledger/arrival.ts";
import { type Style, styledText } from "./styled-text.ts";
import type { Terminal } from "./terminal.ts";
import { viewWidth } from "./view-width.ts";

const STYLES: Readonly<Record<Arrival["kind"], Style>> = {
  new: "green",
  copy: "dim",
  repeats: "dim",
  changes: "cyan",
  contradicts: "red",
  answers: "magenta",
  silent: "dim",
};

/** One line of `watch`: what the document is to the ledger, its title and publisher, and why. */
export function arrivalLine({ kind, title, id, publisher, published, of, why, began }: Arrival, { columns, colours }: Terminal): string {
  const about = [publisher, published].filter(Boolean).join(", ");
  return styledText(
    [
      [of && kind === "copy" ? `copy of ${of}` : kind, STYLES[kind]],
      [`  ${title ?? id}`, "plain"],
      [about && ` (${about})`, "dim"],
      [kind === "copy" || began.length === 0 ? "" : ` · ${began.length} new`, "plain"],
      [why.length ? ` · ${why.slice(0, 3).join("; ")}` : "", "plain"],
    ],
    viewWidth({ columns }, "lines"),
    0,
    4,
    colours,
  );
}
