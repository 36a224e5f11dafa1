// The ledger entry of a cluster of mentions: values by votes of independent origins, what differs, evidence, status by its own mentions.
import type { Difference, LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerMention } from "../model/ledger-mention.ts";
import type { LedgerParty } from "../model/ledger-party.ts";
import { countShared } from "../util/count-shared.ts";
import { stableId } from "../util/stable-id.ts";
import { electDates, outermost } from "./entry-dates.ts";
import { evidenceOf } from "./entry-evidence.ts";
import { electSide, type SideBallot } from "./entry-parties.ts";
import { ownStatus } from "./entry-status.ts";
import type { Facts } from "./mention-facts.ts";
import { ownLinks } from "./own-links.ts";
import { isPoint } from "./places.ts";
import { type Ballot, differing, vote } from "./vote.ts";

/** The entry, not yet linked: `links` name mentions. Its type and life are those of the first mention, of those in `lead` where it is given. */
export function makeEntry(
  cluster: readonly LedgerMention[],
  read: (mention: LedgerMention) => Facts,
  lead?: ReadonlySet<string>,
): LedgerEntry {
  const all = cluster.map(read).sort(byPublication);
  const standing = all.some(({ mention }) => !mention.document.superseded);
  const holds = (facts: Facts): boolean => !standing || !facts.mention.document.superseded;
  const told = new Map<string, number>();
  for (const { mention, published } of all) {
    const { group } = mention.document;
    told.set(group, Math.min(told.get(group) ?? Number.POSITIVE_INFINITY, published ?? Number.POSITIVE_INFINITY));
  }
  const toldOn = (group: string): number => {
    const day = told.get(group)!;
    return Number.isFinite(day) ? day : 0;
  };
  const ballots: Cast = (of) =>
    all.flatMap((facts, index) => {
      const given = holds(facts) ? of(facts) : null;
      const { origin, group } = facts.mention.document;
      return given ? [{ ...given, origin, published: facts.published ?? 0, told: toldOn(group), index }] : [];
    });
  const live = all.filter(holds);
  const guide = live.find(({ mention: { id } }) => lead?.has(id)) ?? live[0]!;
  const first = all[0]!;
  const common = {
    schema: "demarche/ledger-entry/1" as const,
    id: stableId(`entry ${first.mention.id}`),
    origins: [...new Set(live.map(({ mention }) => mention.document.origin))].sort(),
    firstPublished: outermost(
      all.map(({ mention }) => mention.document.published),
      false,
    ),
    lastPublished: outermost(
      all.map(({ mention }) => mention.document.published),
      true,
    ),
    evidence: all.map((facts, index) => evidenceOf(facts, all, index)),
    reviews: [],
  };
  return first.mention.statement
    ? { ...common, ...statementFields(live, ballots, !standing) }
    : { ...common, ...eventFields(live, guide, ballots, !standing), links: ownLinks(all) };
}

type Cast = <Value>(of: (facts: Facts) => Pick<Ballot<Value>, "value" | "key" | "firsthand"> | null) => Ballot<Value>[];
type Fields = Omit<LedgerEntry, "schema" | "id" | "origins" | "firstPublished" | "lastPublished" | "evidence" | "reviews" | "links">;

