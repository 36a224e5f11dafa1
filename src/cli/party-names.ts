import type { CodedDocument } from "../model/coded-document.ts";
import type { Party } from "../model/party.ts";
import { partyName } from "./party-name.ts";

/** How parties are shown, each once; several codes of the same words stand together: "the two leaders (USA, RUS)". */
export function partyNames(parties: readonly Party[], document: CodedDocument): string {
  const shown: string[] = [];
  for (const party of parties) {
    const name = partyName(party, document);
    const code = ` (${party.code})`;
    const words = name.endsWith(code) ? name.slice(0, -code.length) : null;
    const same = words === null ? -1 : shown.findIndex((other) => other.startsWith(`${words} (`) && other.endsWith(")"));
    if (same < 0) shown.push(name);
    else if (
      !shown[same]!.slice(words!.length + 2, -1)
        .split(", ")
        .includes(party.code)
    )
      shown[same] = `${shown[same]!.slice(0, -1)}, ${party.code})`;
  }
  return [...new Set(shown)].join(", ");
}
