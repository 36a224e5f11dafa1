import { z } from "zod";
import { ask } from "../ask.ts";
import { DOSSIERS, dossierOf, dossierSchema } from "../dossier.ts";
import { endpoint } from "../endpoint.ts";
import { idSchema } from "../schemas.ts";

/** PATCH /dossiers/{id}: another title or query, or up to where it was looked at. */
export const changeDossier = endpoint({
  method: "patch",
  path: "/dossiers/{id}",
  tag: "Dossiers",
  summary: "Change a dossier, or say up to which change of the ledger it was looked at",
  params: idSchema,
  body: z.object({
    title: z.string().trim().min(1).max(200).optional(),
    query: z.string().max(2000).optional(),
    looked: z.int().min(0).optional().describe("`sequence` of the page that was looked at"),
  }),
  answer: dossierSchema,
  handle: ({ store, now }, { params: { id }, body: { title, query, looked } }) => {
    if (query !== undefined) ask(query);
    return store.write((writer) => {
      const old = dossierOf(writer, id);
      const dossier = {
        ...old,
        title: title ?? old.title,
        query: query ?? old.query,
        ...(looked === undefined ? {} : { looked: Math.min(looked, writer.lastChange()), lookedAt: now() }),
      };
      writer.putNote(DOSSIERS, id, dossier);
      return dossier;
    });
  },
});
