import { z } from "zod";
import { stableId } from "../../util/stable-id.ts";
import { ask } from "../ask.ts";
import { DOSSIERS, dossierSchema } from "../dossier.ts";
import { endpoint } from "../endpoint.ts";

/** POST /dossiers: saves a query. */
export const addDossier = endpoint({
  method: "post",
  path: "/dossiers",
  tag: "Dossiers",
  summary: "Save a query as a dossier; what changes from now on will be told",
  body: z.object({ title: z.string().trim().min(1).max(200), query: z.string().max(2000) }),
  answer: dossierSchema,
  status: 201,
  handle: ({ store, now }, { body: { title, query } }) => {
    ask(query);
    const created = now();
    return store.write((writer) => {
      const dossier = {
        id: stableId(`${title}\n${query}\n${created}`),
        title,
        query,
        created,
        looked: writer.lastChange(),
        lookedAt: created,
      };
      writer.putNote(DOSSIERS, dossier.id, dossier);
      return dossier;
    });
  },
});
