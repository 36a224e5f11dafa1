// Uniting two actors that the machine holds apart: a person's word, laid over what documents say of each, and taken back at any time.
import type { Merger } from "../merge/merger.ts";
import type { LedgerEntity } from "../model/ledger-entity.ts";
import type { Store, StoredMention, StoredReview, StoreReader, StoreWriter } from "../store/store.ts";
import { stableId } from "../util/stable-id.ts";
import { type Remade, remakeEntries } from "./remake-entries.ts";
import { ReviewError } from "./review-error.ts";
import { tellReview } from "./tell-review.ts";
import { isOfCodebook, type UnitedActor, type UniteValue, unitedActors } from "./united-actors.ts";

/** The actor as its documents tell of it. Throws ReviewError. */
function actorOf(reader: StoreReader, id: string): LedgerEntity {
  const actor = reader.entityAlone(id);
  if (!actor) throw new ReviewError(`There is no actor ${id}. demarche entities NAME finds ids.`);
  return actor;
}

function check(reader: StoreReader, keep: LedgerEntity, same: LedgerEntity): void {
  const united = unitedActors(reader.reviews());
  const root = (id: string): string => united.get(id)?.into.id ?? id;
  const [a, b] = [root(keep.id), root(same.id)];
  if (a === b) throw new ReviewError(`${keep.name} and ${same.name} are one already.`);
  if (isOfCodebook(a) && isOfCodebook(b))
    throw new ReviewError(`${a} and ${b} are both of the code book, which holds them apart: docs/codebook.md tells how to mend it.`);
  if ((keep.kind === "person") !== (same.kind === "person"))
    throw new ReviewError(`${keep.name} is a ${keep.kind}, ${same.name} a ${same.kind}: they cannot be one.`);
}

/** Makes anew what mentions the actors who are called otherwise than before, and keeps who they are now. */
export function reunite(writer: StoreWriter, merger: Merger, reviews: { readonly before: readonly StoredReview[] }): Remade {
  const [before, now] = [unitedActors(reviews.before), unitedActors(writer.reviews())];
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    (id) => JSON.stringify(before.get(id)?.into) !== JSON.stringify(now.get(id)?.into),
  );
  for (const id of changed) writer.putUnion(id, now.get(id)?.into.id ?? null);
  const mentions = new Map<string, StoredMention>(changed.flatMap((id) => writer.mentionsOfEntity(id)).map((one) => [one.mention.id, one]));
  const all = [...mentions.values()];
  return remakeEntries(writer, merger, { put: all.map(({ mention, document }) => ({ mention, document })), removed: [], before: all });
}

/** Says that `same` is the actor `keep`: entries, names and questions follow. Throws ReviewError. */
export function uniteActors(
  store: Store,
  merger: Merger,
  { keep, same, by, at }: { readonly keep: string; readonly same: string; readonly by: string; readonly at: string },
): StoredReview {
  return store.write((writer) => {
    const [one, other] = [actorOf(writer, keep), actorOf(writer, same)];
    check(writer, one, other);
    const named = ({ id, name, code }: LedgerEntity): UnitedActor => ({ id, name, code });
    const before = writer.reviews();
    const value: UniteValue = { keep: named(one), same: named(other) };
    const stored: StoredReview = {
      id: stableId(`unite ${keep} ${same} ${by} ${at}`),
      mention: "",
      field: "unite",
      value,
      by,
      at,
      undone: null,
    };
    writer.putReview(stored);
    tellReview(writer, reunite(writer, merger, { before }), { what: `review: ${other.name} is ${one.name}, by ${by}`, at });
    return stored;
  });
}
