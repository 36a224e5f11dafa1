// Whether two documents have one origin. Thresholds stand between what copies of every kind keep and what else two texts may share: a passage
// that both quote, a form that a publisher fills in again, an event that both tell.
import type { CopyKind, CopyRelation } from "../model/copy-relation.ts";
import { factOverlap } from "./fact-overlap.ts";
import type { Sketch } from "./sketch.ts";
import { type TextOverlap, textOverlap } from "./text-overlap.ts";

/** A text of which so much stands in another was not merely quoted there. */
const CONTAINED = 0.6;
/** Two forms filled in by one publisher share up to six sevenths of their words; two states of one release share more. */
const OWN_CONTAINED = 0.9;
const OWN_RESEMBLANCE = 0.8;
/** Copies keep their names and numbers, misspelled or not; forms filled in again do not. What is mostly the same may have lost more of them. */
const SHARED_NAMES = 0.75;
const MOSTLY = 0.75;
const SHARED_NAMES_OF_MOSTLY = 0.6;
/** Of two pages of one publisher: a daily form changes its numbers. */
const SHARED_NAMES_OF_OWN = 0.9;
/** Days between a publisher's own versions; the same short form later is a new act. */
const VERSIONS_WITHIN = 3;
const REPRINTS_WITHIN = 30;
const SHORT_FORM = 400;
/** A much shorter text in a longer one is a quotation or one item of a round-up, unless it bears its headline. */
const FRAGMENT = 0.2;
const SAME_HEADLINE = 0.75;
const SAME_TEXT = 0.97;

/** Facts in the same order beyond chance: independent accounts and articles on one event reach .17, rewordings .36 and more. */
const SPUN = 0.25;
/** By so much, divided by their number, the facts of a short text must be in better order: two readouts of a call have one form. */
const SPUN_SHORT = 6;
const SPUN_NAMES = 0.35;
/** Where every telling word was exchanged, names and numbers alone tell it: nearly all of them there, and in better order than in any independent account
 * (.41 at most of 17,000 pairs of press articles). */
const NAMES_ALONE = 0.45;
const NAMES_ALONE_ORDER = 0.18;
const NAMES_ALONE_SHARED = 0.75;
/** A rewording shares no runs of words to speak of; much of them and few facts in order is a common quotation. */
const SPUN_CONTAINED = 0.2;
const FEWEST_FACTS = 30;
const SPUN_WITHIN = 14;
const SPUN_LENGTHS = 0.6;

/** Judges two documents; null when they have different origins, as far as their sketches tell. Symmetric. */
export function compareSketches(first: Sketch, second: Sketch): CopyRelation | null {
  const [a, b] = first.key <= second.key ? [first, second] : [second, first];
  const pair = measure(a, b);
  const judged = sameAddress(pair) ?? sameText(pair) ?? spun(pair);
  return judged === null ? null : { a: a.key, b: b.key, ...judged };
}

interface Pair {
  readonly a: Sketch;
  readonly b: Sketch;
  readonly text: TextOverlap;
  /** Days between the publications; null when either is unknown. */
  readonly gap: number | null;
  readonly ownVersion: boolean;
  readonly headline: number;
  /** Words of the shorter by words of the longer text. */
  readonly lengths: number;
}

type Judgement = { readonly kind: CopyKind; readonly score: number; readonly why: string };

function measure(a: Sketch, b: Sketch): Pair {
  return {
    a,
    b,
    text: textOverlap(a, b),
    gap: daysBetween(a, b),
    ownVersion: a.publisher !== null && a.publisher === b.publisher,
    headline: headlineOverlap(a.title, b.title),
    lengths: Math.min(a.words, b.words) / Math.max(a.words, b.words, 1),
  };
}

/** Addresses are given again to another text; ids are not. */
function sameAddress(pair: Pair): Judgement | null {
  const { a, b, text } = pair;
  const address = a.address !== 0 && a.address === b.address;
  if (a.id !== b.id && !(address && text.containment >= CONTAINED)) return null;
  const where = address ? "same URL" : "same id";
  if (a.whole === b.whole && equal(a.title, b.title)) return { kind: "copy", score: 1, why: `${where}, same words` };
  return { kind: "revision", score: 1, why: `${where}; ${changes(pair)}` };
}

