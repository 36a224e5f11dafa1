import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { type LiveState, liveFeed } from "./live-feed.ts";

const PAUSE_MS = 500;
const MOST_PAGES = 2;

const pagesOf = (data: unknown): number => (data as { readonly pages?: readonly unknown[] } | undefined)?.pages?.length ?? 0;

/** What arrives, as it arrives; answers that a change may have made old are asked for again. */
export function useLive(): LiveState {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = liveFeed.onChange(() => {
      if (timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({
          predicate: ({ queryKey: [path] }) => path !== "/complete" && path !== "/vocabulary",
          refetchType: "none",
        });
        // Lists of many pages are read anew by who shows them: all their pages would be asked for, one after the other.
        void client.refetchQueries({ type: "active", stale: true, predicate: ({ state: { data } }) => pagesOf(data) <= MOST_PAGES });
      }, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client]);
  return useSyncExternalStore(liveFeed.listen, liveFeed.now);
}
