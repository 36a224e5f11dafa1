import { z } from "@hono/zod-openapi";
import type { StoreReader } from "../store/store.ts";
import { ProblemError } from "./problem.ts";

/** Kind of the notes that dossiers are kept as. */
export const DOSSIERS = "dossier";

/** A saved query, and up to which change of the ledger it was looked at. */
export const dossierSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    query: z.string(),
    created: z.string(),
    looked: z.int().describe("Sequence of the last change that was seen"),
    lookedAt: z.string().nullable(),
  })
  .openapi("Dossier");

export type Dossier = z.infer<typeof dossierSchema>;

/** The dossier of that id. Throws ProblemError (404). */
export function dossierOf(reader: StoreReader, id: string): Dossier {
  const found = reader.notes(DOSSIERS).find(({ name }) => name === id);
  if (!found) throw new ProblemError(404, `There is no dossier ${id}.`, { help: "GET /api/dossiers lists them." });
  return found.value as Dossier;
}
