import type { Problem } from "../../server/problem.ts";
import { ApiError } from "./api-error.ts";

type Values = Readonly<Record<string, string | number | boolean | undefined | null>>;

/** Address of an endpoint with its question. */
export function apiPath(path: string, asked: Values = {}): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api${path}${text ? `?${text}` : ""}`;
}

/** Asks an endpoint. Throws ApiError for what it refuses, TypeError when there is no answer. */
export async function request<T>(
  path: string,
  asked: Values = {},
  { method = "GET", body, signal }: { readonly method?: string; readonly body?: unknown; readonly signal?: AbortSignal | undefined } = {},
): Promise<T> {
  const response = await fetch(apiPath(path, asked), {
    method,
    ...(signal ? { signal } : {}),
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new ApiError(problem ?? { type: "about:blank", title: `The server answered ${response.status}`, status: response.status });
}