function sameText(pair: Pair): Judgement | null {
  const { a, b, text, gap, ownVersion, headline, lengths } = pair;
  const identical = a.whole !== 0 && a.whole === b.whole;
  if (!identical && text.containment < CONTAINED) return null;
  if (lengths < FRAGMENT && headline < SAME_HEADLINE) return null;
  const elsewhere = ownVersion && a.address !== 0 && b.address !== 0 && a.address !== b.address;
  const needed = elsewhere ? SHARED_NAMES_OF_OWN : text.containment < MOSTLY ? SHARED_NAMES : SHARED_NAMES_OF_MOSTLY;
  if (!identical && factOverlap(a, b).shared < needed) return null;
  const short = Math.min(a.words, b.words) < SHORT_FORM;
  if (short && !identical && (gap ?? 0) > REPRINTS_WITHIN) return null;
  if (ownVersion) {
    if (short && elsewhere && (gap ?? 0) > VERSIONS_WITHIN) return null;
    if (!identical && (text.containment < OWN_CONTAINED || (text.resemblance < OWN_RESEMBLANCE && headline < 1))) return null;
    if (!identical) return { kind: "revision", score: text.containment, why: `same publisher; ${changes(pair)}` };
  }
  const kind =
    text.resemblance >= SAME_TEXT && (headline >= SAME_HEADLINE || a.title.length === 0 || b.title.length === 0) ? "copy" : "reprint";
  return { kind, score: identical ? 1 : text.containment, why: identical ? "same words" : changes(pair) };
}

function spun({ a, b, text, gap, ownVersion, lengths }: Pair): Judgement | null {
  if (ownVersion || lengths < SPUN_LENGTHS || (gap !== null && gap > SPUN_WITHIN)) return null;
  if (text.containment > SPUN_CONTAINED || Math.min(a.facts.length, b.facts.length) < FEWEST_FACTS) return null;
  const facts = factOverlap(a, b);
  const reworded = facts.order >= SPUN + SPUN_SHORT / facts.facts && facts.strongOrder >= SPUN_NAMES;
  const exchanged = facts.strongOrder >= NAMES_ALONE && facts.order >= NAMES_ALONE_ORDER && facts.shared >= NAMES_ALONE_SHARED;
  if (!reworded && !exchanged) return null;
  return {
    kind: "spun",
    score: Math.min(1, facts.order),
    why: `${percent(facts.order)} more of names, numbers and telling words stand in the same order than by chance (names and numbers ${percent(facts.strongOrder)}), but only ${percent(text.containment)} of runs of five words${apart(gap)}`,
  };
}

function changes({ a, b, text: { containment, resemblance }, gap, headline, lengths }: Pair): string {
  const parts = [`${percent(containment)} of the shorter text's words stand in the other`];
  if (lengths < 0.9) parts.push(`${percent(lengths)} of its length`);
  else if (resemblance < 1) parts.push(`${percent(resemblance)} of both are the same`);
  if (a.title.length > 0 && b.title.length > 0) parts.push(headline >= SAME_HEADLINE ? "same headline" : "another headline");
  return parts.join(", ") + apart(gap);
}

const apart = (gap: number | null): string =>
  gap === null ? "" : gap === 0 ? ", published the same day" : `, published ${gap} day${gap === 1 ? "" : "s"} apart`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const equal = (a: Uint16Array, b: Uint16Array): boolean => a.length === b.length && a.every((value, i) => value === b[i]);

function daysBetween({ published: a }: Sketch, { published: b }: Sketch): number | null {
  return a === null || b === null ? null : Math.max(0, a[0] - b[1], b[0] - a[1]);
}

/** Words of the shorter headline that the other has; names of outlets and dates behind it do no harm. */
function headlineOverlap(a: Uint16Array, b: Uint16Array): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length === 0 ? 0 : short.filter((word) => long.includes(word)).length / short.length;
}
