import type { Aux } from "./aux.ts";
import type { Participant } from "./participant.ts";
import type { Quantity } from "./quantity.ts";
import type { Span } from "./span.ts";

/** An event as one clause of one document tells it. The ledger's Event is made of many of these. */
export interface EventMention {
  readonly id: string;
  /** PLOVER event type. */
  readonly event: string;
  readonly mode: string | null;
  readonly context: readonly string[];
  readonly actor: readonly Participant[];
  readonly recipient: readonly Participant[];
  readonly aux: readonly Aux[];
  /** The shortest clause that says it. */
  readonly span: Span;
  readonly trigger: Span;
  /** Index of the sentence. */
  readonly sentence: number;
  /** Token index of the trigger's head. */
  readonly head: number;
  readonly date: string | null;
  readonly dateText: string | null;
  readonly place: string | null;
  readonly condition: Span | null;
  readonly content: Span | null;
  readonly quantity: Quantity | null;
  readonly dead: Quantity | null;
  readonly injured: Quantity | null;
  readonly redline: boolean;
  readonly accordingTo: (Participant & { readonly anonymous: boolean }) | null;
  readonly order: readonly { readonly relation: "before" | "after"; readonly event: string }[];
  /** Code book frame, or learned rule, that coded it. */
  readonly frame: string;
  readonly score: number;
}
