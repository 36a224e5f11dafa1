// What coreference asks of a mention, worked out once.
import type { NameEntry, NameIndex } from "../../codebook/name-index.ts";
import type { RoleHit } from "../../codebook/role-index.ts";
import { roleOf } from "../../codebook/role-of.ts";
import { titledName } from "../../codebook/titled-name.ts";
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import { dependents } from "../../model/dependents.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Token } from "../../model/token.ts";

export type Gender = "f" | "m";

export interface MentionFacts {
  readonly mention: EntityMention;
  readonly entry: NameEntry | null;
  readonly gender: Gender | null;
  /** Of a noun phrase its role noun; of a person's name the role in its title. */
  readonly role: RoleHit["role"] | null;
  /** Pieces of the name without titles, in lower case; of other mentions empty. */
  readonly name: readonly string[];
  /** Lemma of the head in lower case. */
  readonly lemma: string;
  readonly definite: boolean;
  /** A possessive pronoun stands by it ("its minister"): a new one, not the one named last. */
  readonly owned: boolean;
  /** Modifies another noun as an adjective or compound ("Russian", "U.S."). */
  readonly modifier: boolean;
  readonly subject: boolean;
  readonly sentence: number;
  /** Index of the quotation that holds it, or -1. */
  readonly quotation: number;
}

export interface FactTables {
  readonly index: NameIndex;
  readonly roleEndingAt: (tokens: readonly Token[], last: number) => RoleHit | null;
  /** Title or pronoun → gender. */
  readonly genders: ReadonlyMap<string, Gender>;
  readonly titles: ReadonlySet<string>;
  /** Given name → gender. */
  readonly given: ReadonlyMap<string, Gender>;
}

const DEFINITE = /^(the|this|that|these|those|both)$/;

/** The facts of every mention of a document, by the mention's index. */
export function mentionFacts(document: AnnotatedDocument, tables: FactTables): MentionFacts[] {
  const { tokens, sentences, mentions, quotations } = document;
  const sentenceOf = new Int32Array(tokens.length);
  for (const { index, first, end } of sentences) sentenceOf.fill(index, first, end);
  const children = dependents(tokens);
  let q = 0;
  return mentions.map((mention) => {
    const head = tokens[mention.head];
    const entry = mention.entry === null ? null : tables.index.entry(mention.entry);
    while (q < quotations.length && quotations[q].span[1] <= mention.span[0]) q++;
    const quoted =
      q < quotations.length &&
      !quotations[q].fragment &&
      quotations[q].span[0] <= mention.span[0] &&
      mention.span[0] < quotations[q].span[1];
    const named = mention.form === "name" ? titledName(tokens, mention, tables.roleEndingAt, tables.titles) : null;
    const role = mention.form === "nominal" ? (roleOf(tables.roleEndingAt, tokens, mention.head)?.role ?? null) : (named?.role ?? null);
    return {
      mention,
      entry,
      gender:
        genderOf(tokens, mention, entry, tables) ?? (named && named.pieces.length > 1 ? (tables.given.get(named.pieces[0]) ?? null) : null),
      role,
      name: named?.pieces ?? [],
      lemma: head.lemma.toLowerCase(),
      definite: children[mention.head].some(
        (c) => c < mention.head && (DEFINITE.test(tokens[c].form.toLowerCase()) || tokens[c].deprel === "nmod:poss"),
      ),
      owned: children[mention.head].some((c) => c < mention.head && tokens[c].deprel === "nmod:poss" && tokens[c].upos === "PRON"),
      modifier: /^(amod|compound|nmod:desc)/.test(head.deprel) && mention.kind !== "person",
      subject: head.deprel.startsWith("nsubj") || (head.deprel === "conj" && (tokens[head.head]?.deprel.startsWith("nsubj") ?? false)),
      sentence: sentenceOf[mention.head],
      quotation: quoted ? quotations[q].index : -1,
    };
  });
}

function genderOf(tokens: readonly Token[], mention: EntityMention, entry: NameEntry | null, { genders }: FactTables): Gender | null {
  if (entry?.person?.gender) return entry.person.gender;
  if (mention.kind !== "person") return null;
  for (let t = mention.first; t < mention.end; t++) {
    // "Her spokesman" is no woman.
    if (mention.form !== "pronoun" && tokens[t].upos === "PRON") continue;
    const gender = genders.get(tokens[t].form.toLowerCase().replace(/\./g, ""));
    if (gender) return gender;
  }
  return null;
}
