import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { keepQuery } from "./keep-query.ts";
import { SCREENS } from "./screens.ts";

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-row]")];

function move(step: 1 | -1): void {
  const all = rows();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (/^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName) || target.isContentEditable);

/** The page's keys: "/" query, "?" help, "g" and a letter for a screen, "j" and "k" through a list, "t" light and dark. */
export function useKeyboard(actions: { readonly help: () => void; readonly theme: () => void }): void {
  const navigate = useNavigate();
  const going = useRef(false);
  const given = useRef(actions);
  given.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) return;
      if (going.current) {
        going.current = false;
        const screen = SCREENS.find(({ key }) => key === event.key);
        if (screen) {
          event.preventDefault();
          void navigate({ to: screen.to, search: keepQuery });
        }
        return;
      }
      if (event.key === "g") going.current = true;
      else if (event.key === "/") {
        event.preventDefault();
        document.querySelector<HTMLInputElement>("#query")?.focus();
      } else if (event.key === "?") given.current.help();
      else if (event.key === "t") given.current.theme();
      else if (event.key === "j" || event.key === "k") {
        event.preventDefault();
        move(event.key === "j" ? 1 : -1);
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [navigate]);
}
