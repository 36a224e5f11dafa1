import type { EntryStatus } from "../model/entry-status.ts";
import type { LinkType } from "../model/link-type.ts";

/** How entries of some event types live: a row of `life.yaml`. */
export interface Life {
  readonly life: string;
  readonly events: readonly string[];
  /** Lemmas of which the quote must hold one; null: any quote. */
  readonly words: ReadonlySet<string> | null;
  /** Least number of different codes among the actors. */
  readonly parties: number;
  readonly exchangeable: boolean;
  readonly modeFree: boolean;
  /** A planned one and the same one done are one entry. */
  readonly planSame: boolean;
  readonly status: EntryStatus;
  readonly planned: EntryStatus;
  readonly speech: boolean;
  /** Days; 0: counts are not told together. */
  readonly standing: number;
  /** Days before publication that an undated mention may mean. */
  readonly reach: number;
  /** Days after publication that an undated plan may mean. */
  readonly ahead: number;
}

/** What an entry must be to stand on one side of a life link. */
export interface LifePattern {
  /** Event type; null: any. */
  readonly event: string | null;
  readonly life: string | null;
  readonly modes: readonly string[];
  readonly stance: "actual" | "planned" | "feared" | "denied";
}

/** What may bear on what: a row of `life-links.tsv`. */
export interface LifeLink {
  readonly by: LifePattern;
  readonly of: LifePattern;
  readonly sides: "same" | "reverse" | "either";
  readonly link: LinkType;
  /** What becomes of the other entry; null: nothing. */
  readonly status: EntryStatus | null;
  readonly days: number;
  /** Content words that both must share. */
  readonly words: number;
}

export interface LifeBook {
  /** The first that fits is taken. */
  readonly lives: readonly Life[];
  readonly links: readonly LifeLink[];
}
