// What people said of which mentions and which actors are one, laid over what the machine makes of them: its own merge stays as it is.
import type { LedgerMention } from "../model/ledger-mention.ts";
import type { LedgerParty } from "../model/ledger-party.ts";
import type { StoredMention, StoredReview } from "../store/store.ts";
import type { AnchoredValue } from "./entry-reviews.ts";
import { type Anchor, findAnchored, type Mentions } from "./find-anchored.ts";
import { unitedActors } from "./united-actors.ts";
import { wordsKey } from "./words-key.ts";

/** Mentions of one entry. */
export interface EntryPart {
  readonly mentions: readonly LedgerMention[];
  /** Mentions of the entry that others were merged into: what kind of entry it is goes by them; null where nothing was merged. */
  readonly lead: ReadonlySet<string> | null;
  /** By mention that a person put here: who and when, in words. */
  readonly because: ReadonlyMap<string, string>;
}

export interface ReviewOverlay {
  /** The mention as it is merged: with the actors that people united. */
  view(mention: LedgerMention): LedgerMention;
  /** Pairs of mentions whose entries people merged: where one is merged anew, so is the other. */
  readonly ties: readonly (readonly [string, string])[];
  /** The machine's clusters as people split and merged them, each review in its turn. A copy of what was split off goes with it. */
  lay(clusters: readonly (readonly LedgerMention[])[]): EntryPart[];
}

/** What a standing split or merge comes to, with its mentions as they are now. */
type Step =
  | { readonly field: "split"; readonly off: ReadonlySet<string>; readonly stays: ReadonlySet<string> }
  | { readonly field: "merge"; readonly from: string; readonly into: string; readonly because: string };

/** Ids of the mentions that standing splits and merges hold on to. */
export function anchorsOf(reviews: readonly StoredReview[]): string[] {
  const held = reviews.filter(({ field, undone }) => undone === null && (field === "split" || field === "merge"));
  return [
    ...new Set(
      held.flatMap(({ mention, value }) => {
        const { others = [], stays = [] } = value as AnchoredValue;
        return [mention, ...[...others, ...stays].map((anchor) => anchor.mention)];
      }),
    ),
  ];
}

/** Reads the standing reviews, oldest first. The result depends on them and on the mentions, not on the order in which either came. */
export function reviewOverlay(reviews: readonly StoredReview[], mentions: Mentions<Pick<StoredMention, "mention">>): ReviewOverlay {
  const standing = reviews.filter(({ undone }) => undone === null);
  const find = (anchor: Anchor): string | null => findAnchored(anchor, mentions)?.mention.id ?? null;
  const steps = standing.flatMap(({ field, value, mention, by, at }): Step[] => {
    if (field !== "split" && field !== "merge") return [];
    const { document, span, event, others = [], stays = [] } = value as AnchoredValue;
    const found = others.flatMap((anchor) => find(anchor) ?? []);
    if (field === "split")
      return found.length > 0 ? [{ field, off: new Set(found), stays: new Set(stays.flatMap((anchor) => find(anchor) ?? [])) }] : [];
    const [from, [into]] = [find({ mention, document, span, event }), found];
    return from && into ? [{ field, from, into, because: `${by} merged it into this entry on ${at.slice(0, 10)}` }] : [];
  });
  const united = unitedActors(standing);
  const party = <Party extends LedgerParty>(one: Party): Party => {
    const found = one.entity === undefined ? undefined : united.get(one.entity);
    if (!found) return one;
    const { into, was } = found;
    return { ...one, entity: into.id, name: into.name, code: one.code === was.code ? into.code : one.code };
  };
  const viewed = new WeakMap<LedgerMention, LedgerMention>();
  return {
    view: (mention) => {
      if (united.size === 0) return mention;
      const { actor, recipient, accordingTo } = mention;
      const all = [...actor, ...recipient, ...(accordingTo ? [accordingTo] : [])];
      if (!all.some(({ entity }) => entity !== undefined && united.has(entity))) return mention;
      let view = viewed.get(mention);
      if (!view) {
        view = { ...mention, actor: actor.map(party), recipient: recipient.map(party), accordingTo: accordingTo && party(accordingTo) };
        viewed.set(mention, view);
      }
      return view;
    },
    ties: steps.flatMap((step) => (step.field === "merge" ? [[step.from, step.into] as const] : [])),
    lay: (clusters) =>
      steps.reduce(
        laid,
        clusters.map((cluster): EntryPart => ({ mentions: cluster, lead: null, because: new Map() })),
      ),
  };
}

function laid(parts: EntryPart[], step: Step): EntryPart[] {
  if (step.field === "split") return parts.flatMap((part) => splitOff(part, step));
  const [from, into] = [partWith(parts, step.from), partWith(parts, step.into)];
  // Coding anew may have made a statement of what was an event.
  if (!from || !into || from === into || isStatement(from) !== isStatement(into)) return parts;
  const lead = into.lead ?? new Set(into.mentions.map(({ id }) => id));
  const because = new Map([...from.mentions.map(({ id }) => [id, step.because] as const), ...into.because]);
  return [...parts.filter((part) => part !== from && part !== into), { mentions: [...into.mentions, ...from.mentions], lead, because }];
}

function splitOff(part: EntryPart, { off, stays }: Extract<Step, { field: "split" }>): EntryPart[] {
  const told = new Map<string, Set<string>>();
  for (const mention of part.mentions) {
    if (!off.has(mention.id)) continue;
    const key = wordsKey(mention);
    told.set(key, (told.get(key) ?? new Set()).add(mention.document.id));
  }
  if (told.size === 0) return [part];
  const isCopy = (mention: LedgerMention): boolean => told.get(wordsKey(mention))?.has(mention.document.id) === false;
  const leaves = (mention: LedgerMention): boolean => off.has(mention.id) || (!stays.has(mention.id) && isCopy(mention));
  const sides = [part.mentions.filter((one) => !leaves(one)), part.mentions.filter(leaves)];
  if (sides.some(({ length }) => length === 0)) return [part];
  return sides.map((mentions): EntryPart => {
    const ids = new Set(mentions.map(({ id }) => id));
    const lead = part.lead && [...part.lead].filter((id) => ids.has(id));
    const merged = [...part.because].filter(([id]) => ids.has(id));
    return merged.length < mentions.length && lead?.length
      ? { mentions, lead: new Set(lead), because: new Map(merged) }
      : { mentions, lead: null, because: new Map() };
  });
}

const partWith = (parts: readonly EntryPart[], mention: string): EntryPart | undefined =>
  parts.find(({ mentions }) => mentions.some(({ id }) => id === mention));
const isStatement = ({ mentions }: EntryPart): boolean => mentions[0]!.statement !== null;
