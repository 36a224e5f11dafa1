import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { request } from "./request.ts";

/** An endpoint of the server, as far as its answer's type goes. */
export interface Answering {
  readonly answer: z.ZodType;
}

/** What an endpoint answers: the server's own schema. */
export type AnswerOf<E extends Answering> = z.output<E["answer"]>;

/** Asks an endpoint and keeps the answer; what was there stays on the screen until the next is. */
export function useAnswer<E extends Answering>(
  path: string,
  asked: Readonly<Record<string, string | number | boolean | undefined>> = {},
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<AnswerOf<E>> {
  return useQuery({
    queryKey: [path, asked],
    queryFn: ({ signal }) => request<AnswerOf<E>>(path, asked, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}
