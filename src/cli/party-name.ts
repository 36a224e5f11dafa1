import type { CodedDocument } from "../model/coded-document.ts";
import type { Party } from "../model/party.ts";

/** How a party is shown: the entity's full name, or the words of the text, and its code. */
export function partyName(party: Party, document: CodedDocument): string {
  const entity = document.entities?.find(({ id }) => id === party.entity);
  const name = (entity?.kind !== "unnamed" && entity?.name) || party.text;
  return name === party.code || party.code === "---" ? name : `${name} (${party.code})`;
}
