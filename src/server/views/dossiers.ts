import { z } from "zod";
import { DOSSIERS, type Dossier, dossierSchema } from "../dossier.ts";
import { endpoint } from "../endpoint.ts";

/** GET /dossiers: the saved queries. */
export const dossiers = endpoint({
  method: "get",
  path: "/dossiers",
  tag: "Dossiers",
  summary: "All dossiers (saved queries)",
  answer: z.object({ dossiers: z.array(dossierSchema) }),
  handle: ({ store }) => ({
    dossiers: store
      .notes(DOSSIERS)
      .map(({ value }) => value as Dossier)
      .sort((a, b) => (a.created < b.created ? -1 : 1)),
  }),
});
