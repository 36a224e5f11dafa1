import type { Span } from "../model/span.ts";
import type { Stance } from "./mention-facts.ts";

/** What linking needs of an entry; plain JSON, kept by the store beside it. It does not depend on the entry's links. */
export interface LinkCard {
  readonly entry: string;
  readonly kind: "event" | "statement";
  readonly event: string | null;
  readonly life: string | null;
  readonly mode: string | null;
  readonly aux: readonly string[];
  readonly stance: Stance;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  /** Ids of the named persons among them. */
  readonly persons: readonly string[];
  /** First and last day since 1970-01-01 of the event and of its publication; null: not known. */
  readonly from: number | null;
  readonly to: number | null;
  /** First and last day of the event alone; null: not known. */
  readonly day: readonly [number, number] | null;
  /** First day of publication; null: not known. */
  readonly published: number | null;
  readonly place: string | null;
  /** Hashes of the content words, ascending: those that say its matter, without `triggers`. */
  readonly words: readonly number[];
  /** Hashes of the words that tell its kind ("attack"), ascending. */
  readonly triggers: readonly number[];
  /** Codes that the condition names, and hashes of its content words. */
  readonly condition: { readonly codes: readonly string[]; readonly words: readonly number[] } | null;
  /** Statuses that words of the quotes tell of ("postponed"). */
  readonly says: readonly string[];
  /** Lives whose own words its quotes have: what it may speak of. */
  readonly names: readonly string[];
  readonly mentions: readonly string[];
  /** A document says what came before or after it. */
  readonly ordered: boolean;
  /** Those who take part are told of as meeting. */
  readonly contact: boolean;
  /** Done by speaking, by a named person to somebody. */
  readonly spoken: boolean;
  /** Where it stands, in the order of the evidence. */
  readonly stands: readonly { readonly document: string; readonly span: Span; readonly condition: Span | null }[];
}
