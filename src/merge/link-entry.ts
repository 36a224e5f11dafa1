// Links of an entry to those around it, and what has become of it by what they are.
import type { LifeBook, LifeLink } from "../codebook/life.ts";
import type { EntryStatus } from "../model/entry-status.ts";
import type { EntryLink, LedgerEntry, StatusChange } from "../model/ledger-entry.ts";
import { calendar } from "../util/calendar.ts";
import { countShared } from "../util/count-shared.ts";
import { byDate, finalStatus } from "./entry-status.ts";
import type { LinkCard } from "./link-card.ts";
import { fits, OPENING } from "./link-keys.ts";

/** Part of the shorter topic that must be shared. */
const SHARE = 0.35;
/** Days after which a condition that comes true is no longer that of the threat. */
const CONDITION = 365;
const EXACTLY: readonly (readonly [EntryStatus, EntryStatus])[] = [
  ["cancelled", "postponed"],
  ["invoked", "violated"],
];
/** Entries that are named as the reason of a step: the first. */
const NAMED = 3;
/** Days by which what was said in a meeting may be dated off it. */
const WHILE = 2;

/** Links an entry that may have been linked before, given its own card and those around it in any order. */
export function linkEntry(
  book: LifeBook,
  entry: LedgerEntry,
  card: LinkCard,
  around: readonly LinkCard[],
  entryOfMention: (mention: string) => string | null,
): LedgerEntry {
  const cards = [...new Map(around.map((one) => [one.entry, one])).values()]
    .filter((one) => one.entry !== entry.id)
    .sort((a, b) => (a.entry < b.entry ? -1 : 1));
  const links = told(entry, entryOfMention);
  const own = entry.statusHistory.filter(({ because }) => because.every((id) => card.mentions.includes(id)));
  const changes: StatusChange[] = [];
  const asBy = book.links.filter(({ by }) => fits(card, by));
  const asOf = book.links.filter(({ of, status }) => status !== null && fits(card, of));
  for (const other of cards) {
    for (const rule of asBy)
      if (bears(book, rule, card, other))
        links.push(linkTo(rule.link, entry, other, `${named(card)} after ${named(other)}: ${common(card, other)}`));
    for (const rule of asOf) if (bears(book, rule, other, card)) changes.push(change(statusBy(rule.status!, other), other));
    if (isConditionOf(card, other))
      links.push(linkTo("condition-of", entry, other, "it stands in the condition that the other's document states"));
    if (comesTrue(other, card)) links.push(linkTo("condition-of", entry, other, "what the other's condition speaks of has happened"));
    if (comesTrue(card, other)) changes.push(change(finalStatus(own, own) ?? entry.status, other));
    if (isPartOf(card, other))
      links.push(linkTo("part-of", entry, other, "said by one of those who met to another, in a text that tells of the meeting"));
    const order = sequence(card, other);
    if (order) links.push(linkTo(order, entry, other, "one document tells of both, on different days"));
  }
  const history = settle(own, changes);
  return { ...entry, links: unite(links), statusHistory: history, status: finalStatus(own, history) ?? "reported" };
}

/** Makes the judge of whether an entry has to do with others, so that both must be linked anew when it changes. */
export function createMeeting(book: LifeBook, card: LinkCard): (other: LinkCard) => boolean {
  const asBy = book.links.filter(({ by }) => fits(card, by));
  const asOf = book.links.filter(({ of }) => fits(card, of));
  return (other) =>
    asBy.some((rule) => bears(book, rule, card, other)) ||
    asOf.some((rule) => bears(book, rule, other, card)) ||
    isConditionOf(card, other) ||
    isConditionOf(other, card) ||
    comesTrue(card, other) ||
    comesTrue(other, card) ||
    isPartOf(card, other) ||
    isPartOf(other, card) ||
    sequence(card, other) !== null;
}

