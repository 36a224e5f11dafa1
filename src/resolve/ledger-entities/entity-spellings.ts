// How a document writes an entity's name: its mentions that are names, without titles.
import type { CodedDocument } from "../../model/coded-document.ts";
import type { CodedEntity } from "../../model/coded-entity.ts";
import { editDistance } from "../../util/edit-distance.ts";
import { nameKey } from "./name-key.ts";

/** Spellings in the text, sorted, each once; none when only spans of the document are kept. `names`: what the entity is called; a spelling consists of
 * pieces of these, or of pieces near them in letters. `read` takes a person's name out of the words. */
export function entitySpellings(
  coded: CodedDocument,
  entity: CodedEntity,
  names: readonly string[],
  read: (words: string) => string = (words) => words,
): string[] {
  const pieces = new Set(names.flatMap(nameKey));
  const found = new Set<string>();
  for (const [start, end] of entity.mentions) {
    const words = coded.text
      .slice(start, end)
      .replace(/\s+/g, " ")
      .replace(/^(?:the|an?) /i, "")
      .replace(/['’]s?$/, "");
    if (!/^[\p{Lu}\p{N}]/u.test(words)) continue;
    const name = read(words);
    const key = nameKey(name);
    if (key.length > 0 && key.every((piece) => near(piece, pieces))) found.add(name);
  }
  return [...found].sort();
}

function near(piece: string, pieces: ReadonlySet<string>): boolean {
  if (pieces.has(piece) || piece.length === 1) return true;
  if (piece.length < 4) return false;
  const limit = piece.length > 5 ? 2 : 1;
  for (const other of pieces) if (other.length >= 4 && editDistance(piece, other, limit) <= limit) return true;
  return false;
}
