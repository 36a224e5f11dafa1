// The body that a person is said to speak for or work at: "Ada Lund of the Norland Institute", "Ada Lund, an analyst at Norbank", "Radio Nord's Ada Lund".
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import { dependents } from "../../model/dependents.ts";
import type { EntityMention } from "../../model/mention.ts";

const REACH = 24;
const BELONGS = /^(?:of|at|from|with|for)$/i;
/** What stands to a body as its opponent or subject, and no longer belongs to it. */
const APART =
  /^(?:critics?|opponents?|victims?|targets?|supporters?|founders?|former|ex|former|formerly|until|retired|onetime|readers?|viewers?|customers?|patients?)$/i;

/** What labels of broadcast transcripts call their own people. */
const BROADCASTER = /^(?:HOST|BYLINE|ANCHOR|CORRESPONDENT)$/;

/**
 * The code of the body right behind a person's name or in the apposition to it, or whose possessive stands before it; null when there is
 * none. `codeOf`: what is known of a mention's code without the person.
 */
export function employerOf(
  document: AnnotatedDocument,
  person: EntityMention,
  codeOf: (mention: EntityMention) => string | null,
): string | null {
  if (person.form !== "name" || person.kind !== "person") return null;
  const { tokens } = document;
  const children = dependents(tokens);
  const owner = children[person.head].find((c) => tokens[c].deprel === "nmod:poss" && c < person.head);
  if (owner !== undefined) {
    const body = bodyAt(document, owner, person.index);
    if (body && body.end <= person.head) return codeOf(body);
  }
  let nameEnd = person.head + 1;
  while (nameEnd < person.end && tokens[nameEnd].upos === "PROPN") nameEnd++;
  const direct = tokens[nameEnd];
  if (!direct) return null;
  const apposition = direct.form === ",";
  if (apposition && BROADCASTER.test(tokens[nameEnd + 1]?.form ?? "")) return "MED";
  if (!apposition && !/^(?:of|from|at|with)$/i.test(direct.form)) return null;
  const end = Math.min(tokens.length, nameEnd + REACH);
  for (let t = nameEnd; t < end; t++) {
    const { form, xpos, upos } = tokens[t];
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(xpos) || APART.test(form) || /^(?:who|whose|which|whom|[.;:“”"])$/i.test(form)) return null;
    if (t > nameEnd && form === ",") return null;
    if (apposition && t === nameEnd + 1 && upos !== "DET" && upos !== "NOUN" && upos !== "ADJ" && upos !== "PROPN") return null;
    if (!BELONGS.test(form)) continue;
    const body = openingAt(document, t + 1, person.index);
    const code = body ? codeOf(body) : null;
    if (code !== null) return code;
    if (!apposition) return null;
  }
  return null;
}

/** The organisation whose words begin at a token, an article aside; the longest. */
function openingAt(document: AnnotatedDocument, at: number, not: number): EntityMention | null {
  const { tokens, mentions } = document;
  const from = tokens[at]?.upos === "DET" ? at + 1 : at;
  let best: EntityMention | null = null;
  for (const mention of mentions) {
    if (mention.first > from) break;
    if (mention.index === not || (mention.first !== at && mention.first !== from) || !isBody(mention) || modifies(document, mention))
      continue;
    if (best === null || mention.end > best.end) best = mention;
  }
  return best;
}

function bodyAt({ mentions }: AnnotatedDocument, token: number, not: number): EntityMention | null {
  return mentions.find((m) => m.index !== not && m.head === token && isBody(m)) ?? null;
}

const isBody = ({ kind, form }: EntityMention): boolean => kind === "organisation" && form !== "pronoun";

/** "the Norland desk": the name only modifies the noun behind it. */
const modifies = ({ tokens }: AnnotatedDocument, { head, end }: EntityMention): boolean =>
  /^(?:compound|amod|nmod:desc)/.test(tokens[head].deprel) && tokens[end]?.upos === "NOUN";
