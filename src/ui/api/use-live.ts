import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { type LiveState, liveFeed } from "./live-feed.ts";

const PAUSE_MS = 500;

/** What arrives, as it arrives; answers that a change may have made old are asked for again. */
export function useLive(): LiveState {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = liveFeed.onChange(() => {
      if (timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "/complete" && queryKey[0] !== "/vocabulary" });
      }, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client]);
  return useSyncExternalStore(liveFeed.listen, liveFeed.now);
}
