// Names of the code book and names that the recognizer found, made one layer. Where they meet, the longer name is right unless the
// shorter one is its head: "Bank of China" keeps China as a name inside it, "Jordan Peterson" is no country.
import type { NameEntry } from "../../codebook/name-index.ts";
import type { EntityKind } from "../../model/mention.ts";
import type { Token } from "../../model/token.ts";
import type { NameMatch } from "./gazetteer-names.ts";

export interface RecognizedName {
  readonly first: number;
  readonly end: number;
  /** PER, LOC or ORG. */
  readonly type: string;
  /** A family name that the document gives in full, though the word may be a title too ("King"). */
  readonly alone?: boolean;
}

export interface DocumentName {
  readonly first: number;
  readonly end: number;
  /** The token of the name whose governor stands outside it. */
  readonly head: number;
  readonly kind: EntityKind;
  readonly entry: NameEntry | null;
}

const KINDS: Record<string, EntityKind> = { PER: "person", LOC: "place", ORG: "organisation" };

/** The token behind the titles and roles ("President", "Col.") that a range begins with; the range's first token when there are none. */
export type AfterTitles = (tokens: readonly Token[], first: number, end: number) => number;

/** All names in text order; a name may hold shorter ones. What follows a title is a person, whatever the recognizer says. */
export function mergeNames(
  tokens: readonly Token[],
  known: readonly NameMatch[],
  found: readonly RecognizedName[],
  afterTitles: AfterTitles,
  isRole: (tokens: readonly Token[], first: number, end: number) => boolean,
  isPlaceUse: (tokens: readonly Token[], head: number) => boolean,
  prefer: (persons: readonly NameEntry[]) => NameEntry,
): DocumentName[] {
  const out: DocumentName[] = [];
  const recognized = found
    .flatMap((name) => splitAtDash(tokens, name))
    .flatMap((name) => {
      if (name.alone) return [name];
      const whole = afterTitles(tokens, name.first, name.end);
      const first =
        whole === name.end && endsInTitle(tokens, name, known, afterTitles) ? afterTitles(tokens, name.first, name.end - 1) : whole;
      if (first === name.end || (name.type === "ORG" && isRole(tokens, name.first, name.end))) return [];
      if (isRunTogether(tokens, name, known, found)) return [{ first: name.end - 1, end: name.end, type: "PER" }];
      const titled = first > name.first || (name.type !== "LOC" && afterTitles(tokens, name.first - 1, name.first) === name.first);
      return [
        titled || isGivenName(tokens, name, known)
          ? { first, end: name.end, type: "PER" }
          : name.type === "PER"
            ? { ...name, first: flatStart(tokens, name.first) }
            : name,
      ];
    });
  const family = new Set([
    ...recognized.filter(({ type, first, end }) => type === "PER" && end - first > 1).map(({ end }) => tokens[end - 1].form),
    ...known
      .filter(({ entries: [entry], first, end }) => entry.kind === "person" && end - first > 1)
      .map(({ end }) => tokens[end - 1].form),
  ]);
  // Family names of persons named in full whom the code book does not know: no bearer of it is meant by the name alone.
  const strangers = new Map<string, string[]>();
  for (const { type, first, end } of recognized) {
    if (
      type !== "PER" ||
      end - first < 2 ||
      known.some((m) => m.entries[0].kind === "person" && m.first < end && first < m.end && m.end - m.first > 1)
    )
      continue;
    const pieces = tokens.slice(first, end).map(({ form }) => form);
    for (const at of [0, pieces.length - 1]) strangers.set(pieces[at], [...(strangers.get(pieces[at]) ?? []), pieces[at === 0 ? 1 : 0]]);
  }
  const isStranger = (entry: NameEntry, word: string): boolean => {
    const others = strangers.get(word);
    if (!others || entry.kind !== "person") return false;
    const own = entry.name.split(" ").filter((piece) => piece !== word);
    return others.every((other) => own.every((piece) => piece[0] !== other[0]));
  };
  for (const [i, name] of recognized.entries())
    if (name.end - name.first === 1 && name.type !== "PER" && family.has(tokens[name.first].form)) recognized[i] = { ...name, type: "PER" };
  const taken = new Int32Array(tokens.length).fill(-1);
  for (const [i, name] of recognized.entries()) taken.fill(i, name.first, name.end);
  const dropped = new Set<number>();
  for (const match of known) {
    const head = headOf(tokens, match.first, match.end);
    const other = taken[match.first] >= 0 ? taken[match.first] : taken[match.end - 1];
    const around = other >= 0 ? recognized[other] : null;
    const entry = choose(match, around, isPlaceUse(tokens, head), prefer);
    if (!entry || (entry.use === "surname" && !standsAlone(tokens, match, afterTitles))) continue;
    if (entry.use === "surname" && isStranger(entry, tokens[match.end - 1].form)) {
      if (!around) out.push({ first: match.first, end: match.end, head, kind: "person", entry: null });
      continue;
    }
    if (around) {
      const longer = around.end - around.first > match.end - match.first;
      if (longer && around.type === "PER" && entry.kind !== "person" && isPartOfPersonName(tokens, match, around)) continue;
      if (longer && entry.use === "surname") continue;
      if (!longer || entry.kind === "person" || contains(match, headOf(tokens, around.first, around.end))) {
        dropped.add(other);
        if (longer && entry.kind === "person") {
          const end = nameEnd(tokens, match.end, around.end);
          out.push({ first: around.first, end, head: headOf(tokens, around.first, end), kind: "person", entry });
          continue;
        }
      }
    } else if (entry.use === "surname" && tokens[head].upos !== "PROPN" && !family.has(tokens[head].form)) continue;
    out.push({ first: match.first, end: match.end, head, kind: kindOf(entry, tokens[head]), entry });
  }
  recognized.forEach((name, i) => {
    const kind = KINDS[name.type];
    if (kind && !dropped.has(i))
      out.push({ first: name.first, end: name.end, head: headOf(tokens, name.first, name.end), kind, entry: null });
  });
  // "Strong said": a family name that is a word too, of somebody whom the text names in full.
  const held = new Uint8Array(tokens.length);
  for (const { first, end } of out) held.fill(1, first, end);
  for (const { index, form, deprel, upos } of tokens)
    if (held[index] === 0 && upos !== "PRON" && family.has(form) && /^(?:nsubj|nmod:poss)/.test(deprel) && /^\p{Lu}\p{Ll}/u.test(form))
      out.push({ first: index, end: index + 1, head: index, kind: "person", entry: null });
  return out.sort((a, b) => a.first - b.first || b.end - a.end);
}

