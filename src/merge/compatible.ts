// Whether two mentions may be of one event or statement. Symmetric; precision before recall.

import { countShared } from "../util/count-shared.ts";
import { sameTime } from "./days.ts";
import type { Facts } from "./mention-facts.ts";
import { ownQuote } from "./mention-keys.ts";
import { agreeSides } from "./party-side.ts";
import { agreePlaces } from "./places.ts";

/** Counts of one matter differ by less than this factor. */
const FACTOR = 2.5;
const ENOUGH = 3;
/** Part of the parties of a meeting by which it is known. */
const ALMOST = 0.75;

/** Tells whether `a` and `b` may be one; `false` for mentions that are no nearer than their type. */
export function compatible(a: Facts, b: Facts): boolean {
  if (a.type !== b.type || a.life !== b.life) return false;
  const near = a.mention.document.id === b.mention.document.id;
  if (!a.life?.modeFree && a.mode !== null && b.mode !== null && a.mode !== b.mode) return false;
  if (isCopy(a, b)) return true;
  if (!sameReality(a, b, near)) return false;
  if (a.mention.statement) return sameStatement(a, b, near);
  const time = sameTime(a, b);
  if (time === false) return sameForces(a, b);
  if (a.life?.exchangeable) return time === true && sameContact(a, b, near);
  if (sameForces(a, b)) return true;
  const actors = agreeSides(a.sides[0]!, b.sides[0]!);
  const recipients = agreeSides(a.sides[1]!, b.sides[1]!);
  if (actors < 0 || recipients < 0) return false;
  const sameWords = a.quote === b.quote && (near || ownQuote(a.quote));
  if (sameWords || (near && overlap(a, b))) return true;
  if (actors === 0 && !near) return false;
  return a.life?.speech ? sameTopic(a, b, near || time === null) : sameDeed(a, b, near, time, actors, recipients);
}

/** Whether the two are the same words of copies or revisions of one document, coded alike. */
function isCopy(a: Facts, b: Facts): boolean {
  const [one, other] = [a.mention.document, b.mention.document];
  if (one.id === other.id || one.group !== other.group || a.quote !== b.quote || a.stance !== b.stance) return false;
  return a.sides.every((side, n) => agreeSides(side, b.sides[n]!) >= 0);
}

/** Whether the two are told as equally real, or as the plan or the denial of one thing. */
function sameReality(a: Facts, b: Facts, near: boolean): boolean {
  if (a.stance === b.stance) return true;
  const [one, other] = a.stance < b.stance ? [a, b] : [b, a];
  // In the order of the alphabet: actual, denied, feared, planned.
  if (one.stance === "actual" && other.stance === "denied")
    return (a.life?.planSame === true && isCalledOff(other)) || contradicts(a, b, near);
  if (!a.life?.planSame || one.stance === "feared" || other.stance === "feared") return false;
  // "They will go on talking", says the readout of the talk that was held.
  return one.stance !== "actual" || other.dated || !near || overlap(a, b);
}

/** Whether it is told that something planned does not take place. */
function isCalledOff({ mention, says }: Facts): boolean {
  return mention.event!.aux.includes("future") || says.length > 0;
}

/** Whether one denies what the other tells: somebody else's word on the same matter. */
function contradicts(a: Facts, b: Facts, near: boolean): boolean {
  const [one, other] = [a.mention.accordingTo, b.mention.accordingTo];
  if (near && one?.code === other?.code && one?.entity === other?.entity) return false;
  const shared = countShared(a.topic, b.topic);
  return shared >= 2 && 2 * shared >= 0.6 * (a.topic.length + b.topic.length);
}

function overlap(a: Facts, b: Facts): boolean {
  const one = (a.mention.event ?? a.mention.statement)!.span;
  const other = (b.mention.event ?? b.mention.statement)!.span;
  return one[0] < other[1] && other[0] < one[1];
}

