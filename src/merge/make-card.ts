// The link card of an entry: what is needed to find and judge links, without its evidence.
import type { Codebook } from "../codebook/codebook.ts";
import type { Language } from "../languages/language.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import { calendar } from "../util/calendar.ts";
import { hashText } from "../util/hash-text.ts";
import { hasLemma } from "./life-of.ts";
import type { LinkCard } from "./link-card.ts";
import type { Stance } from "./mention-facts.ts";
import { createNameStems } from "./name-stems.ts";
import { statusWords } from "./status-words.ts";
import { createTopicReader, type TopicReader } from "./topic-words.ts";
import { wordsOf } from "./words-of.ts";

/** Quotes from which the topic is read. */
const QUOTES = 8;

/** Makes the function from an entry to its card. */
export function createCardMaker(codebook: Codebook, language: Language): (entry: LedgerEntry) => LinkCard {
  const readTopic = createTopicReader(language);
  const nameStems = createNameStems(codebook);
  const stateOf = new Map<string, string>();
  for (const { id, code, kind, name, aliases, demonyms, metonyms } of codebook.actors)
    if (id === code && kind !== "place")
      for (const text of [name, ...aliases, ...demonyms, ...metonyms]) if (!text.includes(" ")) stateOf.set(text.toLowerCase(), code);
  const exchangeable = new Set((codebook.life?.lives ?? []).filter((life) => life.exchangeable).map(({ life }) => life));
  const speech = new Set((codebook.life?.lives ?? []).filter((life) => life.speech).map(({ life }) => life));
  const predicates = predicateStems(codebook, readTopic);
  const lifeWords = statusWords(language);

  return (entry) => {
    const parties = [...(entry.actor ?? []), ...(entry.recipient ?? []), ...(entry.speaker ? [entry.speaker] : [])];
    const except = new Set(parties.flatMap(({ code }) => [...nameStems(code)]));
    const quotes = entry.evidence.slice(0, QUOTES).map(({ quote }) => quote);
    const stems = readTopic([entry.content ?? "", ...quotes].join(" "), except);
    const kind = predicates.get(entry.event ?? "") ?? new Set();
    const persons = [
      ...new Set(parties.flatMap(({ entity }) => (entity && /^(?:person:|unknown:person\/)/.test(entity) ? [entity] : []))),
    ].sort();
    const days = [entry.date, entry.firstPublished, entry.lastPublished].flatMap((date) => {
      const range = date === null ? null : calendar.range(date);
      return range ? [range] : [];
    });
    const quoted = ` ${quotes.join(" ").toLowerCase()}`;
    return {
      entry: entry.id,
      kind: entry.kind,
      event: entry.event ?? null,
      life: entry.life ?? null,
      mode: entry.mode ?? null,
      aux: entry.aux,
      stance: stanceOf(entry),
      actor: codesOf(entry.actor ?? (entry.speaker ? [entry.speaker] : [])),
      recipient: codesOf(entry.recipient ?? []),
      persons: [
        ...new Set(parties.flatMap(({ entity }) => (entity && /^(?:person:|unknown:person\/)/.test(entity) ? [entity] : []))),
      ].sort(),
      from: days.length > 0 ? Math.min(...days.map(([from]) => from)) : null,
      to: days.length > 0 ? Math.max(...days.map(([, to]) => to)) : null,
      day: entry.date === null ? null : calendar.range(entry.date),
      published: entry.firstPublished === null ? null : (calendar.range(entry.firstPublished)?.[1] ?? null),
      place: entry.place?.name ?? null,
      words: hashes(stems.filter((stem) => !kind.has(stem))),
      triggers: hashes(stems.filter((stem) => kind.has(stem))),
      condition: entry.condition ? conditionOf(entry.condition) : null,
      says: [...new Set(lifeWords.filter(([word]) => quoted.includes(` ${word}`)).map(([, status]) => status))],
      names: (codebook.life?.lives ?? []).flatMap(({ life, words: own }) => (own !== null && hasLemma(own, quoted) ? [life] : [])),
      ordered: entry.links.some(({ mention }) => mention !== undefined),
      contact: entry.life !== undefined && exchangeable.has(entry.life),
      spoken: entry.life !== undefined && speech.has(entry.life) && (entry.recipient ?? []).length > 0 && persons.length > 0,
      mentions: entry.evidence.map(({ mention }) => mention),
      stands: entry.evidence.map(({ document, span, conditionSpan }) => ({ document, span, condition: conditionSpan ?? null })),
    };
  };

  function conditionOf(text: string): LinkCard["condition"] {
    const codes = new Set(
      wordsOf(text)
        .map((word) => stateOf.get(word))
        .filter((code) => code !== undefined),
    );
    const except = new Set([...codes].flatMap((code) => [...nameStems(code)]));
    return { codes: [...codes].sort(), words: hashes(readTopic(text, except)) };
  }
}

/** Stems of the one-word predicates of each event type: they tell its kind, not its matter. */
function predicateStems(codebook: Codebook, readTopic: TopicReader): ReadonlyMap<string, ReadonlySet<string>> {
  const none = new Set<string>();
  const found = new Map<string, Set<string>>();
  for (const { event, predicate } of codebook.frames) {
    if (event === null || predicate.length > 1) continue;
    const stems = found.get(event) ?? new Set();
    for (const stem of readTopic(predicate.join(" "), none)) stems.add(stem);
    found.set(event, stems);
  }
  return found;
}

function hashes(stems: readonly string[]): number[] {
  return [...new Set(stems.map((stem) => hashText(stem) >>> 0))].sort((a, b) => a - b);
}

function codesOf(parties: readonly { readonly code: string }[]): string[] {
  return [...new Set(parties.map(({ code }) => code).filter((code) => code !== "---"))].sort();
}

function stanceOf({ aux }: LedgerEntry): Stance {
  if (aux.includes("negation")) return "denied";
  if (aux.includes("hypothetical")) return "feared";
  return aux.includes("future") ? "planned" : "actual";
}
