import { ApiError } from "../api/api-error.ts";

/** What went wrong, and what to do about it. */
export function ProblemNote({ error }: { readonly error: unknown }) {
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <div className="problem" role="alert">
      <strong>{problem ? problem.title : "The server does not answer"}</strong>
      <p>{problem ? (problem.detail ?? "") : "It was stopped, or restarts. This page asks again by itself: demarche serve"}</p>
      {problem?.help ? <p className="quiet">{problem.help}</p> : null}
    </div>
  );
}
