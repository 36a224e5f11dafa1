// A person's name taken apart: the role that the title gives ("foreign minister") and the pieces of the name itself.
import type { EntityMention } from "../model/mention.ts";
import type { Token } from "../model/token.ts";
import { namePieces } from "../util/name-pieces.ts";
import type { RoleHit } from "./role-index.ts";
import type { RoleNoun } from "./role-noun.ts";

export interface TitledName {
  readonly role: RoleNoun | null;
  /** Lower case, without titles. */
  readonly pieces: readonly string[];
}

/** Reads a name mention. `titles`: words before names that are no role ("mr"). */
export function titledName(
  tokens: readonly Token[],
  mention: EntityMention,
  roleEndingAt: (tokens: readonly Token[], last: number) => RoleHit | null,
  titles: ReadonlySet<string>,
): TitledName {
  if (mention.kind !== "person") return { role: null, pieces: pieces(tokens, mention, mention.first) };
  let role: RoleNoun | null = null;
  let from = mention.first;
  for (let t = mention.first; t < mention.end - 1; t++) {
    const hit = roleEndingAt(tokens, t);
    if (hit && hit.first >= mention.first) {
      if (!role?.office) role = hit.role;
      from = t + 1;
    } else if (titles.has(tokens[t].form.toLowerCase().replace(/\./g, ""))) from = t + 1;
  }
  return { role, pieces: pieces(tokens, mention, from) };
}

/** Capitalised words up to a preposition or comma; of persons the last run, behind "Russia's" and "of Ukraine". */
function pieces(tokens: readonly Token[], mention: EntityMention, from: number): string[] {
  let words: string[] = [];
  for (let t = from; t < mention.end; t++) {
    const { form, upos } = tokens[t];
    const person = mention.kind === "person";
    if (form === "'s" || form === "’s") {
      if (person && t + 1 < mention.end) words = [];
      continue;
    }
    if (
      words.length > 0 &&
      (form === "," ||
        form === "(" ||
        (upos === "ADP" && !/^\p{Lu}/u.test(form) && !(person && t + 1 < mention.end && /^(of|de|bin|al)$/.test(form))))
    )
      break;
    if (upos === "DET" || upos === "PUNCT" || upos === "ADP") continue;
    if (person && !/^\p{Lu}/u.test(form) && upos !== "PROPN" && upos !== "X") {
      if (words.length > 0) break;
      continue;
    }
    words.push(form);
  }
  return namePieces(words.join(" ").toLowerCase());
}
