// A stored document's coded rows as mentions: who is who across documents, which place it is.
import type { CodedEvent } from "../model/coded-event.ts";
import type { LedgerEntity } from "../model/ledger-entity.ts";
import type { LedgerMention, MentionDocument } from "../model/ledger-mention.ts";
import type { Party } from "../model/party.ts";
import type { StoredDocument } from "../model/stored-document.ts";
import { createPartyLinker } from "../resolve/ledger-entities/party-linker.ts";
import type { createEntityLinker } from "../resolve/ledger-entities.ts";
import { documentPlaces } from "../resolve/places/document-places.ts";
import type { PlaceResolver } from "../resolve/places/place-resolver.ts";
import { stableId } from "../util/stable-id.ts";

/** Finds the places of a document's names together. */
export type ResolvePlace = PlaceResolver;

export interface DocumentMentions {
  readonly mentions: readonly LedgerMention[];
  readonly entities: readonly LedgerEntity[];
}

/** What merging is told of a stored document. A superseded revision goes by its key, the current one by its id. */
export function mentionDocument({ key, document, coded, group, origin, superseded }: StoredDocument): MentionDocument {
  return {
    id: superseded ? key : document.id,
    url: document.url,
    title: document.title,
    publisher: document.publisher,
    published: coded.published,
    group,
    origin,
    superseded,
  };
}

/** Makes the mentions of stored documents. The result depends on that document alone. */
export function createMentionMaker(
  linkEntities: ReturnType<typeof createEntityLinker>,
  resolvePlace: ResolvePlace,
): (stored: StoredDocument) => DocumentMentions {
  return (stored) => {
    const { key, coded } = stored;
    const entities = linkEntities(coded);
    const party = createPartyLinker(coded, entities);
    const document = mentionDocument(stored);
    const places = documentPlaces(resolvePlace, coded);
    const mentionId = (row: string): string => stableId(`${key} ${row}`);
    const source = (one: NonNullable<CodedEvent["according_to"]>): LedgerMention["accordingTo"] => ({
      ...party(one),
      ...(one.anonymous === undefined ? {} : { anonymous: one.anonymous }),
    });
    const events = coded.events.map(
      (event): LedgerMention => ({
        id: mentionId(event.id),
        document,
        event,
        statement: null,
        actor: event.actor.map(party),
        recipient: event.recipient.map(party),
        accordingTo: event.according_to ? source(event.according_to) : null,
        place: event.place === null ? null : (places.get(event.place) ?? null),
        order: (event.order ?? []).map(({ relation, event: other }) => ({ relation, mention: mentionId(other) })),
      }),
    );
    const statements = coded.statements.map((statement): LedgerMention => {
      const speaker: Party = {
        code: statement.code,
        text: statement.source ?? "",
        ...(statement.entity ? { entity: statement.entity } : {}),
      };
      return {
        id: mentionId(statement.id),
        document,
        event: null,
        statement,
        actor: [party(speaker)],
        recipient: statement.addressee ? [party(statement.addressee)] : [],
        accordingTo: null,
        place: null,
        order: [],
      };
    });
    return { mentions: [...events, ...statements], entities: [...entities.values()].filter(({ kind }) => kind !== "unnamed") };
  };
}
