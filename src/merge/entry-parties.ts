// Who takes part in an entry, from what its mentions say.
import type { Difference } from "../model/ledger-entry.ts";
import type { LedgerParty } from "../model/ledger-party.ts";
import { isPerson } from "./party-side.ts";
import { type Ballot, differing, lastWords, vote } from "./vote.ts";

/** The parties of one side as one evidence gives them. */
export type SideBallot = Ballot<readonly LedgerParty[]>;

/** A side of the entry: codes that most origins give, each with its named persons, else its best known body; and what others give instead. */
export function electSide(
  field: string,
  ballots: readonly SideBallot[],
  least: number,
): { readonly parties: LedgerParty[]; readonly differs: Difference[] } {
  const given = ballots.filter(({ value }) => value.some(isKnown));
  if (given.length === 0) return { parties: dedupe(ballots[0]?.value ?? []), differs: [] };
  const sized = given.filter(({ value }) => codesOf(value).length >= least);
  const telling = lastWords(sized.length > 0 ? sized : given);
  const origins = new Map<string, number>();
  for (const { origin } of telling) origins.set(origin, (origins.get(origin) ?? 0) + 1);
  const support = new Map<string, number>();
  for (const { value, origin } of telling)
    for (const code of codesOf(value)) support.set(code, (support.get(code) ?? 0) + 1 / origins.get(origin)!);
  let codes = [...support].filter(([, votes]) => votes > origins.size / 2 + 1e-9).map(([code]) => code);
  if (codes.length < Math.min(least, Math.max(...telling.map(({ value }) => codesOf(value).length)))) {
    const sets = vote(telling.map((ballot) => ({ ...ballot, key: codesOf(ballot.value).join() })));
    codes = [...codesOf(sets[0]!.value)];
  }
  codes.sort();
  const parties = codes.flatMap((code) => bearers(code, given));
  const sets = vote(given.map((ballot) => ({ ...ballot, value: codesOf(ballot.value), key: codesOf(ballot.value).join() })));
  const odd = sets.some(({ value }) => value.some((code) => !codes.includes(code)));
  return { parties, differs: odd ? differing(field, sets) : [] };
}

/** Named persons of a code whom at least half of those that name any name; else the body that most name. */
function bearers(code: string, ballots: readonly SideBallot[]): LedgerParty[] {
  const own = ballots.flatMap((ballot) =>
    dedupe(ballot.value.filter((party) => party.code === code)).map((value) => ({ ...ballot, value })),
  );
  const persons = own.filter(({ value }) => isPerson(value.entity));
  const ranked = vote((persons.length > 0 ? persons : named(own)).map((ballot) => ({ ...ballot, key: keyOf(ballot.value) })));
  if (persons.length === 0) return ranked.slice(0, 1).map(({ value }) => value);
  const most = ranked[0]!.evidence.length;
  return ranked.filter(({ evidence }, n) => n === 0 || 2 * evidence.length >= most).map(({ value }) => value);
}

/** Those with an entity that other documents know too, if there are any. */
function named<B extends { readonly value: LedgerParty }>(ballots: readonly B[]): readonly B[] {
  const known = ballots.filter(({ value }) => value.entity !== undefined && !/^(?:unnamed|local):/.test(value.entity));
  return known.length > 0 ? known : ballots;
}

function isKnown({ code, entity }: LedgerParty): boolean {
  return code !== "---" || (entity !== undefined && !/^(?:unnamed|local):/.test(entity));
}

function codesOf(parties: readonly LedgerParty[]): string[] {
  return [...new Set(parties.filter(isKnown).map(({ code }) => code))].sort();
}

function keyOf({ code, entity, name }: LedgerParty): string {
  return `${code}|${entity ?? name ?? ""}`;
}

function dedupe(parties: readonly LedgerParty[]): LedgerParty[] {
  return [...new Map(parties.map((party) => [keyOf(party), party])).values()];
}
