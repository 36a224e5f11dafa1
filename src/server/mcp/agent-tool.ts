import type { z } from "zod";
import type { ServerContext } from "../server-context.ts";

/** Something that an agent can ask. */
export interface AgentTool<Asked extends z.ZodObject = z.ZodObject, Answer extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly asked: Asked;
  readonly answer: Answer;
  /** Throws ProblemError or QueryError with what to do about it. */
  handle(context: ServerContext, asked: z.output<Asked>): z.input<Answer> | Promise<z.input<Answer>>;
}

/** Checks the types of a tool. */
export function agentTool<Asked extends z.ZodObject, Answer extends z.ZodObject>(tool: AgentTool<Asked, Answer>): AgentTool<Asked, Answer> {
  return tool;
}
