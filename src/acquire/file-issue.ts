import type { Issue } from "../model/issue.ts";

/** What to tell about a file or folder that could not be read, from Node's error code. */
export function fileIssue(path: string, error: unknown): Issue {
  const code = (error as { code?: string }).code;
  const issue = (what: string, message: string): Issue => ({ code: `acquire/${what}`, severity: "error", message: `${path}: ${message}` });
  if (code === "ENOENT" || code === "ENOTDIR") return issue("not-found", "there is no such file or folder. Check the path.");
  if (code === "EISDIR") return issue("folder", "this is a folder. Give its files, or the folder where folders are taken.");
  if (code === "EACCES" || code === "EPERM") return issue("denied", "it may not be read. Check its permissions.");
  if (code === "EMFILE" || code === "ENFILE")
    return issue("failed", "too many files are open. Give fewer at once, or raise the limit (ulimit -n).");
  return issue("failed", `it could not be read (${error instanceof Error ? error.message : String(error)}).`);
}
