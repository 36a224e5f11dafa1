import type { Codebook } from "../codebook/codebook.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";

/** One format in which a ledger goes out. */
export interface Exporter {
  readonly name: string;
  readonly mediaType: string;
  /** File name ending with its dot. */
  readonly extension: string;
  readonly about: string;
  /** The file's pieces in order: text, or bytes. Entries come by id and are not held. */
  export(entries: Iterable<LedgerEntry>, codebook: Codebook): Iterable<string | Uint8Array>;
}
