// Entity mentions: names (code book and recognizer), noun phrases headed by a role noun, and personal pronouns (ACE's NAM, NOM, PRO).
import type { Codebook } from "../codebook/codebook.ts";
import { createNameIndex } from "../codebook/name-index.ts";
import { createOfficeIndex } from "../codebook/office-index.ts";
import { createRoleIndex } from "../codebook/role-index.ts";
import { roleOf } from "../codebook/role-of.ts";
import { type Language, table } from "../languages/language.ts";
import { affiliationWords, codeBetween, phraseCode } from "../languages/phrase-code.ts";
import type { AnnotatedDocument, Annotator } from "../model/annotated-document.ts";
import { dependents } from "../model/dependents.ts";
import type { EntityKind, EntityMention } from "../model/mention.ts";
import { nounPhrase } from "../model/noun-phrase.ts";
import type { Token } from "../model/token.ts";
import type { LanguageModel } from "./language-model.ts";
import { bareFamilyNames } from "./mentions/bare-family-names.ts";
import { gazetteerNames } from "./mentions/gazetteer-names.ts";
import { isExpletive } from "./mentions/is-expletive.ts";
import { createPlaceUseTest } from "./mentions/is-place-use.ts";
import { likeliestBearer } from "./mentions/likeliest-bearer.ts";
import { type DocumentName, headOf, mergeNames } from "./mentions/merge-names.ts";
import { createSharedNames } from "./mentions/shared-names.ts";
import { speakerLabels } from "./mentions/speaker-labels.ts";
import { titledStrangers } from "./mentions/titled-strangers.ts";
import { createNameRecognizer } from "./recognize-names.ts";

type Draft = Omit<EntityMention, "index" | "span">;

/** Modifiers of another noun, which its phrase holds. */
const INNER = /^(compound|flat|fixed|goeswith|amod|nmod:desc)/;
/** Sectors of those who are in a state without belonging to it. */
const ARMED: ReadonlySet<string> = new Set(["REB", "UAF"]);
/** Codes of classes that words in small letters name. */
const CLASSES: ReadonlySet<string> = new Set(["MED", "NGO", "MNC"]);
const TITLE_LINK = /^(flat|appos|nmod|compound|nmod:desc|nmod:unmarked|dep|list)$/;

