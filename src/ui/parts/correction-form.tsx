import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { EVENT_WORDS } from "../../model/event-words.ts";
import type { entryPage } from "../../server/views/entry-page.ts";
import { request } from "../api/request.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { ActorPicker, type PickedActor } from "./actor-picker.tsx";
import { ProblemNote } from "./problem-note.tsx";

type Page = AnswerOf<typeof entryPage>;
type Field = Page["reviews"][number]["field"];

const FIELDS: readonly (readonly [Field, string])[] = [
  ["type", "type"],
  ["actor", "who"],
  ["recipient", "whom"],
  ["date", "date"],
  ["split", "split off documents"],
  ["merge", "merge into another entry"],
  ["dismiss", "dismiss"],
];

/** One correction: a field, what it should be, and who says so. */
export function CorrectionForm({
  page,
  by,
  onBy,
  onDone,
}: {
  readonly page: Page;
  readonly by: string;
  readonly onBy: (name: string) => void;
  readonly onDone: () => void;
}) {
  const { entry, evidence } = page;
  const [field, setField] = useState<Field>(entry.kind === "event" ? "type" : "actor");
  const [text, setText] = useState("");
  const [actors, setActors] = useState<readonly PickedActor[]>([]);
  const [split, setSplit] = useState<readonly string[]>([]);
  const send = useMutation({
    mutationFn: (value: unknown) =>
      request(`/entries/${encodeURIComponent(entry.id)}/reviews`, {}, { method: "POST", body: { review: { field, value }, by } }),
    onSuccess: () => {
      setText("");
      setActors([]);
      setSplit([]);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = /\/entries\/([^/?#.]+)/.exec(text)?.[1] ?? text.trim();
    send.mutate(
      field === "actor" || field === "recipient"
        ? actors.map(({ id: entity, code, name }) => ({ entity, code, name }))
        : field === "split"
          ? split
          : field === "merge"
            ? id
            : field === "date"
              ? text.trim() || null
              : text,
    );
  };
  return (
    <form className="correction" onSubmit={submit}>
      <label>
        What
        <select
          value={field}
          onChange={(event) => {
            setField(event.target.value as Field);
            setText("");
            send.reset();
          }}
        >
          {FIELDS.filter(([name]) => entry.kind === "event" || name !== "type")
            .filter(([name]) => evidence.length > 1 || name !== "split")
            .map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
        </select>
      </label>
      {field === "type" ? (
        <label>
          should be
          <select value={text} onChange={(event) => setText(event.target.value)} required>
            <option value="">choose…</option>
            {Object.entries(EVENT_WORDS).map(([type, word]) => (
              <option key={type} value={type}>
                {word} ({type})
              </option>
            ))}
          </select>
        </label>
      ) : field === "actor" || field === "recipient" ? (
        <ActorPicker chosen={actors} onChange={setActors} />
      ) : field === "split" ? (
        <fieldset>
          <legend>These are of another matter</legend>
          {evidence.map(({ mention, publisher, document, quote }) => (
            <label key={mention} className="split-choice">
              <input
                type="checkbox"
                checked={split.includes(mention)}
                onChange={(event) => setSplit(event.target.checked ? [...split, mention] : split.filter((one) => one !== mention))}
              />
              <span>
                {publisher ?? document}: <span className="quiet">{quote.slice(0, 80)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        <label>
          {field === "date" ? "should be" : field === "merge" ? "id or address of the entry" : "because"}
          <input
            type="text"
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={field === "date" ? "YYYY-MM-DD, YYYY-MM or FROM..TO" : ""}
            required={field === "merge"}
          />
        </label>
      )}
      <label>
        by
        <input type="text" value={by} onChange={(event) => onBy(event.target.value)} placeholder="your name" required maxLength={100} />
      </label>
      <button type="submit" className="primary" disabled={send.isPending || (field === "split" && split.length === 0)}>
        Keep
      </button>
      {send.error ? <ProblemNote error={send.error} /> : null}
    </form>
  );
}
