import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { request } from "../api/request.ts";
import { useLive } from "../api/use-live.ts";
import { ProblemNote } from "./problem-note.tsx";

/** Adds an address, or a text given by hand; shows how far its reading is. */
export function AddSource() {
  const [kind, setKind] = useState<"address" | "text">("address");
  const [job, setJob] = useState<string | null>(null);
  const live = useLive();
  const send = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: unknown }) =>
      request<{ job: string }>(path, {}, { method: "POST", body }),
    onSuccess: (answer) => setJob(answer.job),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
    send.mutate(
      kind === "address"
        ? { path: "/sources", body: { url: given.url, remember: given.remember === "on" } }
        : { path: "/documents", body: given },
      { onSuccess: () => form.reset() },
    );
  };
  const running = live.jobs.find(({ id }) => id === job);
  return (
    <section className="panel add-source" aria-labelledby="add">
      <h2 id="add">Add</h2>
      <form onSubmit={submit}>
        <fieldset className="filters">
          <legend className="hidden">What to add</legend>
          <button type="button" aria-pressed={kind === "address"} onClick={() => setKind("address")}>
            an address
          </button>
          <button type="button" aria-pressed={kind === "text"} onClick={() => setKind("text")}>
            a text
          </button>
        </fieldset>
        {kind === "address" ? (
          <div className="inline">
            <input type="text" name="url" aria-label="Address" inputMode="url" placeholder="https://… page, feed, OPML, sitemap" required />
            <label>
              <input type="checkbox" name="remember" defaultChecked /> remember it
            </label>
            <button type="submit" className="primary" disabled={send.isPending}>
              Add
            </button>
          </div>
        ) : (
          <>
            <div className="inline">
              <input type="text" name="title" aria-label="Title" placeholder="title" maxLength={1000} />
              <input type="text" name="publisher" aria-label="Publisher" placeholder="publisher" maxLength={200} />
              <input
                type="text"
                name="published"
                aria-label="Day of publication"
                placeholder="YYYY-MM-DD"
                pattern="\d{4}(-\d{2}(-\d{2})?)?"
              />
            </div>
            <textarea name="text" aria-label="Text" rows={5} placeholder="The text, a blank line between paragraphs" required />
            <button type="submit" className="primary" disabled={send.isPending}>
              Add
            </button>
          </>
        )}
      </form>
      {send.error ? <ProblemNote error={send.error} /> : null}
      <div role="status">
        {job ? (
          <p className={running?.state === "done" || running?.state === "failed" ? "" : "loading"}>
            {running?.state === "done"
              ? `Done: ${running.arrived} ${running.arrived === 1 ? "document" : "documents"} arrived.`
              : running?.state === "failed"
                ? "It failed."
                : `Reading; ${running?.arrived ?? 0} arrived so far`}
          </p>
        ) : null}
        {running?.issues.map((issue) => (
          <p key={issue} className="told">
            {issue}
          </p>
        ))}
      </div>
    </section>
  );
}
