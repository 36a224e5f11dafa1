import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api-error.ts";

/** Answers are kept while they are looked at; what a server refuses for good is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (times, error) => times < 3 && !(error instanceof ApiError && error.problem.status < 500 && error.problem.status !== 429),
      retryDelay: (times) => Math.min(4000, 300 * 2 ** times),
    },
  },
});
