import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { entryPage } from "../../server/views/entry-page.ts";
import { request } from "../api/request.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { reviewText } from "./review-text.ts";
import { reviewer } from "./reviewer.ts";

/** An instant to the minute. */
const minute = (at: string): string => at.slice(0, 16).replace("T", " ");

/** What people said of an entry beside the machine's values: with undo, and the log of all of it. */
export function EntryReviews({ page }: { readonly page: AnswerOf<typeof entryPage> }) {
  const [by, setBy] = useState(reviewer.name);
  const client = useQueryClient();
  const done = () => client.invalidateQueries();
  const undo = useMutation({
    mutationFn: (id: string) => request(`/reviews/${encodeURIComponent(id)}/undo`, {}, { method: "POST", body: { by: by || "somebody" } }),
    onSettled: done,
  });
  return (
    <section className="panel" aria-labelledby="correct">
      <h2 id="correct">
        Correct it <span className="quiet">the machine’s value stays beside yours; a split or merge can be undone</span>
      </h2>
      <CorrectionForm
        page={page}
        by={by}
        onBy={(name) => {
          setBy(name);
          reviewer.keep(name);
        }}
        onDone={done}
      />
      {undo.error ? <ProblemNote error={undo.error} /> : null}
      {page.reviews.length > 0 ? (
        <>
          <h3>Log</h3>
          <ol className="review-log">
            {[...page.reviews].reverse().map((review) => (
              <li key={review.id} data-undone={review.undone ? "" : undefined}>
                <span>
                  <strong>{review.field}</strong> {reviewText(review)}
                  <span className="quiet">
                    {" "}
                    {review.by}, {minute(review.at)}
                    {review.undone ? `; taken back ${minute(review.undone)}` : ""}
                  </span>
                </span>
                {review.undone ? null : (
                  <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(review.id)}>
                    Undo
                  </button>
                )}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}
