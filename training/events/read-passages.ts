import { type GoldDocument, readJsonl } from "../../eval/code-gold.ts";
import { isUnseen } from "../../eval/unseen.ts";

/** The documents of a file that may train: gold documents as they stand, and of sentences without labels, which tell no event, the seen half. */
export function readPassages(file: string): GoldDocument[] {
  return readJsonl<Partial<GoldDocument> & Pick<GoldDocument, "id" | "text">>(file)
    .filter(({ id, events }) => events || !isUnseen(id))
    .map((document) => ({ ...document, events: document.events ?? [], statements: document.statements ?? [] }));
}