function sameContact(a: Facts, b: Facts, near: boolean): boolean {
  const [one, other] = [a.sides[0]!, b.sides[0]!];
  const score = agreeSides(one, other);
  if (score <= 0) return false;
  const parties = Math.min(one.codes.length, other.codes.length);
  const persons = score - parties;
  if (parties === 1) return (near && persons > 0) || (a.quote === b.quote && ownQuote(a.quote));
  if (near) return true;
  const [few, many] = [parties, Math.max(one.codes.length, other.codes.length)];
  if (persons < 2 && few < ALMOST * many) return false;
  if (a.dated && b.dated) return true;
  if (a.mode !== null && b.mode !== null && a.mode !== b.mode) return false;
  if (persons >= 2) return true;
  const vaguePlan = [a, b].some(({ stance, dated }) => stance === "planned" && !dated);
  return !vaguePlan && one.codes.length === other.codes.length;
}

function sameStatement(a: Facts, b: Facts, near: boolean): boolean {
  if (agreeSides(a.sides[0]!, b.sides[0]!) <= 0) return false;
  if (sameTime(a, b) !== true) return false;
  if (near && overlap(a, b)) return true;
  if (a.quote === b.quote) return true;
  const shared = countShared(a.topic, b.topic);
  const [small, all] = [Math.min(a.topic.length, b.topic.length), a.topic.length + b.topic.length];
  return shared >= 3 && (2 * shared >= 0.7 * all || (shared >= 4 && shared >= 0.85 * small));
}

/** Whether two contents are about the same. */
function sameTopic(a: Facts, b: Facts, strict: boolean): boolean {
  const shared = countShared(a.topic, b.topic);
  const small = Math.min(a.topic.length, b.topic.length);
  const dice = (2 * shared) / (a.topic.length + b.topic.length || 1);
  if (strict && a.mention.document.id !== b.mention.document.id) return shared >= 3 && dice >= 0.6;
  return (shared >= 2 && dice >= 0.5) || (shared >= 3 && shared >= 0.75 * small) || (small === 1 && dice === 1 && strict);
}

function sameDeed(a: Facts, b: Facts, near: boolean, time: boolean | null, actors: number, recipients: number): boolean {
  const place = agreePlaces(a.mention.place, b.mention.place);
  if (place === false) return false;
  const counts = sameCount(a, b);
  if (counts === false) return false;
  const shared = countShared(a.topic, b.topic);
  const dice = (2 * shared) / (a.topic.length + b.topic.length || 1);
  const within = isWithin(a) || isWithin(b);
  // What a state does to its own says less of who is meant than what one does to another.
  let points = within ? Math.min(1, actors + recipients) : Math.min(1, actors) + Math.min(1, recipients);
  if (within) points += 0.5;
  if (shared > 0) points += 0.5;
  if (shared > 1 || dice >= 0.5) points += 0.5;
  if (place === true) points += 0.5;
  if (counts === true) points += 1;
  if (time === true && a.dated && b.dated) points += 0.5;
  if (time === null) points -= near ? 0 : 0.5;
  return points >= ENOUGH - (near ? 0.5 : 0);
}

function isWithin({ sides: [actor, recipient] }: Facts): boolean {
  return actor!.codes.length === 1 && recipient!.codes.length === 1 && actor!.codes[0] === recipient!.codes[0];
}

/** Null: they do not count the same thing. */
function sameCount(a: Facts, b: Facts): boolean | null {
  const one = a.mention.event!.quantity;
  const other = b.mention.event!.quantity;
  if (!one || !other || a.unit !== b.unit) return null;
  if (one.value === other.value) return true;
  return Math.max(one.value, other.value) <= FACTOR * Math.min(one.value, other.value) ? null : false;
}

/** Whether both count the forces that one side keeps up against the other: numbers told within some days are of one matter. */
function sameForces(a: Facts, b: Facts): boolean {
  const standing = a.life?.standing ?? 0;
  if (standing === 0 || a.unit === null || a.unit !== b.unit || a.published === null || b.published === null) return false;
  if (a.stance !== "actual" || b.stance !== "actual" || a.historical || b.historical) return false;
  if (Math.abs(a.published - b.published) > standing || sameCount(a, b) === false) return false;
  if (!a.sides[0]!.codes.some((code) => b.sides[0]!.codes.includes(code))) return false;
  if (sharedForces(a) !== sharedForces(b)) return false;
  return agreeSides(a.sides[1]!, b.sides[1]!) >= 0;
}

/** Whether a count is of an army rather than of a handful. */
function sharedForces({ mention }: Facts): boolean {
  return (mention.event!.quantity?.value ?? 0) >= 1000;
}
