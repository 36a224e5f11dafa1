// `demarche entities --unite A B` and `--part A B`: a person's word that two actors are one, and taking it back.
import { userInfo } from "node:os";
import { openReviewDesk } from "../ledger/review-desk.ts";
import { ReviewError } from "../ledger/review-error.ts";
import type { UniteValue } from "../ledger/united-actors.ts";
import { readCodebook, readLanguage } from "../node-resources.ts";
import type { Store } from "../store/store.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface UniteFlags {
  readonly unite?: readonly string[];
  readonly part?: readonly string[];
  readonly by?: string;
  readonly codebook?: string;
}

const account = (): string => {
  try {
    return userInfo().username;
  } catch {
    return "the command line";
  }
};

/** Unites the two actors, or parts those that were. Throws UsageError when they cannot be. */
export function unite(store: Store, { unite: together, part, by = account(), codebook }: UniteFlags, terminal: Terminal): number {
  const [keep, same, ...more] = together ?? part ?? [];
  if (!keep || !same || more.length > 0)
    throw new UsageError("Give two ids: demarche entities --unite KEEP SAME (demarche entities NAME finds them).");
  const desk = openReviewDesk(store, readCodebook(codebook), readLanguage);
  const at = new Date().toISOString();
  if (part) {
    const pair = new Set([keep, same]);
    const said = store.reviews().filter(({ field, value, undone }) => {
      if (field !== "unite" || undone !== null) return false;
      const { keep: a, same: b } = value as UniteValue;
      return pair.has(a.id) && pair.has(b.id);
    });
    if (said.length === 0) throw new UsageError(`Nobody said that ${keep} and ${same} are one.`);
    for (const { id } of said) desk.undo(id, { by, at });
    terminal.err(`${keep} and ${same} are two again.\n`);
    return 0;
  }
  try {
    const { keep: one, same: other } = desk.unite({ keep, same, by, at }).value as UniteValue;
    terminal.err(`${other.name} is ${one.name} from now on. To take it back: demarche entities --part "${keep}" "${same}"\n`);
    return 0;
  } catch (error) {
    if (error instanceof ReviewError) throw new UsageError(error.message);
    throw error;
  }
}
