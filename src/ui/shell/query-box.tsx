import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { complete } from "../../server/views/complete.ts";
import { request } from "../api/request.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { useSearchValues } from "./use-search-values.ts";

/** Screens that the query does not narrow: asking there goes to the ledger. */
const APART = /^\/(?:entries|documents|reviews|sources)/;

/** The query, with what can follow where the cursor stands, and what is wrong with it. */
export function QueryBox() {
  const [{ q = "" }, set] = useSearchValues();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const navigate = useNavigate();
  const [text, setText] = useState(q);
  const [cursor, setCursor] = useState(q.length);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  /** Where the cursor goes with the text that was taken. */
  const caret = useRef<number | null>(null);
  useEffect(() => setText(q), [q]);
  // Before the next key: later, it would go back among what was typed meanwhile.
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const { data } = useQuery({
    queryKey: ["/complete", text, cursor],
    queryFn: ({ signal }) => request<AnswerOf<typeof complete>>("/complete", { text, at: cursor }, { signal }),
    enabled: open,
    staleTime: 60_000,
  });
  const options = open && data && data.to === cursor ? data.options.slice(0, 14) : [];
  const wrong = data?.error && !(data.error.start >= text.length) && text !== q ? data.error : null;

  const submit = (query: string): void => {
    setOpen(false);
    setChosen(-1);
    if (APART.test(path)) void navigate({ to: "/ledger", search: query ? { q: query } : {} });
    else if (path.startsWith("/dossiers")) void navigate({ to: "/", search: query ? { q: query } : {} });
    else set({ q: query }, false);
  };
  const take = (option: string): void => {
    if (!data) return;
    const next = text.slice(0, data.from) + option + text.slice(data.to);
    const at = data.from + option.length;
    setText(next);
    setCursor(at);
    setChosen(-1);
    caret.current = at;
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (options.length > 0) setChosen((chosen + (event.key === "ArrowDown" ? 1 : chosen < 0 ? 0 : -1) + options.length) % options.length);
    } else if ((event.key === "Enter" || event.key === "Tab") && options[chosen]) {
      event.preventDefault();
      take(options[chosen].text);
    } else if (event.key === "Enter") submit(text.trim());
    else if (event.key === "Escape") {
      if (open) setOpen(false);
      else input.current?.blur();
    }
  };
  return (
    <search className="query-box">
      <input
        id="query"
        ref={input}
        type="text"
        role="combobox"
        aria-label="Query"
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
        aria-invalid={wrong !== null}
        autoComplete="off"
        spellCheck={false}
        placeholder="Ask: actor:RUS type:THREATEN since:2021-11 “NATO”   ( / )"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setCursor(event.target.selectionStart ?? event.target.value.length);
          setOpen(true);
          setChosen(-1);
        }}
        onFocus={() => setCursor(input.current?.selectionStart ?? text.length)}
        onClick={() => {
          setCursor(input.current?.selectionStart ?? text.length);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <ul id={list} role="listbox" aria-label="How the query can go on" className="query-hints" hidden={options.length === 0}>
        {options.map(({ text: option, about }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: chosen by the arrow keys of the input
          <li
            key={option}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            <code>{option}</code>
            <span>{about}</span>
          </li>
        ))}
      </ul>
      {wrong && options.length === 0 ? (
        <p className="query-error" role="alert">
          {wrong.message}
          {"\n"}
          {text}
          {"\n"}
          {" ".repeat(wrong.start)}
          {"^".repeat(Math.max(1, wrong.end - wrong.start))}
        </p>
      ) : null}
    </search>
  );
}
