import type { Actor } from "./actor.ts";
import type { ContextType } from "./context-type.ts";
import type { EventType } from "./event-type.ts";
import type { Frame } from "./frame.ts";
import type { LifeBook } from "./life.ts";
import type { OfficeTerm } from "./office-term.ts";
import type { Person } from "./person.ts";
import type { RoleNoun } from "./role-noun.ts";
import type { SupportVerb } from "./support-verb.ts";

/** What is coded, as data. */
export interface Codebook {
  /** Hash of all files. */
  readonly hash: string;
  readonly events: ReadonlyMap<string, EventType>;
  readonly contexts: readonly ContextType[];
  readonly sectors: ReadonlyMap<string, string>;
  readonly frames: readonly Frame[];
  /** `support-verbs.tsv`, in its order. */
  readonly supportVerbs: readonly SupportVerb[];
  /** Word class → lemmas (`word-classes.tsv`). */
  readonly wordClasses: ReadonlyMap<string, ReadonlySet<string>>;
  /** CAMEO code → PLOVER event, mode, context. */
  readonly cameo: ReadonlyMap<string, { readonly event: string; readonly mode: string | null; readonly context: readonly string[] }>;
  /** Type, or type and mode ("CONSULT phone") → CAMEO code and its Goldstein score. */
  readonly cameoCodes: ReadonlyMap<string, { readonly code: string; readonly goldstein: number }>;
  /** Type and auxiliary mode ("SUPPORT future") → the single type that says both. */
  readonly shifts: ReadonlyMap<string, string>;
  /** `life.yaml` and `life-links.tsv`: how entries live in the ledger. */
  readonly life?: LifeBook;
  readonly actors: readonly Actor[];
  readonly persons: readonly Person[];
  readonly offices: readonly OfficeTerm[];
  readonly roles: readonly RoleNoun[];
}