/** A person whose family name is a title too ("Ada King"), not a state's holder of one ("Saudi King"). */
function endsInTitle(
  tokens: readonly Token[],
  { first, end, type }: RecognizedName,
  known: readonly NameMatch[],
  afterTitles: AfterTitles,
): boolean {
  const given = end - 2;
  return (
    type === "PER" &&
    given >= first &&
    tokens[given].upos === "PROPN" &&
    tokens[end - 1].deprel === "flat" &&
    afterTitles(tokens, given, end - 1) === given &&
    !known.some((match) => match.first <= given && given < match.end && match.entries.every(({ kind }) => kind !== "person"))
  );
}

/** "Ada Lund - Norland's policy": no name runs across a dash between spaces. */
function splitAtDash(tokens: readonly Token[], name: RecognizedName): RecognizedName[] {
  for (let t = name.first + 1; t < name.end - 1; t++)
    if (/^[-‐–—]+$/.test(tokens[t].form) && tokens[t - 1].span[1] < tokens[t].span[0] && tokens[t].span[1] < tokens[t + 1].span[0])
      return [{ ...name, end: t }, ...splitAtDash(tokens, { ...name, first: t + 1 })];
  return [name];
}

/** Where a name ends that the recognizer draws out over words in small letters ("Ada Lund hands"). */
function nameEnd(tokens: readonly Token[], least: number, end: number): number {
  let last = end;
  while (last > least && !/^\p{Lu}/u.test(tokens[last - 1].form)) last--;
  return last;
}

/** A given name that the recognizer missed before a family name. */
function flatStart(tokens: readonly Token[], first: number): number {
  let start = first;
  while (
    start > 0 &&
    tokens[start].deprel === "flat" &&
    tokens[start - 1].upos === "PROPN" &&
    tokens[start].head < start &&
    tokens[start - 1].index >= tokens[start].head
  )
    start--;
  return start;
}

