const KEY = "demarche.reviewer";

/** Who corrects, kept in the browser. */
export const reviewer = {
  name: (): string => localStorage.getItem(KEY) ?? "",
  keep: (name: string): void => localStorage.setItem(KEY, name),
} as const;
