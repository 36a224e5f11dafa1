/** A PLOVER event type as `events/<type>.yaml` defines it. */
export interface EventType {
  readonly name: string;
  readonly definition: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4;
  /** PLOVER conflict–cooperation score, −10 to +10. */
  readonly score: number;
  readonly recipient: "required" | "optional";
  /** Done by saying it: who says it is its actor, not its source, and places in what is said are not where it happens. */
  readonly speech: boolean;
  readonly modes: readonly { readonly name: string; readonly score: number | null; readonly definition: string }[];
  readonly boundaries: readonly string[];
  readonly examples: readonly EventExample[];
}

/** A sentence written for the project, with what it must give; `event: null` is a look-alike that gives no event of this type. */
export interface EventExample {
  readonly text: string;
  readonly event: string | null;
  readonly mode?: string | null;
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly aux?: readonly string[];
}
