/** Media type by file name ending (lower case, with its dot); ".gz" after it does not change it. */
export const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html"],
  [".htm", "text/html"],
  [".xhtml", "application/xhtml+xml"],
  [".txt", "text/plain"],
  [".text", "text/plain"],
  [".md", "text/markdown"],
  [".markdown", "text/markdown"],
  [".jsonl", "application/jsonl"],
  [".ndjson", "application/x-ndjson"],
  [".json", "application/json"],
]);
