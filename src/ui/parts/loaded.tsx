import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemNote } from "./problem-note.tsx";

/** Shows an answer once it is there; until then that it is under way, or what went wrong. */
export function Loaded<T>({ answer, children }: { readonly answer: UseQueryResult<T>; readonly children: (data: T) => ReactNode }) {
  if (answer.data !== undefined && !(answer.isError && answer.isPlaceholderData))
    return (
      <div aria-busy={answer.isPlaceholderData} className="loaded">
        {children(answer.data)}
      </div>
    );
  if (answer.isError) return <ProblemNote error={answer.error} />;
  return (
    <p className="loading" role="status">
      Loading
    </p>
  );
}
