import { codedDocumentSchema } from "../../model/coded-document.ts";
import { endpoint } from "../endpoint.ts";
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
  handle: ({ intake }, { body }) => intake.code(body),
});