/** Whether `by` stands to `of` as a rule of the code book says. */
function bears(book: LifeBook, { by: one, of: two, sides, link, days, words }: LifeLink, by: LinkCard, of: LinkCard): boolean {
  if (!fits(by, one) || !fits(of, two)) return false;
  if (book.lives.some((row) => row.life === of.life && row.words !== null) && !by.names.includes(of.life!)) return false;
  if (one.life !== null && one.life === two.life && by.event !== of.event) return false;
  // History bears on history; only what holds for years, an agreement, is still called upon.
  const old = of.aux.includes("historical");
  if (by.aux.includes("historical") !== old && !(old && days > CONDITION)) return false;
  const meets = (a: readonly string[], b: readonly string[]): boolean => a.some((code) => b.includes(code));
  const fit =
    sides === "same"
      ? meets(by.actor, of.actor) && meets(by.recipient, of.recipient)
      : sides === "reverse"
        ? meets(by.actor, of.recipient) && meets(by.recipient, of.actor)
        : [...new Set([...by.actor, ...by.recipient])].filter((code) => of.actor.includes(code) || of.recipient.includes(code)).length >= 2;
  if (!fit) return false;
  const start = by.day?.[0] ?? by.published;
  const end = by.day?.[1] ?? by.published;
  const after = of.day ? Math.min(of.day[0], of.published ?? of.day[0]) : of.published;
  if (start === null || end === null || after === null || end < after || start - after > days) return false;
  // What a text tells beside a promise is seldom its fulfilment on the same day; a refusal is often told with the demand.
  if (link !== "rejects" && link !== "contradicts" && start <= after && (inOneText(by, of) || link === "answers")) return false;
  const shared = countShared(by.words, of.words);
  if (words === 0) return samePeople(by, of, shared);
  return shared >= words && shared >= SHARE * Math.min(by.words.length, of.words.length);
}

function inOneText(a: LinkCard, b: LinkCard): boolean {
  return a.stands.some(({ document }) => b.stands.some((stand) => stand.document === document));
}

/** Whether two are of the same people: two persons in common, or fewer and more words. */
function samePeople(a: LinkCard, b: LinkCard, words: number): boolean {
  const persons = a.persons.filter((person) => b.persons.includes(person)).length;
  if (a.persons.length > 0 && b.persons.length > 0 && persons === 0) return false;
  return persons >= 2 || words >= (persons > 0 || a.persons.length + b.persons.length === 0 ? 2 : 3);
}

function isConditionOf(card: LinkCard, other: LinkCard): boolean {
  if (other.condition === null || card.stance !== "feared") return false;
  return card.stands.some(({ document, span }) =>
    other.stands.some(
      (stand) => stand.document === document && stand.condition !== null && span[0] < stand.condition[1] && stand.condition[0] < span[1],
    ),
  );
}

/** Whether `other` is what the entry's condition speaks of, come true. */
function comesTrue({ condition, published, stance }: LinkCard, other: LinkCard): boolean {
  if (condition === null || condition.codes.length !== 2 || published === null || stance !== "actual") return false;
  if (other.kind !== "event" || other.stance !== "actual" || other.day === null || other.aux.includes("historical")) return false;
  if (other.day[0] < published || other.day[0] - published > CONDITION) return false;
  const codes = [...other.actor, ...other.recipient];
  const kind = countShared(condition.words, other.triggers);
  return (
    condition.codes.every((code) => codes.includes(code)) &&
    kind > 0 &&
    2 * (kind + countShared(condition.words, other.words)) >= condition.words.length
  );
}

