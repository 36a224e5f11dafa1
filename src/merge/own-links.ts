import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { Facts } from "./mention-facts.ts";

/** What came before and after by the documents' own words; `to` is a mention, whose entry is not known yet. */
export function ownLinks(all: readonly Facts[]): LedgerEntry["links"] {
  return all.flatMap(({ mention }, index) =>
    mention.order.map(({ relation, mention: to }) => ({
      type: relation,
      to,
      evidence: [index],
      because: "the document says so",
      mention: to,
    })),
  );
}
