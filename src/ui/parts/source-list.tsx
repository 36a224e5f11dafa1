import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { sources } from "../../server/views/sources.ts";
import { request } from "../api/request.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EmptyState } from "./empty-state.tsx";
import { Loaded } from "./loaded.tsx";

const minute = (at: string | null): string => at?.slice(0, 16).replace("T", " ") ?? "";

/** Remembered sources, those that fail first. */
export function SourceList() {
  const answer = useAnswer<typeof sources>("/sources");
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (url: string) => request("/sources", { url }, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Loaded answer={answer}>
      {({ sources: all }) =>
        all.length === 0 ? (
          <EmptyState command="demarche add https://…/feed.xml && demarche watch">No source is remembered yet.</EmptyState>
        ) : (
          <div className="panel scroll">
            <table className="data">
              <thead>
                <tr>
                  <th>Source</th>
                  <th>Kind</th>
                  <th>Last visit</th>
                  <th>Next</th>
                  <th>How it goes</th>
                  <th>
                    <span className="hidden">Change</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {[...all]
                  .sort((a, b) => b.failures - a.failures || (a.url < b.url ? -1 : 1))
                  .map((source) => (
                    <tr key={source.url}>
                      <td className="wrap">
                        {source.title ? <p>{source.title}</p> : null}
                        <code>{source.url}</code>
                      </td>
                      <td>{source.kind}</td>
                      <td className="date">{minute(source.lastPolled)}</td>
                      <td className="date">{minute(source.nextPoll)}</td>
                      <td>
                        {source.failures > 0 ? (
                          <>
                            <span className="status" data-tone="bad">
                              failed {source.failures} {source.failures === 1 ? "time" : "times"}
                            </span>
                            <p className="told">{source.lastError}</p>
                          </>
                        ) : (
                          <span className="quiet">{source.lastPolled ? "well" : "not visited yet"}</span>
                        )}
                      </td>
                      <td>
                        <button type="button" disabled={remove.isPending} onClick={() => remove.mutate(source.url)}>
                          Visit no more
                        </button>
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Loaded>
  );
}