/** Whether it was said in a meeting that the same text opens with. */
function isPartOf(card: LinkCard, other: LinkCard): boolean {
  if (card.stance !== "actual" || other.stance !== "actual" || !other.contact || !card.spoken || card.aux.length > 0) return false;
  if (card.actor.length === 0 || !card.persons.every((person) => other.persons.includes(person))) return false;
  const met = [...other.actor, ...other.recipient];
  if (
    card.actor.some((code) => !met.includes(code) || card.recipient.includes(code)) ||
    !card.recipient.every((code) => met.includes(code))
  )
    return false;
  if (card.day && other.day && (card.day[0] > other.day[1] + WHILE || card.day[1] < other.day[0] - WHILE)) return false;
  const opened = new Set(other.stands.filter(({ span }) => span[0] < OPENING).map(({ document }) => document));
  return card.stands.some(({ document }) => opened.has(document));
}

/** Which of two contacts of one document came first. */
function sequence(card: LinkCard, other: LinkCard): "before" | "after" | null {
  if (!card.contact || !other.contact || card.day === null || other.day === null) return null;
  if (![...card.actor, ...card.recipient].some((code) => other.actor.includes(code) || other.recipient.includes(code))) return null;
  if (!card.persons.some((person) => other.persons.includes(person)) || !inOneText(card, other)) return null;
  return card.day[1] < other.day[0] ? "before" : other.day[1] < card.day[0] ? "after" : null;
}

/** What the documents themselves say. */
function told(entry: LedgerEntry, entryOfMention: (mention: string) => string | null): EntryLink[] {
  return entry.links.flatMap((one) => {
    const to = one.mention === undefined ? null : entryOfMention(one.mention);
    return to === null || to === entry.id ? [] : [{ ...one, to }];
  });
}

function linkTo(type: EntryLink["type"], entry: LedgerEntry, other: LinkCard, because: string): EntryLink {
  const documents = new Set(other.stands.map(({ document }) => document));
  const evidence = entry.evidence.flatMap(({ document }, index) => (documents.has(document) ? [index] : []));
  return { type, to: other.entry, evidence: evidence.length > 0 ? evidence : [0], because };
}

function named({ event, mode, actor, recipient }: LinkCard): string {
  return `${event}${mode ? ` ${mode}` : ""} (${actor.join(", ")}${recipient.length > 0 ? ` to ${recipient.join(", ")}` : ""})`;
}

function common(a: LinkCard, b: LinkCard): string {
  const shared = countShared(a.words, b.words);
  const persons = a.persons.filter((person) => b.persons.includes(person));
  const count = (n: number, what: string): string[] => (n === 0 ? [] : [`${n} ${what}${n > 1 ? "s" : ""}`]);
  return `${[...count(shared, "content word"), ...count(persons.length, "person")].join(" and ")} in common`;
}

function change(status: EntryStatus, by: LinkCard): StatusChange {
  const day = by.day?.[0] ?? by.published;
  return { status, date: day === null ? null : calendar.format(day), because: [by.entry] };
}

/** "Cancelled" and "invoked", or what the words of the other say more exactly ("postponed", "violated"). */
function statusBy(status: EntryStatus, { says }: LinkCard): EntryStatus {
  return EXACTLY.find(([plain, exact]) => plain === status && says.includes(exact))?.[1] ?? status;
}

/** The own steps with those that others made, oldest first; several of one status are one step, of the day of the first. */
function settle(own: readonly StatusChange[], changes: readonly StatusChange[]): StatusChange[] {
  const steps: StatusChange[] = [];
  for (const step of [...changes].sort(byDate)) {
    const same = steps.findIndex(({ status }) => status === step.status);
    if (same < 0) steps.push(step);
    else if (steps[same]!.because.length < NAMED) steps[same] = { ...steps[same]!, because: [...steps[same]!.because, ...step.because] };
  }
  return [...own, ...steps].sort(byDate);
}

function unite(links: readonly EntryLink[]): EntryLink[] {
  const found = new Map<string, EntryLink>();
  for (const one of links) {
    const key = `${one.type}|${one.to}|${one.mention ?? ""}`;
    const old = found.get(key);
    if (!old) found.set(key, one);
    else found.set(key, { ...old, evidence: [...new Set([...(old.evidence ?? []), ...(one.evidence ?? [])])].sort((a, b) => a - b) });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