/** The first of the entries that neither the recognizer's type nor the use as a place speaks against ("in Brussels", "Brussels said"). */
function choose(
  match: NameMatch,
  around: RecognizedName | null,
  place: boolean,
  prefer: (persons: readonly NameEntry[]) => NameEntry,
): NameEntry | null {
  if (match.entries.length === 1) return match.entries[0];
  const fits = match.entries.filter((entry) => !around || (entry.kind === "person") === (around.type === "PER"));
  const first = fits.find((entry) => (entry.kind === "place") === place) ?? fits[0] ?? match.entries[0];
  return first.kind === "person" ? prefer(match.entries.filter(({ kind, use }) => kind === "person" && use === first.use)) : first;
}

/** A family name has no other name beside it: "Paul" of "Paul Ryan" and "Ryan" of "Paul Ryan" are not those of others. */
function standsAlone(tokens: readonly Token[], { first, end }: NameMatch, afterTitles: AfterTitles): boolean {
  if (afterTitles(tokens, first, end) === end) return false;
  const next = tokens[end];
  const before = tokens[first - 1];
  // "Sang-hyuk": a piece of a name.
  if (next?.form === "-" && next.span[0] === tokens[end - 1].span[1] && /^\p{Ll}/u.test(tokens[end + 1]?.form ?? "")) return false;
  if (
    next?.upos === "PROPN" &&
    (/^(flat|appos|nsubj)/.test(next.deprel) || tokens[first].head === next.index) &&
    afterTitles(tokens, end, end + 1) === end
  )
    return false;
  const joined =
    before?.upos === "PROPN" &&
    (tokens[first].head === before.index || (before.head === first && before.deprel !== "nmod:poss") || before.head === before.index);
  return !(
    joined &&
    tokens[first].deprel !== "nmod:poss" &&
    /^(flat)/.test(tokens[first].deprel) &&
    afterTitles(tokens, first - 1, first) !== first
  );
}

/** A state's name inside a person's ("Chad Smith"), not before it ("Israel Prime Minister …"). */
function isPartOfPersonName(tokens: readonly Token[], match: NameMatch, around: RecognizedName): boolean {
  if (match.end < around.end) return tokens[match.end].upos === "PROPN";
  return match.first > around.first;
}

function contains(match: NameMatch, token: number): boolean {
  return token >= match.first && token < match.end;
}

function kindOf(entry: NameEntry, head: Token): EntityKind {
  if (entry.use === "demonym" && (head.upos === "NOUN" || head.upos === "PROPN") && !/^(amod|compound)/.test(head.deprel)) return "group";
  return entry.kind;
}

/** The first token of a range whose governor stands outside it. */
export function headOf(tokens: readonly Token[], first: number, end: number): number {
  for (let t = first; t < end; t++) {
    const { head, upos } = tokens[t];
    if ((head < first || head >= end) && upos !== "DET" && upos !== "PUNCT") return t;
  }
  return end - 1;
}

/** "Jordan Petersen": a country's name with a family name hung on it is a given name, whatever the recognizer says. */
function isGivenName(tokens: readonly Token[], name: RecognizedName, known: readonly NameMatch[]): boolean {
  const last = tokens[name.end - 1];
  if (name.type === "ORG" || name.end - name.first !== 2 || last.deprel !== "flat" || last.head !== name.first) return false;
  return startsWithState(name, known);
}

const startsWithState = (name: RecognizedName, known: readonly NameMatch[]): boolean =>
  known.some(
    (match) =>
      match.first === name.first &&
      match.end === name.first + 1 &&
      match.entries.some(({ kind, use }) => kind === "state" && use === "name"),
  );

/** "the talks in Norland Lund answered": a mark is lost between a state and the family name of somebody whom the text calls by a given name. */
function isRunTogether(
  tokens: readonly Token[],
  name: RecognizedName,
  known: readonly NameMatch[],
  found: readonly RecognizedName[],
): boolean {
  if (name.end - name.first !== 2 || !startsWithState(name, known)) return false;
  const persons = [...known.filter(({ entries: [entry] }) => entry.kind === "person"), ...found.filter(({ type }) => type === "PER")];
  return persons.some(
    ({ first, end }) =>
      end - first > 1 && tokens[end - 1].form === tokens[name.end - 1].form && tokens[first].form !== tokens[name.first].form,
  );
}
