import { useEffect, useRef } from "react";
import type { vocabulary } from "../../server/views/vocabulary.ts";
import { apiPath } from "../api/request.ts";
import { useAnswer } from "../api/use-answer.ts";

/** What is shown, as a file for other programs. */
export function ExportMenu({ q }: { readonly q: string }) {
  const words = useAnswer<typeof vocabulary>("/vocabulary");
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    addEventListener("click", close);
    return () => removeEventListener("click", close);
  }, []);
  return (
    <details className="menu" ref={menu}>
      <summary className="button">Export</summary>
      <ul>
        {(words.data?.formats ?? []).map(({ name, about }) => (
          <li key={name}>
            <a href={apiPath("/export", { q, format: name })} download>
              {name} <span className="quiet">{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
