import { codedDocumentSchema } from "../../model/coded-document.ts";
import { endpoint } from "../endpoint.ts";
import { ProblemError } from "../problem.ts";
import { givenTextSchema } from "./add-document.ts";

/** POST /read: codes a text without keeping it. */
export const readText = endpoint({
  method: "post",
  path: "/read",
  tag: "Documents",
  summary: "Code a text without keeping it",
  body: givenTextSchema,
  answer: codedDocumentSchema,
  live: true,
  handle: async ({ intake }, { body }) => {
    const coded = await intake.code(body);
    if (!coded) throw new ProblemError(400, "The text holds nothing to read.");
    return coded;
  },
});
