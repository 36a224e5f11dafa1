import { READY_QUESTIONS } from "../query/ready-questions.ts";

/** The query of a ready question. */
export function readyQuery(name: string): string {
  return READY_QUESTIONS.find((one) => one.name === name)!.query;
}
