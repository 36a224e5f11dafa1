// Who the words of a participant name: the code of a state, body, group or class, by name, office and date, description, coreference or speaker.
import type { Codebook } from "../codebook/codebook.ts";
import { createNameIndex } from "../codebook/name-index.ts";
import { createRoleIndex } from "../codebook/role-index.ts";
import { roleOf } from "../codebook/role-of.ts";
import { type Language, table } from "../languages/language.ts";
import { affiliationWords, phraseCode } from "../languages/phrase-code.ts";
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import type { Attribution } from "../model/attribution.ts";
import type { CodedEntity } from "../model/coded-entity.ts";
import { dependents } from "../model/dependents.ts";
import type { EntityMention } from "../model/mention.ts";
import { nounPhrase } from "../model/noun-phrase.ts";
import type { Participant } from "../model/participant.ts";
import type { Party } from "../model/party.ts";
import { createAbsentOffices } from "./parties/absent-offices.ts";
import { createIdentifier, type Identity } from "./parties/cluster-identity.ts";
import { createCollectiveReader, lastCoordinated, lastNamed } from "./parties/collective.ts";
import { createDefaultCodes } from "./parties/default-codes.ts";
import { describeEntities } from "./parties/describe-entities.ts";
import { documentIssuer } from "./parties/document-issuer.ts";
import { documentSetting } from "./parties/document-setting.ts";
import { employerOf } from "./parties/employer-of.ts";
import { isOfRole } from "./parties/is-of-role.ts";
import { meantBy } from "./parties/meant-by.ts";
import { createNameOrigin } from "./parties/name-origin.ts";
import { pluralAntecedent } from "./parties/plural-antecedent.ts";
import { speakerOf } from "./parties/speaker-of.ts";
import { stateOfOfficial } from "./parties/state-of-official.ts";
import { whomServed } from "./parties/whom-served.ts";

export interface PartyResolution {
  /** Who takes part in the document, in the order of the first mention. */
  readonly entities: readonly CodedEntity[];
  /** Who a participant is; code "---" when the words do not tell. */
  party(participant: Participant): Party;
  /** The same, with one party for each side that plural words stand for ("both sides", "U.S. and South Korean officials"). */
  parties(participant: Participant): Party[];
}

const UNKNOWN = "---";
const DEPTH = 4;
/** Sentences over which "the two men" reaches back. */
const PERSONS_BACK = 12;
/** Share of the namings of states from which on a story is set in one of them too. */
const SETTING = 0.2;
/** Words that an office's name may have behind its head ("secretary of state"). */
const OFFICE_TAIL = 2;
/** Log likelihood from which on a name speaks against the state that a title means by default. */
const FOREIGN = 4;
/** Sectors of those who are where things happen: civilians, refugees, the armed who are no state's own. */
const LOCAL: ReadonlySet<string> = new Set(["CVL", "REF", "REB", "UAF"]);
const NOUN = /^(NOUN|PROPN|NUM|PRON|DET)$/;
const PART = /^(NOUN|NUM|DET|PRON|ADJ)$/;

