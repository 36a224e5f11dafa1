import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { actorPage } from "../../server/views/actor-page.ts";
import { request } from "../api/request.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { ActorPicker, type PickedActor } from "./actor-picker.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { reviewText } from "./review-text.ts";
import { reviewer } from "./reviewer.ts";

type Page = AnswerOf<typeof actorPage>;

/** Actors that people united with this one: who said so and when, with undo; and a form to unite another. */
export function ActorUnion({ actor, united, reviews }: Pick<Page, "actor" | "united" | "reviews">) {
  const [by, setBy] = useState(reviewer.name);
  const [chosen, setChosen] = useState<readonly PickedActor[]>([]);
  const client = useQueryClient();
  const post = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: unknown }) => request(path, {}, { method: "POST", body }),
    onSuccess: () => setChosen([]),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <section className="panel" aria-labelledby="union">
      <h2 id="union">
        One and the same <span className="quiet">nothing is united but by a person</span>
      </h2>
      {united.length > 0 ? (
        <ul>
          {united.map(({ id, name, mentions }) => (
            <li key={id}>
              {name || id} <span className="quiet">{mentions} mentions</span>
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className="correction"
        onSubmit={(event) => {
          event.preventDefault();
          reviewer.keep(by);
          post.mutate({ path: `/actors/${encodeURIComponent(actor.id)}/unite`, body: { same: chosen[0]!.id, by } });
        }}
      >
        <ActorPicker label="Somebody else who is this one" chosen={chosen} onChange={(all) => setChosen(all.slice(-1))} />
        <label>
          by
          <input type="text" value={by} onChange={(event) => setBy(event.target.value)} placeholder="your name" required maxLength={100} />
        </label>
        <button type="submit" className="primary" disabled={post.isPending || chosen.length === 0}>
          Unite
        </button>
      </form>
      {post.error ? <ProblemNote error={post.error} /> : null}
      {reviews.length > 0 ? (
        <ol className="review-log">
          {[...reviews].reverse().map((review) => (
            <li key={review.id} data-undone={review.undone ? "" : undefined}>
              <span>
                {reviewText(review)}{" "}
                <span className="quiet">
                  {review.by}, {review.at.slice(0, 16).replace("T", " ")}
                  {review.undone ? `; taken back ${review.undone.slice(0, 16).replace("T", " ")}` : ""}
                </span>
              </span>
              {review.undone ? null : (
                <button
                  type="button"
                  disabled={post.isPending}
                  onClick={() => post.mutate({ path: `/reviews/${encodeURIComponent(review.id)}/undo`, body: { by: by || "somebody" } })}
                >
                  Undo
                </button>
              )}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
