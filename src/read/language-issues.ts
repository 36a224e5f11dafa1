import type { Issue } from "../model/issue.ts";

/** What to say about a document whose language the coder does not know: one error, or nothing. */
export function languageIssues(language: string | null, text: string, known: string): Issue[] {
  if (language === known || text.trim() === "") return [];
  const found = language ? `The document's language seems to be "${language}"` : "The document's language could not be told";
  return [
    {
      code: "read/language",
      severity: "error",
      message: `${found}; only "${known}" is coded, so nothing is. Translate it first, or leave it out.`,
    },
  ];
}
