import type { Frame } from "../../codebook/frame.ts";
import type { Arguments } from "./arguments.ts";

/** A predicate that evokes a frame, with the heads of what fills its roles (token indexes). */
export interface Candidate {
  readonly frame: Frame;
  /** Token of the predicate that evokes the frame. */
  readonly head: number;
  /** Token that heads its clause: the support verb of a noun, else the predicate itself. */
  readonly clause: number;
  /** Effect of the support verb ("realize", "plan", "end", …), or null when the predicate stands by itself. */
  readonly support: string | null;
  readonly args: Arguments;
  readonly actor: readonly number[];
  readonly recipient: readonly number[];
  readonly content: readonly number[];
  /** All conditions of the frame hold. Others stay candidates of the learned chooser only. */
  readonly held: boolean;
}

/** What a predicate may evoke: one candidate an event type, in the order of the code book. */
export interface Reading {
  readonly head: number;
  readonly candidates: readonly Candidate[];
  /** The code book says of this use that it is no event: its first frame that holds has the event "-". */
  readonly blocked: boolean;
}
