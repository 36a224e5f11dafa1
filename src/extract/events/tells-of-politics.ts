// Whether a document tells of politics at all: without a party, no event (rule 6 of the annotation guidelines).
import { type Language, table } from "../../languages/language.ts";
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { EntityMention } from "../../model/mention.ts";

/** Sectors that act politically by themselves, named or not; a company, a teacher or a choir does not. */
const POLITICAL = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP", "REB", "PRM", "SPY", "UAF", "PRE", "ELI", "REF", "IGO", "IMG"]);

/** Codes of kinds, not of one party: companies, non-governmental bodies, media, unknown. */
const GENERIC = new Set(["MNC", "NGO", "MED", "---"]);

/** Words of a text of everyday life, in one in so many tokens at least. */
const DENSE = 18;

/**
 * Makes the test: true when some words of the document stand for a state, a body of states, an armed or political group, or an office or
 * force of one. In a text full of the words of sport, stories or kitchens neither a nationality nor an office that these have too is one.
 */
export function createPoliticsTest(language: Language): (document: Pick<AnnotatedDocument, "mentions" | "tokens">) => boolean {
  const words = new Set(table(language, "everyday-words").map(({ cells }) => cells[0]));
  const roles = new Map(table(language, "everyday-roles").map(({ cells }) => [cells[0], cells[1]]));
  return ({ mentions, tokens }) => {
    const isEveryday = ({ form, head }: EntityMention): boolean => {
      const when = form === "nominal" ? roles.get(tokens[head].lemma.toLowerCase()) : undefined;
      return when === "always" || (when === "of" && isOfNobody(head));
    };
    /** "an army of cooks": what follows "of" is no party. */
    const isOfNobody = (head: number): boolean =>
      tokens[head + 1]?.form.toLowerCase() === "of" &&
      !mentions.some((m) => m.first > head && m.first <= head + 3 && m.code !== null && !GENERIC.has(m.code));
    const political = mentions.filter((mention) => isPolitical(mention) && (mention.code !== null || !isEveryday(mention)));
    if (political.length === 0) return false;
    // Bodies and groups have codes of other lengths than states, whose name a quartet may bear.
    const isStrong = (mention: EntityMention): boolean =>
      (isOffice(mention) && !isEveryday(mention)) || (mention.code !== null && !GENERIC.has(mention.code) && mention.code.length !== 3);
    if (political.some(isStrong)) return true;
    const everyday = tokens.filter(
      ({ form, lemma, upos }) => upos === "NOUN" && (words.has(form.toLowerCase()) || words.has(lemma.toLowerCase())),
    ).length;
    return everyday * DENSE < tokens.length;
  };
}

const isOffice = ({ sector }: EntityMention): boolean => sector !== null && POLITICAL.has(sector.slice(0, 3));

const isPolitical = (mention: EntityMention): boolean => (mention.code !== null && !GENERIC.has(mention.code)) || isOffice(mention);
