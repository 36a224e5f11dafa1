type Theme = "light" | "dark" | "system";

const KEY = "demarche.theme";
const NEXT: Readonly<Record<Theme, Theme>> = { system: "dark", dark: "light", light: "system" };

function current(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

function apply(choice: Theme = current()): void {
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

/** Light, dark or as the system says; kept in the browser. */
export const theme = {
  current,
  apply,
  /** Goes to the next one and gives it. */
  turn(): Theme {
    const next = NEXT[current()];
    if (next === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
    apply(next);
    return next;
  },
} as const;
