import { z } from "zod";

/** Who, across documents. */
export const ledgerPartySchema = z.object({
  /** ISO 3166 alpha-3, or a code of the code book; "---" when unknown. */
  code: z.string(),
  /** The entity's name, or the document's words where there is none. */
  name: z.string().nullable(),
  /** Id of the ledger's entity. */
  entity: z.string().optional(),
  office: z.string().nullable().optional(),
  /** PLOVER sector (GOV, MIL, …). */
  sector: z.string().nullable().optional(),
});

export type LedgerParty = Readonly<z.infer<typeof ledgerPartySchema>>;
