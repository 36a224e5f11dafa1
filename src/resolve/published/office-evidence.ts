// Between which days a text can have been written, by the offices that it says named persons hold ("President Biden", "the outgoing Chancellor Angela Merkel").
import type { Codebook } from "../../codebook/codebook.ts";
import { createOfficeIndex } from "../../codebook/office-index.ts";
import { createRoleIndex } from "../../codebook/role-index.ts";
import { titledName } from "../../codebook/titled-name.ts";
import { type Language, table } from "../../languages/language.ts";
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Token } from "../../model/token.ts";
import { calendar } from "../../util/calendar.ts";
import { createMisspelledNameSearch } from "../parties/misspelled-name.ts";

/** Days on which a person held an office that the text gives them. */
export interface OfficeEvidence {
  readonly person: string;
  readonly office: string;
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** Words before a name in which its office stands. */
const REACH = 12;
/** How long a holder is "outgoing" at most, in days. */
const OUTGOING = 150;
const OUTGOING_WORDS: ReadonlySet<string> = new Set(["outgoing", "departing"]);
const NOBODY: ReadonlySet<string> = new Set();
/** An office without an end was still held when the table was made. */
const OPEN_END = calendar.of(2099);

/** Builds the reader of office evidence; one entry for each person and office named. */
export function createOfficeEvidence(codebook: Codebook, language: Language): (document: AnnotatedDocument) => OfficeEvidence[] {
  const roleAt = createRoleIndex(codebook.roles);
  const terms = createOfficeIndex(codebook.offices);
  const former = new Set(table(language, "former-words").map(({ cells }) => cells[0] ?? ""));
  const titles = new Set(table(language, "titles").map(({ cells }) => cells[0]));
  const search = createMisspelledNameSearch(codebook.persons, terms);
  const names = new Map(codebook.persons.map(({ id, name }) => [id, name]));

  return (document) => {
    const found = new Map<string, OfficeEvidence>();
    for (const mention of document.mentions) {
      if (mention.kind !== "person" || mention.form !== "name") continue;
      const role = roleBefore(document.tokens, mention);
      if (!role) continue;
      const entry = mention.entry ?? misspelled(document.tokens, mention, role.offices);
      const name = entry === null ? undefined : names.get(entry);
      if (!name || entry === null) continue;
      const held = terms.offices(entry, null).filter(({ office }) => role.offices.includes(office));
      const spans = held.flatMap(({ from, to }) => {
        const begin = calendar.range(from);
        const end = to === null ? null : calendar.range(to);
        if (!begin) return [];
        const last = end ? end[1] : OPEN_END;
        return [[role.outgoing ? Math.max(begin[0], last - OUTGOING) : begin[0], last] as const];
      });
      if (spans.length > 0) found.set(`${entry} ${held[0]?.office} ${role.outgoing}`, { person: name, office: role.words, spans });
    }
    return [...found.values()];
  };

  /** Who a name that the code book does not hold is meant for, by the office beside it. */
  function misspelled(tokens: readonly Token[], mention: EntityMention, offices: readonly string[]): string | null {
    const { pieces } = titledName(tokens, mention, roleAt, titles);
    if (pieces.length === 0 || mention.code === null) return null;
    return search({ name: pieces, offices, code: mention.code }, null, NOBODY)?.person.id ?? null;
  }

  /** The role that stands right before a name, or in its first words ("U.S. Secretary of State Antony Blinken"). */
  function roleBefore(
    tokens: readonly Token[],
    { first, head, end }: EntityMention,
  ): { offices: string[]; words: string; outgoing: boolean } | null {
    // "the outgoing chancellor, Angela Merkel": the comma of an apposition is none between sentences.
    const from = tokens[first - 1]?.form === "," ? first - 2 : first - 1;
    for (let last = Math.max(first, Math.min(head, end - 1)); last >= from && last >= 0; last--) {
      const hit = roleAt(tokens, last);
      if (!hit?.role.office) continue;
      let outgoing = false;
      for (let i = hit.first - 1; i >= Math.max(0, hit.first - REACH) && isPremodifier(tokens[i] as Token); i--) {
        const word = (tokens[i] as Token).form.toLowerCase();
        if (former.has(word)) return null;
        outgoing ||= OUTGOING_WORDS.has(word);
      }
      return { offices: [hit.role.office, ...(hit.role.otherOffices ?? [])], words: hit.role.words, outgoing };
    }
    return null;
  }
}

const isPremodifier = ({ upos, form }: Token): boolean =>
  upos === "ADJ" || upos === "PROPN" || upos === "NOUN" || upos === "VERB" || form === "-";