function eventFields(live: readonly Facts[], { life, type }: Facts, cast: Cast, withdrawn: boolean): Fields {
  const event = (facts: Facts) => facts.mention.event!;
  const given = (timed: boolean): Ballot<string>[] =>
    cast((facts) => {
      const { date } = event(facts);
      return date !== null && facts.timed === timed ? { value: date, key: date, firsthand: tellsOfBoth(facts) } : null;
    });
  const sure = given(true);
  const dates = electDates(sure.length > 0 ? sure : given(false));
  const date = dates[0]?.value ?? null;
  const own = ownStatus(live, life, date, withdrawn);
  const { actor, recipient, differs } = partyFields(live, life, cast);
  const modes = vote(
    cast((facts) => (facts.mode === null ? null : { value: facts.mode, key: facts.mode })),
    true,
  );
  const places = placeVotes(cast);
  const counts = (field: "quantity" | "dead" | "injured") =>
    vote(
      cast((facts) => {
        const count = event(facts)[field];
        if (!count) return null;
        const open =
          (count.min ?? null) !== null && (count.max ?? null) === null
            ? ">"
            : (count.min ?? null) === null && (count.max ?? null) !== null
              ? "<"
              : "";
        return { value: count, key: `${count.value}${open}${field === "quantity" ? (facts.unit ?? "") : ""}` };
      }),
    );
  const [quantity, dead, injured] = [counts("quantity"), counts("dead"), counts("injured")];
  const conditions = vote(
    cast((facts) => (event(facts).condition ? { value: event(facts).condition!, key: plain(event(facts).condition!) } : null)),
  );
  const sources = vote(
    cast(({ mention: { accordingTo } }) =>
      accordingTo ? { value: accordingTo, key: `${accordingTo.code}|${isNamed(accordingTo) ? accordingTo.entity : ""}` } : null,
    ),
  );
  const auxes = vote(
    cast((facts) =>
      facts.stance === own.stance ? { value: [...event(facts).aux].sort(), key: [...event(facts).aux].sort().join() } : null,
    ),
  );
  const aux = auxes[0]?.value ?? [];
  const told = vote(cast((facts) => ({ value: [...event(facts).aux].sort(), key: facts.stance })));
  const contradicted = live.some(({ stance }) => stance === "denied") && live.some(({ stance }) => stance !== "denied");
  return {
    kind: "event",
    event: type,
    ...(life ? { life: life.life } : {}),
    mode: modes[0]?.value ?? null,
    context: [...new Set(live.flatMap((facts) => event(facts).context))].sort(),
    actor,
    recipient,
    content: contentOf(live),
    aux: own.stance === "planned" && !aux.includes("future") ? [...aux, "future" as const].sort() : aux,
    status: own.status,
    statusHistory: own.history,
    date,
    place: places[0]?.value ?? null,
    condition: conditions[0]?.value ?? null,
    quantity: quantity[0]?.value ?? null,
    ...(dead.length > 0 ? { dead: dead[0]!.value } : {}),
    ...(injured.length > 0 ? { injured: injured[0]!.value } : {}),
    redline: live.some((facts) => event(facts).redline),
    according_to: sources.map(({ value }) => value),
    differs: [
      ...differs,
      ...differing("mode", modes),
      ...(contradicted ? differing("aux", told) : []),
      ...differing("date", dates),
      ...(live.some(({ mention }) => mention.place) ? differing("place", places) : []),
      ...differing("quantity", quantity),
      ...differing("dead", dead),
      ...differing("injured", injured),
      ...differing("condition", conditions),
      ...differing("according_to", sources),
    ],
  };
}

function partyFields(
  live: readonly Facts[],
  life: Facts["life"],
  cast: Cast,
): { actor: LedgerEntry["actor"]; recipient: LedgerEntry["recipient"]; differs: Difference[] } {
  const side = (of: (facts: Facts) => SideBallot["value"]): SideBallot[] => cast((facts) => ({ value: of(facts), key: "" }));
  if (!life?.exchangeable) {
    const actor = electSide(
      "actor",
      side((facts) => facts.actor),
      1,
    );
    const recipient = electSide(
      "recipient",
      side((facts) => facts.recipient),
      1,
    );
    return { actor: actor.parties, recipient: recipient.parties, differs: [...actor.differs, ...recipient.differs] };
  }
  const all = electSide(
    "actor",
    side((facts) => [...facts.actor, ...facts.recipient]),
    2,
  );
  // Host and guest are told apart where most tell them apart.
  const telling = live.filter(({ sides }) => sides[0]!.codes.length > 1);
  const hosted = telling.filter(({ mention }) => mention.recipient.length > 0 && mention.actor.length > 0);
  if (2 * hosted.length <= telling.length) return { actor: all.parties, recipient: [], differs: all.differs };
  const isHost = (code: string): boolean => {
    const host = hosted.filter(({ mention }) => mention.recipient.some((party) => party.code === code)).length;
    return host > hosted.filter(({ mention }) => mention.actor.some((party) => party.code === code)).length;
  };
  return {
    actor: all.parties.filter(({ code }) => !isHost(code)),
    recipient: all.parties.filter(({ code }) => isHost(code)),
    differs: all.differs,
  };
}

