import { z } from "zod";
import { DOSSIERS, dossierOf } from "../dossier.ts";
import { endpoint } from "../endpoint.ts";
import { idSchema } from "../schemas.ts";

/** DELETE /dossiers/{id}. */
export const removeDossier = endpoint({
  method: "delete",
  path: "/dossiers/{id}",
  tag: "Dossiers",
  summary: "Take a dossier away; entries stay",
  params: idSchema,
  answer: z.object({ removed: z.string() }),
  handle: ({ store }, { params: { id } }) =>
    store.write((writer) => {
      dossierOf(writer, id);
      writer.putNote(DOSSIERS, id, null);
      return { removed: id };
    }),
});
