import { EVENT_WORDS } from "../../model/event-words.ts";
import { EVENT_QUADS } from "./event-quads.ts";

/** What kind of entry it is, in a word; the bar's colour tells PLOVER's quadrant. */
export function TypeTag({ event, mode }: { readonly event?: string | undefined; readonly mode?: string | null | undefined }) {
  const type = event ?? "statement";
  return (
    <span className="type" data-quad={EVENT_QUADS[type] ?? 0} title={`${type}${mode ? ` · ${mode}` : ""}`}>
      {EVENT_WORDS[type] ?? type.toLowerCase()}
      {mode ? <em> {mode}</em> : null}
    </span>
  );
}
