import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { PlainSearch } from "./plain-search.ts";

/** The address's search values, and a function that changes some of them; undefined or "" takes one away. */
export function useSearchValues(): readonly [
  PlainSearch,
  (change: Readonly<Record<string, string | undefined>>, replace?: boolean) => void,
] {
  const search = useSearch({ strict: false }) as PlainSearch;
  const navigate = useNavigate();
  const set = useCallback(
    (change: Readonly<Record<string, string | undefined>>, replace = true) => {
      void navigate({
        to: ".",
        search: ((old: PlainSearch) =>
          Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => Boolean(value)))) as never,
        replace,
      });
    },
    [navigate],
  );
  return [search, set];
}
