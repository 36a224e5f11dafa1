// What a document that came in is to the ledger.
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { StoredDocument } from "../model/stored-document.ts";
import type { StoreReader } from "../store/store.ts";
import type { Arrival } from "./arrival.ts";
import type { Relinked } from "./link-entries.ts";

/** What the step that took the document in made of the ledger. */
export interface Step {
  readonly made: ReadonlyMap<string, LedgerEntry>;
  readonly linked: readonly Relinked[];
}

const ANSWERS = new Set(["answers", "rejects", "fulfils"]);
/** Fields in which one value shuts out another; parties and sources may be told more or less fully. */
const EXCLUSIVE = new Set(["quantity", "dead", "injured", "date", "aux"]);

/** Works out the arrival of a stored document; `batch` holds the documents that came with it. */
export function arrivalOf(
  reader: StoreReader,
  stored: StoredDocument,
  { made, linked }: Step,
  batch: ReadonlyMap<string, unknown>,
): Arrival {
  const { key, document, coded, group, kind: standing } = stored;
  const mentions = reader.mentionsOfDocument(key);
  const own = new Set(mentions.map(({ mention }) => mention.id));
  const touched = [...new Set(mentions.map(({ entry }) => entry))].sort();
  const entries = reader.entriesOf(touched);
  const began = entries.filter(({ evidence }) => evidence.every(({ mention }) => own.has(mention))).map(({ id }) => id);
  const fresh = new Set(began);

  const others = reader.documentKeys({ group }).filter((other) => other !== key);
  const earlier = others.find((other) => !batch.has(other)) ?? (standing === "origin" ? undefined : others[0]);
  const of = earlier === undefined ? null : reader.document(earlier)!.document.id;

  const moved = [...entries, ...linked.map(({ after }) => after)].flatMap(({ id, statusHistory }) =>
    fresh.has(id)
      ? []
      : statusHistory.flatMap(({ status, because }, i) =>
          i > 0 && because.length > 0 && because.every((cause) => own.has(cause) || fresh.has(cause))
            ? [`${statusHistory[i - 1]!.status} → ${status}`]
            : [],
        ),
  );
  const told = entries.flatMap(({ id, differs, evidence }) =>
    fresh.has(id)
      ? []
      : differs
          .filter(({ field }) => EXCLUSIVE.has(field))
          .filter(({ values }) =>
            values.some((value) => value.evidence.length > 0 && value.evidence.every((i) => own.has(evidence[i]!.mention))),
          )
          .map(({ field }) => `another ${field}`),
  );
  const links = entries.filter(({ id }) => fresh.has(id)).flatMap((entry) => entry.links);
  const answers = links.filter(({ type }) => ANSWERS.has(type)).map(({ type, to }) => `${type} ${to}`);
  const against = links.filter(({ type }) => type === "contradicts").map(({ to }) => `contradicts ${to}`);

  const base = {
    key,
    id: document.id,
    title: document.title,
    publisher: document.publisher,
    published: coded.published,
    of,
    began,
    touched: [...new Set([...touched, ...[...made.keys()].filter((id) => fresh.has(id))])],
  };
  if (of !== null && standing !== "revision" && !isRevised(reader, others)) return { ...base, kind: "copy", why: [] };
  if (of !== null) return { ...base, kind: "changes", why: ["a revision"] };
  if (touched.length === 0) return { ...base, kind: "silent", why: [] };
  if (told.length + against.length > 0) return { ...base, kind: "contradicts", why: [...new Set([...told, ...against])] };
  if (moved.length > 0) return { ...base, kind: "changes", why: [...new Set(moved)] };
  if (answers.length > 0) return { ...base, kind: "answers", why: answers };
  return { ...base, kind: began.length > 0 ? "new" : "repeats", why: [] };
}

const isRevised = (reader: StoreReader, keys: readonly string[]): boolean =>
  keys.some((key) => (reader.document(key) as StoredDocument).superseded);
