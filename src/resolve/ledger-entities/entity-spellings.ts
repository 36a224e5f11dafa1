// How a document writes an entity's name: its mentions that are names, without titles.
import type { CodedDocument } from "../../model/coded-document.ts";
import type { CodedEntity } from "../../model/coded-entity.ts";
import { editDistance } from "../../util/edit-distance.ts";
import { namePieces } from "../../util/name-pieces.ts";

const PRONOUN =
  /^(?:I|me|my|mine|we|us|ours?|you|yours?|he|him|his|she|hers?|it|its|they|them|theirs?|who|whom|whose|this|that|these|those|which|one|both|each|all)$/i;

/** Spellings in the text, sorted, each once; none when only spans of the document are kept. `read` takes a person's name out of the words;
 * `names`: what a person is called, of which a spelling holds a piece (or one near it in letters). */
export function entitySpellings(
  coded: CodedDocument,
  entity: CodedEntity,
  read: ((words: string) => string) | null,
  names: readonly string[],
): string[] {
  const pieces = new Set(names.flatMap((name) => namePieces(name.toLowerCase())));
  const found = new Set<string>();
  for (const [start, end] of entity.mentions) {
    const words = coded.text
      .slice(start, end)
      .replace(/\s+/g, " ")
      .replace(/^(?:the|an?) /i, "")
      .replace(/['’]s$/, "");
    if (!/^[\p{Lu}\p{N}]/u.test(words) || PRONOUN.test(words)) continue;
    if (read === null) found.add(words);
    else {
      const name = read(words);
      if (namePieces(name.toLowerCase()).some((piece) => near(piece, pieces))) found.add(name);
    }
  }
  return [...found].sort();
}

function near(piece: string, pieces: ReadonlySet<string>): boolean {
  if (pieces.has(piece)) return true;
  if (piece.length < 4) return false;
  const limit = piece.length > 5 ? 2 : 1;
  for (const other of pieces) if (other.length >= 4 && editDistance(piece, other, limit) <= limit) return true;
  return false;
}