/** Makes the resolver: an annotated document (and who says what in it) → its parties. Pure; `party` may be called in any order. */
export function createPartyResolver(
  codebook: Codebook,
  language: Language,
): (document: AnnotatedDocument, attributions?: readonly Attribution[]) => PartyResolution {
  const identify = createIdentifier(codebook, language);
  const index = createNameIndex(codebook.actors, codebook.persons);
  const roleEndingAt = createRoleIndex(codebook.roles);
  const words = affiliationWords(language);
  const collective = createCollectiveReader(language, words);
  const states = new Set(codebook.actors.filter(({ kind }) => kind === "state").map(({ code }) => code));
  const defaultCode = createDefaultCodes(language);
  const absentFrom = createAbsentOffices(language);
  const originOf = createNameOrigin(codebook.persons, language);
  const neverOf = new Map(table(language, "group-nouns").map(({ cells }) => [cells[0], new Set(cells[1].split(","))]));
  const others = new Set(table(language, "affiliation").flatMap(({ cells }) => (cells[1] === "other" ? [cells[0]] : [])));
  const serving = new Set(table(language, "affiliation").flatMap(({ cells }) => (cells[1] === "serves" ? [cells[0]] : [])));
  const many = new Set(table(language, "affiliation").flatMap(({ cells }) => (cells[1] === "many" ? [cells[0]] : [])));
  const persons = new Map(table(language, "pronouns").map(({ cells }) => [cells[0], cells[1]]));

  return (document, attributions = []) => {
    const { tokens, mentions, sentences } = document;
    const children = dependents(tokens);
    const setting = documentSetting(document, states);
    const issuer = documentIssuer(index, document);
    const sentenceOfToken = new Int32Array(tokens.length);
    for (const s of sentences) sentenceOfToken.fill(s.index, s.first, s.end);
    const sentenceOf = (token: number): number => sentenceOfToken[token];

    const clusterOf = new Int32Array(mentions.length).fill(-1);
    const clusters: EntityMention[][] = [];
    for (const chain of document.chains) {
      for (const m of chain.mentions) clusterOf[m] = clusters.length;
      clusters.push(chain.mentions.map((m) => mentions[m]));
    }
    for (const mention of mentions) {
      if (clusterOf[mention.index] >= 0) continue;
      clusterOf[mention.index] = clusters.length;
      clusters.push([mention]);
    }
    const identities = clusters.map((cluster) => identify(document, cluster, setting));
    const byHead = new Map<number, EntityMention>();
    const covering = new Int32Array(tokens.length).fill(-1);
    for (const mention of mentions) {
      byHead.set(mention.head, mention);
      for (let t = mention.first; t < mention.end; t++) covering[t] = mention.index;
    }
    const codeAtName = new Map<number, string>();
    for (const mention of mentions) {
      const code = mention.form === "name" ? (identityOf(mention).code ?? mention.code) : null;
      if (code !== null) {
        codeAtName.set(mention.head, code);
        // A person's first word may be a topic ("Middle East envoy Ada Lund").
        if (mention.kind !== "person" && !codeAtName.has(mention.first)) codeAtName.set(mention.first, code);
      }
    }
    const codeAt = (token: number): string | null => codeAtName.get(token) ?? null;
    const bodies = new Set(mentions.flatMap(({ form, code }) => (form === "name" && code !== null && !states.has(code) ? [code] : [])));

    const codes: (string | null | undefined)[] = clusters.map(() => undefined);
    clusters.forEach((_, cluster) => {
      codeOfCluster(cluster);
    });
    const { entities, idOf } = describeEntities(document, clusters, identities, attributions);
    return { entities, party, parties };

    function identityOf(mention: EntityMention): Identity {
      return identities[clusterOf[mention.index]];
    }

    function party(participant: Participant): Party {
      const { codes: found, mention, span } = resolve(participant, 0);
      return partyOf(found[0] ?? UNKNOWN, mention, span);
    }

    function parties(participant: Participant): Party[] {
      const { codes: found, mention, span } = resolve(participant, 0);
      return found.length === 0 ? [partyOf(UNKNOWN, mention, span)] : found.map((code) => partyOf(code, mention, span));
    }

    function partyOf(code: string, mention: EntityMention | null, span: readonly [number, number]): Party {
      const text = document.text.slice(span[0], span[1]);
      const identity = mention ? identityOf(mention) : null;
      const entity = mention ? idOf(clusterOf[mention.index]) : undefined;
      return { code, text, span, sector: mention?.sector ?? identity?.sector ?? null, ...(entity === undefined ? {} : { entity }) };
    }

    interface Resolved {
      readonly codes: readonly string[];
      readonly mention: EntityMention | null;
      readonly span: readonly [number, number];
    }

    function resolve(participant: Participant, depth: number): Resolved {
      const { head } = participant;
      const antecedent = relativeAntecedent(head);
      if (antecedent >= 0 && depth < DEPTH)
        return { ...resolve({ span: tokens[antecedent].span, head: antecedent, mention: null }, depth + 1), span: participant.span };
      const mention = participant.mention !== null ? mentions[participant.mention] : (byHead.get(head) ?? mentions[covering[head]] ?? null);
      const span = mention && mention.form !== "pronoun" && covers(participant.span, mention) ? mention.span : participant.span;
      if (mention?.form === "pronoun" && persons.get(tokens[mention.head].form.toLowerCase()) === "1") {
        const speaker = speakerOf(document, attributions, mention.head);
        const said = speaker && depth < DEPTH ? resolve(speaker, depth + 1) : null;
        return said ? { ...said, span } : { codes: issuer ? [issuer] : [], mention, span };
      }
      const both = collective.coordinated(document, head, codeAt);
      if (both.length > 1) return { codes: both, mention, span };
      const several =
        mention?.form === "pronoun"
          ? pluralAntecedent(document, mention, sentenceOf, (m) => identityOf(m).code ?? m.code)
          : severalAt(head);
      if (several.length > 1) return { codes: several, mention, span };
      if (mention) {
        const code = codeOfCluster(clusterOf[mention.index]);
        return { codes: code ? [code] : [], mention, span };
      }
      const part = partOf(head);
      if (part >= 0 && depth < DEPTH)
        return { ...resolve({ span: tokens[part].span, head: part, mention: null }, depth + 1), mention, span };
      const meant = meantBy(document, head, sentenceOf);
      const code =
        phraseCode(words, tokens, head, codeAt) ??
        possessor(head, depth) ??
        (meant ? codeOfCluster(clusterOf[meant.index]) : null) ??
        (NOUN.test(tokens[head].upos)
          ? (defaultCode(tokens, head, (where) => where === setting.at(head) || bodies.has(where)) ??
            (many.has(tokens[head].form.toLowerCase()) ? null : setting.at(head)))
          : null);
      return { codes: code ? [code] : [], mention, span };
    }

    /** Codes for "both sides" and for what belongs to them ("officials in both countries"). */
    function severalAt(head: number): string[] {
      const own = byHead.get(head);
      const states = collective.states(document, head, own ? (identityOf(own).code ?? own.code) : null);
      if (states.length > 0) return [...states];
      const count = collective.count(document, head);
      if (count > 1) {
        // "The two men": persons before states.
        const persons =
          byHead.get(head)?.kind === "person" ? lastNamed(document, head, count, sentenceOf, stateOfPerson, PERSONS_BACK) : [];
        return persons.length === count ? persons : lastNamed(document, head, count, sentenceOf, stateOf);
      }
      if (!tokens[head].feats.includes("Number=Plur")) return [];
      if (collective.isNear(document, head)) return lastCoordinated(document, head, sentenceOf, stateOf);
      const owner = children[head].find((c) => c > head && tokens[c].deprel === "nmod" && collective.count(document, c) > 1);
      return owner === undefined ? [] : severalAt(owner);
    }

    /** What the phrase itself says, with codes that coreference added to the names in it. Rebels do not belong to where they are. */
    function ownCode(mention: EntityMention, { sector }: Identity): string | null {
      return phraseCode(words, tokens, mention.head, codeAt, sector !== "REB" && sector !== "UAF");
    }

    function stateOf(mention: EntityMention): string | null {
      const code = identityOf(mention).code;
      return mention.kind === "place" || code === null || (!states.has(code) && identityOf(mention).kind !== "group") ? null : code;
    }

    function stateOfPerson(mention: EntityMention): string | null {
      return mention.kind === "person" && mention.number !== "Plur" ? stateOf(mention) : null;
    }

    function covers(span: readonly [number, number], mention: EntityMention): boolean {
      return mention.span[0] >= span[0] && mention.span[1] <= span[1];
    }

    /** "his aides", "our ambassador", "the president's envoy", "a spokeswoman for its ministry"; not "his rival". */
    function possessor(head: number, depth: number): string | null {
      if (depth >= DEPTH || others.has(tokens[head].lemma.toLowerCase())) return null;
      const { first } = nounPhrase(tokens, head);
      const owner =
        children[head].find((c) => tokens[c].deprel === "nmod:poss") ??
        tokens.slice(first, head).find(({ deprel, upos }) => deprel === "nmod:poss" && upos === "PRON")?.index;
      if (owner !== undefined && owner !== head)
        return resolve({ span: tokens[owner].span, head: owner, mention: null }, depth + 1).codes[0] ?? null;
      const served = whomServed(tokens, serving, head);
      if (served !== null && byHead.has(served))
        return resolve({ span: tokens[served].span, head: served, mention: null }, depth + 1).codes[0] ?? null;
      const behind = children[head].find(
        (c) =>
          c > head &&
          tokens[c].deprel === "nmod" &&
          children[c].some((g) => tokens[g].deprel === "case" && /^(?:of|for)$/i.test(tokens[g].form)),
      );
      return behind === undefined ? null : possessor(behind, depth + 1);
    }

    /** The code of a cluster: what its names say, its phrases, those it belongs to, or what goes without saying. */
    function codeOfCluster(cluster: number): string | null {
      const known = codes[cluster];
      if (known !== undefined) return known;
      codes[cluster] = identities[cluster].code;
      const body = identities[cluster].kind === "person" && identities[cluster].entry === null ? employer(cluster) : null;
      if (body !== null) {
        codes[cluster] = body;
        identities[cluster] = { ...identities[cluster], code: body, reason: "body that the person belongs to" };
      }
      if (codes[cluster] !== null) return codes[cluster];
      const spoken = clusters[cluster].filter(({ form }) => form !== "pronoun");
      for (const mention of spoken) codes[cluster] ??= ownCode(mention, identities[cluster]) ?? possessor(mention.head, 0);
      if (codes[cluster] === null) {
        const titled = spoken.find((mention) => mention.form === "nominal" || mention.sector !== null);
        codes[cluster] = assumed(titled ?? clusters[cluster][0]);
        if (codes[cluster] !== null) identities[cluster] = { ...identities[cluster], reason: "setting of the story" };
      }
      if (codes[cluster] !== null) identities[cluster] = { ...identities[cluster], code: codes[cluster] };
      return codes[cluster];
    }

    /** The body that the text says a person belongs to. */
    function employer(cluster: number): string | null {
      for (const mention of clusters[cluster]) {
        const code = employerOf(document, mention, (body) => identityOf(body).code ?? body.code);
        if (code !== null) return code;
      }
      return null;
    }

    /** The noun that "hundreds of", "two of", "some of" count, or -1. */
    function partOf(head: number): number {
      if (!PART.test(tokens[head].upos)) return -1;
      return (
        children[head].find(
          (c) => c > head && tokens[c].deprel === "nmod" && children[c].some((g) => tokens[g].lemma.toLowerCase() === "of"),
        ) ?? -1
      );
    }

    /** Whom words mean that leave it unsaid: a class, the issuer of a release, a group or the state in focus. */
    function assumed(mention: EntityMention): string | null {
      if (mention.form === "pronoun" && mention.kind === "organisation") return null;
      if (mention.form === "name" && mention.kind !== "person") return null;
      const hit = mention.form === "nominal" ? roleOf(roleEndingAt, tokens, mention.head) : null;
      const role = hit?.role ?? null;
      if (role?.code) return role.code;
      // "Western governments": of states that the words leave open; "foreign ministry" does not.
      const opens = hit?.first ?? mention.head;
      if (
        children[mention.head].some(
          (c) => c < opens && tokens[c].deprel === "amod" && many.has(tokens[c].form.toLowerCase()) && !isOfRole(tokens, roleEndingAt, c),
        )
      )
        return null;
      if (issuer && mention.number !== "Plur" && mention.kind === "person") return issuer;
      const cluster = clusterOf[mention.index];
      const { pieces } = identities[cluster];
      const head = mention.form === "name" ? lastOfTitle(mention) : mention.head;
      const group = role?.sector ? groupInFocus(mention.head, role.sector) : null;
      if (group !== null) return group;
      const out = absentFrom(tokens, clusters[cluster]);
      const state = role?.sector && LOCAL.has(role.sector) ? setting.where(mention.head) : setting.at(mention.head, out);
      const located = phraseCode(words, tokens, mention.head, codeAt);
      const isSetting = (where: string): boolean =>
        bodies.has(where) || where === (located ?? state) || (located === null && setting.share(where) >= SETTING);
      // "an assistant secretary of state": the last word of the office stands behind its head.
      const behind = mention.form === "nominal" ? Math.min(head + OFFICE_TAIL, mention.end - 1) : head;
      for (let t = behind; t >= head; t--) {
        const code = defaultCode(tokens, t, isSetting);
        if (code !== null && !(pieces.length > 0 && states.has(code) && isForeign(pieces, code))) return code;
      }
      // "Administration spokesmen", "a commission official": of what the word before is.
      const before = hit && mention.number !== null ? hit.first - 1 : -1;
      if (before >= mention.first && tokens[before].deprel === "compound") {
        const code = defaultCode(tokens, before, isSetting);
        if (code !== null) return code;
      }
      if (mention.kind === "place" || mention.number === "Plur") return state;
      return stateOfOfficial(document, setting, attributions, {
        mentions: clusters[cluster],
        at: mention,
        others: statesOfOthers(cluster),
        out,
        origin: pieces.length > 0 ? (states) => originOf(pieces, states) : null,
      });
    }

    /** Whether a name is at home far more in another state that the document names. */
    function isForeign(pieces: readonly string[], state: string): boolean {
      const fits = originOf(pieces, new Set([state, ...setting.named]));
      return Math.max(...fits.values()) - (fits.get(state) ?? 0) > FOREIGN;
    }

    /** States whose holder of the same office is somebody else ("Minister Lund met the minister of Norland"), or whose official is the counterpart. */
    function statesOfOthers(cluster: number): Set<string> {
      const found = new Set<string>();
      const { offices, kind } = identities[cluster];
      if (kind !== "person") return found;
      identities.forEach((other, i) => {
        if (i === cluster || other.kind !== "person" || !other.offices.some((office) => offices.includes(office))) return;
        const code =
          other.code ?? clusters[i].map((mention) => (mention.form === "pronoun" ? null : ownCode(mention, other))).find((c) => c !== null);
        if (code) found.add(code);
      });
      for (const mention of mentions) {
        if (mention.form === "pronoun" || mention.code === null || tokens[mention.head].lemma.toLowerCase() !== "counterpart") continue;
        const owner = children[mention.head].find((c) => tokens[c].deprel === "nmod:poss");
        const of = owner === undefined ? undefined : byHead.get(owner);
        if (of && clusterOf[of.index] === cluster) found.add(mention.code);
      }
      return found;
    }

    /** The armed or political group of that sector that was named last. */
    function groupInFocus(head: number, sector: string): string | null {
      let code: string | null = null;
      const never = neverOf.get(tokens[head].lemma.toLowerCase());
      for (const mention of mentions) {
        if (mention.head >= head) break;
        if (mention.form !== "name" || mention.entry === null) continue;
        const entry = index.entry(mention.entry);
        if (entry?.kind === "group" && entry.sector === sector && !states.has(entry.code) && !never?.has(entry.code)) ({ code } = entry);
      }
      return code;
    }

    /** The last token of the title before a person's name. */
    function lastOfTitle(mention: EntityMention): number {
      for (let t = mention.end - 1; t > mention.first; t--) if (defaultCode(tokens, t - 1, () => false) !== null) return t - 1;
      return mention.first;
    }

    /** The noun that a relative pronoun stands for, or -1. */
    function relativeAntecedent(head: number): number {
      if (!tokens[head].feats.includes("PronType=Rel")) return -1;
      for (let t = tokens[head].head, n = 0; t >= 0 && n < 8; t = tokens[t].head, n++)
        if (tokens[t].deprel === "acl:relcl") return tokens[t].head;
      // The parse hangs the clause elsewhere: "NATO, whose secretary general …".
      const before = mentions[covering[head - (tokens[head - 1]?.form === "," ? 2 : 1)]];
      return before !== undefined && before.form !== "pronoun" ? before.head : -1;
    }
  };
}
