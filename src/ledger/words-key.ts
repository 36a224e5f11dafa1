import type { LedgerMention } from "../model/ledger-mention.ts";

/** The same for the same words in copies of one story. */
export function wordsKey({ document, event, statement }: LedgerMention): string {
  return `${document.group} ${event?.evidence ?? statement?.content ?? ""}`;
}
