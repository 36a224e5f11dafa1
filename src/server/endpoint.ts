import type { z } from "zod";
import type { ServerContext } from "./server-context.ts";

type Shape = z.ZodObject;
type Read<T extends z.ZodType | undefined> = T extends z.ZodType ? z.output<T> : undefined;

/** One thing that can be asked of the server, or done: what it takes, what it gives, and how. */
export interface Endpoint<
  Params extends Shape | undefined = Shape | undefined,
  Asked extends Shape | undefined = Shape | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: "get" | "post" | "patch" | "delete";
  /** Below /api, with parameters in braces. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: Params;
  readonly asked?: Asked;
  readonly body?: Body;
  readonly answer: Answer;
  /** Status of a success; 200 unless given. */
  readonly status?: 200 | 201 | 202;
  /** Goes through many entries: few of these run at a time. */
  readonly heavy?: boolean;
  /** Depends on more than the ledger: never kept. */
  readonly live?: boolean;
  /** Throws ProblemError, QueryError. */
  handle(
    context: ServerContext,
    input: { readonly params: Read<Params>; readonly asked: Read<Asked>; readonly body: Read<Body> },
  ): z.input<Answer> | Promise<z.input<Answer>>;
}

/** Checks the types of an endpoint and forgets them, so that all kinds stand in one list. */
export function endpoint<
  Answer extends z.ZodType,
  Params extends Shape | undefined = undefined,
  Asked extends Shape | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(one: Endpoint<Params, Asked, Body, Answer>): Endpoint<Params, Asked, Body, Answer> {
  return one;
}
