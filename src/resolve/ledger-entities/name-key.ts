import { namePieces } from "../../util/name-pieces.ts";

/** The pieces of a name that tell it from others: small letters and figures, without accents, quotes and the genitive's s. */
export function nameKey(name: string): string[] {
  return namePieces(name.toLowerCase()).flatMap((piece) => {
    const bare = piece === "'s" ? "" : piece.replace(/[^\p{L}\p{N}]/gu, "");
    return bare === "" ? [] : [bare];
  });
}
