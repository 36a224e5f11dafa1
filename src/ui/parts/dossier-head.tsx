import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Dossier } from "../../server/dossier.ts";
import type { dossierPage } from "../../server/views/dossier-page.ts";
import type { status } from "../../server/views/status.ts";
import { request } from "../api/request.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { lookMark } from "./look-mark.ts";
import { ProblemNote } from "./problem-note.tsx";
import { ScreenHead } from "./screen-head.tsx";

/** A dossier's name, the others to choose from, saving, and "seen". */
export function DossierHead({
  page: { dossier, total, sequence, changed },
  known,
  onOpen,
}: {
  readonly page: AnswerOf<typeof dossierPage>;
  readonly known: readonly Dossier[];
  readonly onOpen: (id: string) => void;
}) {
  const client = useQueryClient();
  const [naming, setNaming] = useState<string | null>(null);
  const saved = dossier.id !== "now";
  const settle = () => client.invalidateQueries();
  const seen = useMutation({
    mutationFn: async () => {
      if (saved) await request(`/dossiers/${encodeURIComponent(dossier.id)}`, {}, { method: "PATCH", body: { looked: sequence } });
      else lookMark.set(dossier.query, (await request<AnswerOf<typeof status>>("/status")).sequence);
    },
    onSettled: settle,
  });
  const save = useMutation({
    mutationFn: (title: string) => request<Dossier>("/dossiers", {}, { method: "POST", body: { title, query: dossier.query } }),
    onSuccess: async ({ id }) => {
      setNaming(null);
      await settle();
      onOpen(id);
    },
  });
  const remove = useMutation({
    mutationFn: () => request(`/dossiers/${encodeURIComponent(dossier.id)}`, {}, { method: "DELETE" }),
    onSuccess: async () => {
      onOpen("");
      await settle();
    },
  });
  const error = seen.error ?? save.error ?? remove.error;
  return (
    <>
      <ScreenHead
        title={saved ? dossier.title : dossier.query ? "This query" : "Everything"}
        about={
          <>
            {dossier.query ? <code>{dossier.query}</code> : null} {total.toLocaleString("en")} entries
          </>
        }
      >
        {known.length > 0 ? (
          <select aria-label="Dossier" value={saved ? dossier.id : ""} onChange={(event) => onOpen(event.target.value)}>
            <option value="">{dossier.query && !saved ? "this query" : "everything"}</option>
            {known.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        ) : null}
        {saved ? (
          <button type="button" onClick={() => remove.mutate()}>
            Forget it
          </button>
        ) : naming === null ? (
          <button type="button" onClick={() => setNaming("")}>
            Save as a dossier
          </button>
        ) : (
          <form
            className="inline"
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate(naming);
            }}
          >
            <input
              // biome-ignore lint/a11y/noAutofocus: it was asked for just now
              autoFocus
              type="text"
              aria-label="Name of the dossier"
              placeholder="its name"
              required
              maxLength={200}
              value={naming}
              onChange={(event) => setNaming(event.target.value)}
            />
            <button type="submit" className="primary">
              Save
            </button>
          </form>
        )}
        <button
          type="button"
          disabled={(changed.length === 0 && (saved || lookMark.of(dossier.query) !== lookMark.NEVER)) || seen.isPending}
          onClick={() => seen.mutate()}
        >
          Mark all as seen
        </button>
      </ScreenHead>
      {error ? <ProblemNote error={error} /> : null}
    </>
  );
}
