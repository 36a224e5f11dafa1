import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { reviewLog } from "../../server/views/review-log.ts";
import { request } from "../api/request.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { reviewText } from "../parts/review-text.ts";
import { reviewer } from "../parts/reviewer.ts";
import { ScreenHead } from "../parts/screen-head.tsx";

/** Id of the actor that others were united with. */
const keptBy = ({ field, value }: { readonly field: string; readonly value?: unknown }): string | null =>
  field === "unite" ? (value as { readonly keep: { readonly id: string } }).keep.id : null;

/** The log of all corrections, those taken back too. */
export function Reviews() {
  const answer = useAnswer<typeof reviewLog>("/reviews", { limit: 1000 });
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: (id: string) =>
      request(`/reviews/${encodeURIComponent(id)}/undo`, {}, { method: "POST", body: { by: reviewer.name() || "somebody" } }),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <>
      <ScreenHead title="Corrections" about="who said what instead of the machine, and when; nothing is deleted" />
      {undo.error ? <ProblemNote error={undo.error} /> : null}
      <Loaded answer={answer}>
        {({ reviews, entries }) => {
          if (reviews.length === 0) return <EmptyState>Nothing was corrected yet. Each entry’s page has a form for it.</EmptyState>;
          const byId = new Map(entries.map((entry) => [entry.id, entry]));
          return (
            <ol className="panel review-log">
              {reviews.map((review) => {
                const entry = review.entry ? byId.get(review.entry) : undefined;
                return (
                  <li key={review.id} data-undone={review.undone ? "" : undefined}>
                    <span>
                      <strong>{review.field}</strong> {reviewText(review)}{" "}
                      <span className="quiet">
                        {review.by}, {review.at.slice(0, 16).replace("T", " ")}
                        {review.undone ? `; taken back ${review.undone.slice(0, 16).replace("T", " ")}` : ""}
                      </span>
                      <br />
                      {keptBy(review) ? (
                        <Link to="/actors/$id" params={{ id: keptBy(review)! }}>
                          the actor
                        </Link>
                      ) : entry ? (
                        <Link to="/entries/$id" params={{ id: entry.id }}>
                          {entry.headline}
                        </Link>
                      ) : (
                        <span className="quiet">Its words are no longer in the ledger.</span>
                      )}
                    </span>
                    {review.undone ? null : (
                      <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(review.id)}>
                        Undo
                      </button>
                    )}
                  </li>
                );
              })}
            </ol>
          );
        }}
      </Loaded>
    </>
  );
}
