// Coreference within a document: deterministic sieves, the most precise first (Lee et al. 2013).
import type { Codebook } from "../codebook/codebook.ts";
import { createNameIndex } from "../codebook/name-index.ts";
import { createOfficeIndex } from "../codebook/office-index.ts";
import { createRoleIndex } from "../codebook/role-index.ts";
import { type Language, table } from "../languages/language.ts";
import type { AnnotatedDocument, Annotator } from "../model/annotated-document.ts";
import type { EntityKind } from "../model/mention.ts";
import { createClusters } from "./coreference/clusters.ts";
import { givenNameGenders } from "./coreference/given-name-gender.ts";
import { linkAppositions } from "./coreference/link-appositions.ts";
import { linkNames } from "./coreference/link-names.ts";
import { linkNominals } from "./coreference/link-nominals.ts";
import { linkPronouns } from "./coreference/link-pronouns.ts";
import { type FactTables, type Gender, mentionFacts } from "./coreference/mention-facts.ts";

/** Makes the annotator: mentions → chains of two or more mentions, ordered by their first mention. */
export function createCoreferenceAnnotator(codebook: Codebook, language: Language): Annotator {
  const titles = table(language, "titles").map(({ cells }) => cells);
  const pronounRows = table(language, "pronouns").map(({ cells }) => cells);
  const genders = new Map<string, Gender>();
  for (const [word, gender] of titles) if (gender === "m" || gender === "f") genders.set(word, gender);
  for (const [form, , , gender] of pronounRows) if (gender === "m" || gender === "f") genders.set(form, gender);
  const facts: FactTables = {
    index: createNameIndex(codebook.actors, codebook.persons),
    roleEndingAt: createRoleIndex(codebook.roles),
    genders,
    titles: new Set(titles.map(([word]) => word)),
    given: givenNameGenders(codebook.persons, language),
  };
  const offices = createOfficeIndex(codebook.offices);
  const generic = new Map(
    table(language, "generic-nouns").map(({ cells }) => [
      cells[0],
      { kind: cells[1] as EntityKind, codes: cells[3].split(",").map((set) => set.split("|")) },
    ]),
  );
  const pronouns = new Map(pronounRows.map(([form, person, number, gender]) => [form, { person, number, gender }]));
  const speechVerbs = new Set(
    table(language, "cue-verbs")
      .filter(({ cells }) => cells[1] === "say")
      .map(({ cells }) => cells[0]),
  );

  return {
    name: "coreference",
    requires: ["sentences", "tokens", "mentions", "quotations"],
    assigns: ["chains"],
    annotate(document: AnnotatedDocument) {
      const known = mentionFacts(document, facts);
      const clusters = createClusters(known);
      const atHead = new Map(document.mentions.map(({ head, index }) => [head, index]));
      linkNames(known, clusters);
      linkAppositions(document.tokens, known, atHead, clusters);
      linkNominals(known, clusters, { offices, generic, when: document.published?.value ?? null });
      linkPronouns(document.tokens, known, clusters, { pronouns, speechVerbs });
      const chains: (readonly number[])[] = [];
      known.forEach((_, i) => {
        if (clusters.of(i) === i && clusters.members(i).length > 1) chains.push(clusters.members(i));
      });
      return { chains: chains.map((mentions, index) => ({ index, mentions })) };
    },
  };
}
