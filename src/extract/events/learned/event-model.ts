// The learned part of event extraction: linear models over the features of the code book's frames and of the words, and a network over word vectors.

import { decodeLinearModel, type LinearModel } from "../../../util/linear-model.ts";
import { unpackSections } from "../../../util/sections.ts";
import { decodeSlotNetwork, type SlotNetwork } from "../../../util/slot-network.ts";
import { decodeWordTable } from "../../../util/word-table.ts";

export interface EventModel {
  /** Event type of a reading, or NONE. */
  readonly type: LinearModel;
  /** The same by the meanings of the words around; its classes are those of `type`. */
  readonly typeNetwork: SlotNetwork;
  /** Mode of an event of a type ("CONSULT visit", "CONSULT -"). */
  readonly mode: LinearModel;
  /** Whether a date is that of an event: not, is. */
  readonly date: LinearModel;
  /** Whether a place is that of an event: not, is. */
  readonly place: LinearModel;
  /** Whether a count is that of an event: not, is. */
  readonly quantity: LinearModel;
  /** Auxiliary modes of an event, joined by "+". */
  readonly aux: LinearModel;
  /** The same by the meanings of the words; its classes are those of `aux`. */
  readonly auxNetwork: SlotNetwork;
  /** Role of a mention in an event: none, actor, recipient. */
  readonly role: LinearModel;
  /** The same by the meanings of the words; its classes are those of `role`. */
  readonly roleNetwork: SlotNetwork;
  /** Whether a figure of the document fills a role that the clause leaves empty: not, fills. */
  readonly implicit: LinearModel;
}

/** The format that this code reads. */
export const EVENT_MODEL_VERSION = 4;

/** Opens the model. Throws when the bytes are none. */
export function loadEventModel(bytes: Uint8Array): EventModel {
  const { version, sections } = unpackSections(bytes);
  if (version !== EVENT_MODEL_VERSION)
    throw new Error(`The event model has format ${version}; this version of Demarche reads format ${EVENT_MODEL_VERSION}.`);
  const section = (name: string): Uint8Array => {
    const bytes = sections.get(name);
    if (!bytes) throw new Error(`The event model has no section "${name}".`);
    return bytes;
  };
  const words = decodeWordTable(section("words"));
  const network = (name: string): SlotNetwork => decodeSlotNetwork(section(name), words);
  const model = (name: string): LinearModel => decodeLinearModel(section(name));
  return {
    type: model("type"),
    typeNetwork: network("typeNetwork"),
    mode: model("mode"),
    date: model("date"),
    place: model("place"),
    quantity: model("quantity"),
    aux: model("aux"),
    auxNetwork: network("auxNetwork"),
    role: model("role"),
    roleNetwork: network("roleNetwork"),
    implicit: model("implicit"),
  };
}
