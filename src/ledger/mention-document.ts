// A stored document's coded rows as mentions: who is who across documents, which place it is.
import type { Codebook } from "../codebook/codebook.ts";
import type { CodedEvent } from "../model/coded-event.ts";
import type { LedgerEntity } from "../model/ledger-entity.ts";
import type { LedgerMention, MentionDocument } from "../model/ledger-mention.ts";
import type { LedgerPlace } from "../model/ledger-place.ts";
import type { Party } from "../model/party.ts";
import type { StoredDocument } from "../model/stored-document.ts";
import { createPartyLinker } from "../resolve/ledger-entities/party-linker.ts";
import { createEntityLinker } from "../resolve/ledger-entities.ts";
import { stableId } from "../util/stable-id.ts";

/** Finds the place of a name, given the states that the document speaks of, most frequent first. */
export type ResolvePlace = (name: string, hints: { readonly countries: readonly string[] }) => LedgerPlace | null;

export interface DocumentMentions {
  readonly mentions: readonly LedgerMention[];
  readonly entities: readonly LedgerEntity[];
}

const STATE = /^[A-Z]{3}$/;

/** Alpha-3 codes among the document's entities, the most mentioned first. */
function countries({ coded }: StoredDocument): string[] {
  const counts = new Map<string, number>();
  for (const { code, mentions } of coded.entities ?? [])
    if (code && STATE.test(code)) counts.set(code, (counts.get(code) ?? 0) + mentions.length);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([code]) => code);
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
export function createMentionMaker(codebook: Codebook, resolvePlace: ResolvePlace): (stored: StoredDocument) => DocumentMentions {
  const linkEntities = createEntityLinker(codebook);
  return (stored) => {
    const { key, coded } = stored;
    const entities = linkEntities(coded);
    const party = createPartyLinker(coded, entities);
    const document = mentionDocument(stored);
    const hints = { countries: countries(stored) };
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
        place: event.place ? resolvePlace(event.place, hints) : null,
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
