import { z } from "@hono/zod-openapi";

/** RFC 9457 problem details. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    /** What to do about it. */
    help: z.string().optional(),
    /** Of a query: UTF-16 offsets of what cannot be understood. */
    start: z.int().optional(),
    end: z.int().optional(),
    /** Of a request that does not fit: where, and why. */
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi("Problem");

export type Problem = z.infer<typeof problemSchema>;

const TITLES: Readonly<Record<number, string>> = {
  400: "The request cannot be understood",
  401: "A token is needed",
  403: "Not from there",
  404: "There is no such thing",
  409: "It cannot be done as things are",
  413: "Too large",
  415: "Not in that form",
  421: "Not by that name",
  429: "Too many requests",
  500: "A fault of demarche",
  503: "Busy",
};

/** An error that is answered as problem+json. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(status: number, detail: string, more: Partial<Problem> = {}) {
    super(detail);
    this.problem = { type: "about:blank", title: TITLES[status] ?? "Error", status, detail, ...more };
  }

  /** The error of a problem that came from elsewhere. */
  static of(problem: Problem): ProblemError {
    return new ProblemError(problem.status, problem.detail ?? problem.title, problem);
  }

  response(headers: Record<string, string> = {}): Response {
    return new Response(JSON.stringify(this.problem), {
      status: this.problem.status,
      headers: { ...headers, "content-type": "application/problem+json" },
    });
  }
}
