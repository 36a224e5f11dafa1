import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "../api/use-live.ts";
import { Arrivals } from "./arrivals.tsx";
import { keepQuery } from "./keep-query.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { QueryBox } from "./query-box.tsx";
import { SCREENS } from "./screens.ts";
import { theme } from "./theme.ts";
import { useKeyboard } from "./use-keyboard.ts";

const STATES = { live: "live", lost: "not connected", joining: "connecting" } as const;
const THEMES = { system: "◐ auto", dark: "● dark", light: "○ light" } as const;

/** What stands around every screen: the query, the menu, what arrives. */
export function Shell() {
  const [help, setHelp] = useState(false);
  const [shade, setShade] = useState(theme.current);
  const live = useLive();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const main = useRef<HTMLElement>(null);
  const turn = useCallback(() => setShade(theme.turn()), []);
  useKeyboard({ help: () => setHelp(true), theme: turn });

  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    document.querySelector(".shell-nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    before.current = path;
  }, [path]);

  return (
    <div className="shell">
      <a className="skip" href="#main">
        To the content
      </a>
      <Link className="shell-brand" to="/" search={{}}>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="6" fill="#1f4e79" />
          <path d="M8 9h16M8 15h11M8 21h16" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
          <rect x="20" y="13" width="5" height="4" rx="1" fill="#f6d868" />
        </svg>
        Demarche
      </Link>
      <div className="shell-top">
        <QueryBox />
        <button type="button" className="wide" onClick={turn} aria-label={`Colours: ${THEMES[shade].slice(2)}`} title="Light and dark (t)">
          {THEMES[shade]}
        </button>
        <button type="button" onClick={() => setHelp(true)} aria-label="Keys" title="Keys (?)">
          ?
        </button>
      </div>
      <nav className="shell-nav" aria-label="Screens">
        {SCREENS.map(({ to, name, about }) => (
          <Link key={to} to={to} title={about} search={keepQuery} activeOptions={{ exact: to === "/", includeSearch: false }}>
            {name}
          </Link>
        ))}
        <div className="shell-nav-foot">
          <span className="live" data-state={live.state}>
            {STATES[live.state]}
          </span>
          <a href="/api">API</a>
        </div>
      </nav>
      <main className="shell-main" id="main" tabIndex={-1} ref={main}>
        {live.state === "lost" ? (
          <p className="banner" role="status">
            The server does not answer. What is shown is what was last read; this page joins again by itself.
          </p>
        ) : null}
        <Outlet />
      </main>
      <Arrivals live={live} />
      <KeysDialog open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
