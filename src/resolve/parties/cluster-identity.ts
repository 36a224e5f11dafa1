// Who a cluster of mentions is: the code book's entry, its office at the document's date, its code, and why.
import type { Codebook } from "../../codebook/codebook.ts";
import { createNameIndex } from "../../codebook/name-index.ts";
import { createOfficeIndex } from "../../codebook/office-index.ts";
import { createRoleIndex } from "../../codebook/role-index.ts";
import type { RoleNoun } from "../../codebook/role-noun.ts";
import { roleOf } from "../../codebook/role-of.ts";
import { titledName } from "../../codebook/titled-name.ts";
import { type Language, table } from "../../languages/language.ts";
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { EntityKind, EntityMention } from "../../model/mention.ts";
import type { DocumentSetting } from "./document-setting.ts";
import { createMisspelledNameSearch } from "./misspelled-name.ts";

export interface Identity {
  readonly kind: EntityKind;
  /** Id of the code book's entry. */
  readonly entry: string | null;
  /** Canonical name, or the longest in the text; null for the unnamed. */
  readonly name: string | null;
  readonly code: string | null;
  readonly sector: string | null;
  readonly office: string | null;
  /** Ids of the offices that titles and phrases give it. */
  readonly offices: readonly string[];
  /** Of a person: the longest name in the text without titles, its pieces in lower case; else empty. */
  readonly pieces: readonly string[];
  readonly reason: string | null;
  readonly anonymous: boolean;
}

/** Makes the resolver of one cluster, given in text order; it must not be empty. */
export function createIdentifier(
  codebook: Codebook,
  language: Language,
): (document: AnnotatedDocument, cluster: readonly EntityMention[], setting: DocumentSetting) => Identity {
  const index = createNameIndex(codebook.actors, codebook.persons);
  const offices = createOfficeIndex(codebook.offices);
  const roleEndingAt = createRoleIndex(codebook.roles);
  const search = createMisspelledNameSearch(codebook.persons, offices);
  const persons = new Map(codebook.persons.map((person) => [person.id, person]));
  const titles = new Set(table(language, "titles").map(({ cells }) => cells[0]));
  const former = new Set(table(language, "former-words").map(({ cells }) => cells[0]));

  return (document, cluster, setting) => {
    const { tokens } = document;
    const when = document.published?.value ?? null;
    const names = cluster.filter(({ form }) => form === "name");
    const nominals = cluster.filter(({ form }) => form === "nominal");
    const kind = (names[0] ?? nominals[0] ?? cluster[0]).kind;
    const stated =
      cluster.find(({ code, form }) => code !== null && form !== "pronoun" && (form === "nominal" || kind !== "person")) ?? null;
    const roles = cluster.flatMap((mention) => rolesOf(document, mention));
    const pieces =
      kind === "person"
        ? names
            .map((mention) => titledName(tokens, mention, roleEndingAt, titles).pieces)
            .reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), [])
        : [];
    const base = {
      kind,
      pieces,
      entry: null,
      name: longest(document, names),
      code: null,
      sector: cluster.find(({ sector }) => sector !== null)?.sector ?? null,
      office: roles.find(({ role }) => role.office)?.role.words ?? null,
      offices: [...new Set(roles.flatMap(({ role }) => (role.office ? [role.office] : [])))],
      anonymous: names.length === 0 && nominals.some((mention) => roleOf(roleEndingAt, tokens, mention.head)?.role.anonymous ?? false),
    };
    if (kind !== "person") {
      const entry = index.entry(names.find((mention) => mention.entry !== null)?.entry ?? "");
      if (entry)
        return {
          ...base,
          entry: entry.id,
          name: entry.name,
          code: entry.code,
          sector: base.sector ?? entry.sector,
          office: null,
          reason: "name",
        };
      return { ...base, office: null, code: stated?.code ?? null, reason: stated ? "words of the phrase" : null };
    }
    const titleCode = codeOfTitles(names) ?? nominals.find(({ code }) => code !== null)?.code ?? null;
    const known = names.find((mention) => mention.entry !== null)?.entry ?? null;
    if (known && persons.has(known)) return ofPerson(known, "name");
    if (names.length > 0) {
      const held = roles.flatMap(({ role }) => officesOf(role));
      const code = titleCode ?? null;
      const found = pieces.length > 0 ? search({ name: pieces, offices: held, code }, when, setting.named) : null;
      if (found) return ofPerson(found.person.id, found.reason);
      return { ...base, code, reason: code ? "title" : null };
    }
    for (const { role, mention, past } of roles) {
      const code = mention.code;
      if (past || code === null || mention.number === "Plur") continue;
      for (const office of officesOf(role)) {
        const terms = offices.holders(code, office, when);
        if (terms.length > 0 && terms.every(({ person, open }) => !open && person === terms[0].person))
          return ofPerson(terms[0].person, `office${when ? " and date" : ""}`);
      }
    }
    return { ...base, code: titleCode, reason: titleCode ? "words of the phrase" : null };

    function ofPerson(id: string, reason: string): Identity {
      const person = persons.get(id);
      const [term] = offices.offices(id, when);
      const earlier = term ? null : offices.former(id, when);
      return {
        ...base,
        entry: id,
        name: person?.name ?? base.name,
        code: term?.code ?? titleCode ?? earlier?.code ?? person?.code ?? null,
        sector: base.sector ?? (term ? "GOV" : null),
        office: term ? `${term.office} of ${term.code}` : base.office,
        reason,
        anonymous: false,
      };
    }
  };

  /** Codes of the words before the name, not of the code book's person. */
  function codeOfTitles(names: readonly EntityMention[]): string | null {
    for (const { code, entry } of names) if (code !== null && (entry === null || code !== persons.get(entry)?.code)) return code;
    return names.find(({ code }) => code !== null)?.code ?? null;
  }

  function rolesOf(document: AnnotatedDocument, mention: EntityMention): { role: RoleNoun; mention: EntityMention; past: boolean }[] {
    const { tokens } = document;
    const role =
      mention.form === "nominal"
        ? roleOf(roleEndingAt, tokens, mention.head)?.role
        : mention.form === "name"
          ? titledName(tokens, mention, roleEndingAt, titles).role
          : null;
    if (!role) return [];
    let past = false;
    for (let t = mention.first; t < mention.head; t++) if (former.has(tokens[t].form.toLowerCase())) past = true;
    return [{ role, mention, past }];
  }
}

function officesOf(role: RoleNoun): readonly string[] {
  return role.office ? [role.office, ...(role.otherOffices ?? [])] : [];
}

function longest(document: AnnotatedDocument, names: readonly EntityMention[]): string | null {
  let best: string | null = null;
  for (const { span } of names) {
    const words = document.text.slice(span[0], span[1]).replace(/\s+/g, " ");
    if (best === null || words.length > best.length) best = words;
  }
  return best;
}