/** Whether a contact is told as held, with both its parties: plans shift, and what one of them did may have been on another day. */
function tellsOfBoth({ life, stance, sides }: Facts): boolean {
  return life?.exchangeable === true && stance === "actual" && sides[0]!.codes.length > 1;
}

/** Where it happened; a state or region counts for nothing beside a town. */
function placeVotes(cast: Cast): ReturnType<typeof vote<NonNullable<LedgerEntry["place"]>>> {
  const known = cast(({ mention: { place } }) => (place ? { value: place, key: `${place.name}|${place.country}` } : null));
  const towns = known.filter(({ value }) => isPoint(value));
  if (known.length > 0)
    return vote(
      (towns.length > 0 ? towns : known).map((ballot) => {
        const { name, country, lat, lon } = ballot.value;
        return { ...ballot, value: { name, country, lat, lon } };
      }),
    );
  return vote(
    cast(({ mention: { event } }) => (event!.place ? { value: { name: event!.place, country: null }, key: plain(event!.place) } : null)),
  );
}

/** The fullest content of those that most agree with. */
function contentOf(live: readonly Facts[]): string | null {
  const told = live.flatMap(({ mention: { event, statement }, topic, stance }) => {
    const text = statement?.content ?? event?.content;
    return text ? [{ text, topic, direct: statement?.direct ?? false, stance }] : [];
  });
  const ranked = told.map((one) => ({
    ...one,
    agreed: told.reduce((sum, other) => sum + countShared(one.topic, other.topic), 0),
  }));
  ranked.sort(
    (a, b) => Number(b.direct) - Number(a.direct) || b.agreed - a.agreed || b.text.length - a.text.length || (a.text < b.text ? -1 : 1),
  );
  return ranked[0]?.text ?? null;
}

function statementFields(live: readonly Facts[], cast: Cast, withdrawn: boolean): Fields & Pick<LedgerEntry, "links"> {
  const speaker = electSide(
    "speaker",
    cast(({ mention }) => ({ value: mention.actor, key: "" })),
    1,
  );
  const to = electSide(
    "recipient",
    cast(({ mention }) => ({ value: mention.recipient, key: "" })),
    1,
  );
  const published = live[0]!.mention.document.published;
  const because = live.map(({ mention }) => mention.id);
  return {
    kind: "statement",
    ...(speaker.parties[0] ? { speaker: speaker.parties[0] } : {}),
    recipient: to.parties,
    anonymous: live.every(({ mention }) => mention.statement!.anonymous),
    content: contentOf(live),
    direct: live.some(({ mention }) => mention.statement!.direct),
    aux: [],
    status: withdrawn ? "withdrawn" : "reported",
    statusHistory: [
      { status: "reported", date: published, because },
      ...(withdrawn ? [{ status: "withdrawn" as const, date: null, because }] : []),
    ],
    date: null,
    differs: [...speaker.differs, ...to.differs],
    links: [],
  };
}

function isNamed({ entity }: LedgerParty): boolean {
  return entity !== undefined && !/^(?:unnamed|local):/.test(entity);
}

/** Published on a day that was worked out roughly, or is not known. */
const isVague = ({ document }: LedgerMention): boolean => document.published?.includes("..") ?? true;

/** By the last day on which it may have been published, those that tell their day first, then document, place in it, and id. */
function byPublication(a: Facts, b: Facts): number {
  const [x, y] = [a.mention, b.mention];
  const start = (mention: LedgerMention): number => (mention.event ?? mention.statement)!.span[0];
  return (
    (a.published ?? Number.POSITIVE_INFINITY) - (b.published ?? Number.POSITIVE_INFINITY) ||
    Number(isVague(x)) - Number(isVague(y)) ||
    compare(x.document.id, y.document.id) ||
    start(x) - start(y) ||
    compare(x.id, y.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).join(" ");
}