/** Makes the annotator: sentences and tokens → mentions in text order, the longer before the shorter where they begin together. */
export function createMentionAnnotator(model: LanguageModel, codebook: Codebook, language: Language): Annotator {
  const index = createNameIndex(codebook.actors, codebook.persons);
  const offices = createOfficeIndex(codebook.offices);
  const roleEndingAt = createRoleIndex(codebook.roles);
  const calendar = new Set(table(language, "date-words").flatMap(({ cells }) => (/^(WEEKDAY|MONTH)$/.test(cells[1]) ? [cells[0]] : [])));
  const recognizeAny = createNameRecognizer(model, language);
  // "Tuesday" and "Jan. 5" are dates, not names.
  const recognize: typeof recognizeAny = (document) =>
    recognizeAny(document).filter(({ first, end }) => {
      for (let t = first; t < end; t++)
        if (!calendar.has(document.tokens[t].form.toLowerCase()) && !/^\d+$/.test(document.tokens[t].form)) return true;
      return false;
    });
  const isPlaceUse = createPlaceUseTest(language);
  const tellApart = createSharedNames(index, language);
  const words = affiliationWords(language);
  const states = new Set(codebook.actors.filter(({ kind }) => kind === "state").map(({ code }) => code));
  const pronouns = new Map(table(language, "pronouns").map(({ cells }) => [cells[0], cells]));
  const titles = new Set(table(language, "titles").map(({ cells }) => cells[0]));
  const bodyWords = new Map(table(language, "body-words").map(({ cells }) => [cells[0], { code: cells[1], opens: cells[2] === "yes" }]));
  const generic = new Map(table(language, "generic-nouns").map(({ cells }) => [cells[0], cells[1] as EntityKind]));

  return {
    name: "mentions",
    requires: ["sentences", "tokens"],
    assigns: ["mentions"],
    annotate: (document) => ({ mentions: mentionsOf(document) }),
  };

  function mentionsOf(document: AnnotatedDocument): EntityMention[] {
    const { text } = document;
    const { tokens, names: labelled } = speakerLabels(document, index, afterTitles);
    const begins = new Set(document.sentences.map(({ first }) => first));
    const known = gazetteerNames(index, text, tokens);
    const inFull = new Set(
      known.flatMap(({ entries }) => entries.flatMap(({ kind, use, id }) => (kind === "person" && use === "name" ? id : []))),
    );
    const statesNamed = new Set(known.flatMap(({ entries: [entry] }) => (entry.kind === "state" ? [entry.code] : [])));
    const found = recognize(document).filter(({ first, end }) => !labelled.some((label) => first < label.end && label.first < end));
    const held = new Uint8Array(tokens.length);
    for (const { first, end } of [...known, ...found, ...labelled]) held.fill(1, first, end);
    const strangers = titledStrangers(
      tokens,
      (t) => roleEndingAt(tokens, t)?.role.kind === "person",
      (t) => held[t] === 1,
    );
    const persons = [...found.filter(({ type }) => type === "PER"), ...labelled, ...strangers];
    const inFullHere = known.filter(({ entries, first, end }) => end - first > 1 && entries[0].kind === "person");
    for (const { first, end } of strangers) held.fill(1, first, end);
    const isLone = ({ first, end }: { first: number; end: number }): boolean =>
      end === first + 1 && !found.some((n) => n.end - n.first > 1 && n.first <= first && first < n.end);
    for (const name of known) if (isLone(name) && name.entries.every(({ use }) => use === "surname")) held[name.first] = 0;
    for (const name of found) if (isLone(name) && name.type === "PER") held[name.first] = 0;
    const alone = bareFamilyNames(
      tokens,
      [...persons, ...inFullHere],
      (t) => held[t] === 1,
      (t) => roleEndingAt(tokens, t) !== null || calendar.has(tokens[t].form.toLowerCase()),
    );
    const again = new Set(alone.map(({ first }) => first));
    const others = found.filter(({ first, end }) => end > first + 1 || !again.has(first));
    const recognized = [...others, ...labelled, ...strangers, ...alone].sort((a, b) => a.first - b.first);
    const merged = mergeNames(tokens, known, recognized, afterTitles, isRole, isPlaceUse, (persons) =>
      likeliestBearer(persons, offices, document.published?.value ?? null, inFull, statesNamed),
    );
    // "State media" are no media at large.
    const names = tellApart(tokens, merged).filter(({ first, end, entry }) => {
      const role = entry !== null && CLASSES.has(entry.id) ? roleEndingAt(tokens, end - 1) : null;
      return role === null || role.first >= first;
    });
    const codes = new Map<number, string>();
    for (const name of names) if (name.entry && !codes.has(name.first)) codes.set(name.first, name.entry.code);
    const codeAt = (token: number): string | null => codes.get(token) ?? null;
    const drafts = new Map<number, Draft>();
    const inName = new Uint8Array(tokens.length);
    for (const name of names) {
      const opens = begins.has(name.first);
      const draft = ofName(tokens, name, opens, codeAt);
      const before = drafts.get(draft.head);
      if (!before || before.entry === null) drafts.set(draft.head, draft);
      inName.fill(1, name.kind === "person" ? titleStart(tokens, name, opens) : name.first, name.end);
      inName[draft.head] = 1;
    }
    for (const token of tokens) {
      if (drafts.has(token.index)) continue;
      const draft =
        token.upos === "PRON"
          ? ofPronoun(tokens, token)
          : !inName[token.index] && isNominalHead(token)
            ? ofNominal(tokens, token, codeAt)
            : null;
      if (draft) drafts.set(token.index, draft);
    }
    const mentions: EntityMention[] = [];
    for (const draft of [...drafts.values()].sort((a, b) => a.first - b.first || b.end - a.end || a.head - b.head)) {
      const { first, end, head, kind, form, code, sector, entry, number } = draft;
      const span = [tokens[first].span[0], tokens[end - 1].span[1]] as const;
      mentions.push({ index: mentions.length, span, first, end, head, kind, form, code, sector, entry, number });
    }
    return mentions;
  }

  function afterTitles(tokens: readonly Token[], first: number, end: number): number {
    let after = first;
    for (let t = Math.max(0, first); t < end; t++) {
      const form = tokens[t].form.toLowerCase().replace(/\./g, "");
      const hit = titles.has(form) ? null : roleEndingAt(tokens, t);
      if (titles.has(form) || hit?.role.kind === "person") after = t + 1;
    }
    return after;
  }

  /** Nothing but a role noun, however it is written: "Foreign Ministry", "the Army". */
  function isRole(tokens: readonly Token[], first: number, end: number): boolean {
    const hit = roleEndingAt(tokens, end - 1);
    return hit !== null && tokens.slice(first, hit.first).every(({ upos }) => upos === "DET");
  }

  /** `opens`: the name is the first of its sentence, so that what stands before is no title of it. */
  function ofName(tokens: readonly Token[], name: DocumentName, opens: boolean, codeAt: (token: number) => string | null): Draft {
    const head = name.kind === "person" ? titleHead(tokens, name, opens) : name.head;
    const role =
      name.kind === "person" && (head < name.first || (name.first > 0 && !opens))
        ? roleEndingAt(tokens, head < name.first ? head : name.first - 1)
        : null;
    const { entry } = name;
    const token = tokens[name.head];
    const inner = INNER.test(token.deprel) && name.kind !== "person";
    const phrase = inner ? name : nounPhrase(tokens, head);
    // A title that the tree hangs elsewhere still belongs to the name behind it.
    const title = role && role.role.kind === "person" && head >= name.first ? nounPhrase(tokens, name.first - 1).first : name.first;
    const first = Math.min(phrase.first, title, name.first);
    const end = Math.max(phrase.end, name.end);
    const before = name.kind === "person" || !entry ? codeBetween(words, tokens, first, name.first, codeAt) : null;
    const within =
      entry || before ? null : (codeBetween(words, tokens, name.first, name.end, codeAt) ?? phraseCode(words, tokens, name.head, codeAt));
    const classRole = entry || name.kind !== "organisation" ? null : roleEndingAt(tokens, kindWord(tokens, name));
    // "South Korea's Joint Chiefs of Staff", "the Congress of Peru", "Ukraine's Security Council": an organ that many states have is that
    // of the state beside it.
    const part = entry !== null && entry.id !== entry.code && name.end === name.first + 2 && index.find(tokens[name.first].form) === null;
    const isOrgan = entry?.kind === "organisation" && (states.has(entry.code) || part);
    const behind = isOrgan && (part || name.end === name.first + 1) ? ownerBehind(tokens, name.end) : -1;
    const foreign = isOrgan ? (codeBetween(words, tokens, phrase.first, name.first, codeAt) ?? (behind < 0 ? null : codeAt(behind))) : null;
    const borrowed = foreign !== null && foreign !== entry?.code && states.has(foreign) ? foreign : null;
    // "House of Cards": part of another name.
    const partial = behind >= 0 && foreign === null;
    const bodyClass = entry || name.kind !== "organisation" ? null : classOfBody(tokens, name);
    const titleClass = name.kind === "person" ? (role?.role.code ?? null) : null;
    const place = entry !== null && (entry.use === "metonym" || entry.kind === "place") && isPlaceUse(tokens, name.head);
    return {
      first,
      end,
      head,
      kind: place ? "place" : name.kind,
      form: "name",
      code: before ?? borrowed ?? (partial ? null : entry?.code) ?? classRole?.role.code ?? bodyClass ?? within ?? titleClass,
      sector: role?.role.sector ?? (partial ? null : entry?.sector) ?? classRole?.role.sector ?? null,
      entry: borrowed || partial ? null : (entry?.id ?? null),
      number: numberOf(token),
    };
  }

  /** The name behind "of" at a token ("of Peru", "of the Philippines"), or -1. */
  function ownerBehind(tokens: readonly Token[], at: number): number {
    if (tokens[at]?.form !== "of") return -1;
    const owner = tokens[at + 1]?.upos === "DET" ? at + 2 : at + 1;
    return /^\p{Lu}/u.test(tokens[owner]?.form ?? "") ? owner : -1;
  }

  /** The first token of the role or title right before a person's name. */
  function titleStart(tokens: readonly Token[], { first }: DocumentName, opens: boolean): number {
    if (first === 0 || opens) return first;
    const hit = roleEndingAt(tokens, first - 1);
    if (hit?.role.kind === "person") return hit.first;
    return titles.has(tokens[first - 1].form.toLowerCase().replace(/\./g, "")) ? first - 1 : first;
  }

  /** The title, where the tree makes it the head of the name behind it ("President" of "President Joe Biden"), else the name's head. */
  function titleHead(tokens: readonly Token[], name: DocumentName, opens: boolean): number {
    const start = titleStart(tokens, name, opens);
    const governor = tokens[name.head].head;
    let head = governor >= start && governor < name.first ? headOf(tokens, start, name.end) : name.head;
    for (let up = tokens[head].head; up >= 0 && up < name.first; up = tokens[head].head) {
      if (!TITLE_LINK.test(tokens[head].deprel) || dependents(tokens)[head].some((c) => c < head && tokens[c].deprel === "case")) break;
      const near = tokens.slice(up + 1, name.first).every(({ form, upos }) => form !== "," && upos !== "VERB" && upos !== "CCONJ");
      if (!near || !(roleEndingAt(tokens, up) || titles.has(tokens[up].form.toLowerCase().replace(/\./g, "")))) break;
      head = up;
    }
    return head;
  }

  function ofNominal(tokens: readonly Token[], token: Token, codeAt: (token: number) => string | null): Draft | null {
    const hit = roleOf(roleEndingAt, tokens, token.index);
    const kind = hit?.role.kind ?? generic.get(token.lemma.toLowerCase()) ?? generic.get(token.form.toLowerCase());
    if (!kind) return null;
    const { first, end } = nounPhrase(tokens, token.index);
    const owner = phraseCode(words, tokens, token.index, codeAt, !ARMED.has(hit?.role.sector ?? ""));
    // A journalist belongs to a state where one stands beside the word; a company is one wherever it is.
    const classCode =
      hit?.role.kind === "person" ? (owner === null ? hit.role.code : classOfEmployer(tokens, token.index)) : (hit?.role.code ?? null);
    return {
      first: hit ? Math.min(first, hit.first) : first,
      end,
      head: token.index,
      kind,
      form: "nominal",
      code: classCode ?? owner,
      sector: hit?.role.sector ?? null,
      entry: null,
      number: numberOf(token),
    };
  }

  /** The class that the word of a body's name gives ("Norhaven Herald", "Centre for Norlandic Studies"), or null. */
  function classOfBody(tokens: readonly Token[], name: DocumentName): string | null {
    const at = kindWord(tokens, name);
    const word = at > name.first || at + 1 < name.end ? bodyWords.get(tokens[at].form.toLowerCase().replace(/\./g, "")) : undefined;
    return word && (!word.opens || at + 1 < name.end) ? word.code : null;
  }

  /** The class of the company, newspaper or group that a noun says somebody works for ("an analyst at a Norlandic brokerage"), or null. */
  function classOfEmployer(tokens: readonly Token[], head: number): string | null {
    const children = dependents(tokens);
    for (const c of children[head]) {
      if (c < head || tokens[c].deprel !== "nmod" || tokens[c].upos !== "NOUN") continue;
      if (!children[c].some((g) => g < c && /^(?:at|with|for|from)$/i.test(tokens[g].form))) continue;
      const role = roleOf(roleEndingAt, tokens, c)?.role;
      if (role?.kind === "organisation" && role.code !== null) return role.code;
    }
    return null;
  }

  function ofPronoun(tokens: readonly Token[], token: Token): Draft | null {
    const row = pronouns.get(token.form.toLowerCase());
    if (!row || (row[3] === "n" && isExpletive(tokens, token.index))) return null;
    const kind: EntityKind = row[3] === "n" ? "organisation" : row[1] === "3" && row[2] === "Plur" ? "group" : "person";
    const number = row[2] === "-" ? null : (row[2] as "Sing" | "Plur");
    return {
      first: token.index,
      end: token.index + 1,
      head: token.index,
      kind,
      form: "pronoun",
      code: null,
      sector: null,
      entry: null,
      number,
    };
  }
}

/** The word of a body's name that says what it is: the last, or the one before "of" ("Institute of …", "Government of the … Federation"). */
function kindWord(tokens: readonly Token[], { first, head, end }: DocumentName): number {
  for (let t = Math.max(first, head); t + 1 < end; t++) if (/^(?:of|for)$/i.test(tokens[t + 1].form)) return t;
  return end - 1;
}

function isNominalHead({ upos, deprel }: Token): boolean {
  return (upos === "NOUN" || upos === "PROPN") && !INNER.test(deprel);
}

function numberOf({ feats }: Token): "Sing" | "Plur" | null {
  return feats.includes("Number=Sing") ? "Sing" : feats.includes("Number=Plur") ? "Plur" : null;
}
