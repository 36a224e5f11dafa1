// The page's addresses. Each screen is loaded when it is first opened; `q`, the query, goes along from screen to screen.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { EmptyState } from "./parts/empty-state.tsx";
import { ProblemNote } from "./parts/problem-note.tsx";
import { type PlainSearch, plainSearch } from "./shell/plain-search.ts";
import { Shell } from "./shell/shell.tsx";

const root = createRootRoute({
  component: Shell,
  validateSearch: (search: Record<string, unknown>): PlainSearch =>
    Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)])),
  notFoundComponent: () => <EmptyState>There is no such screen. The menu lists those that there are.</EmptyState>,
});
const route = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const routes = [
  route(
    "/",
    lazyRouteComponent(() => import("./screens/dossier.tsx"), "Dossier"),
  ),
  route(
    "/dossiers/$id",
    lazyRouteComponent(() => import("./screens/dossier.tsx"), "Dossier"),
  ),
  route(
    "/ledger",
    lazyRouteComponent(() => import("./screens/ledger.tsx"), "Ledger"),
  ),
  route(
    "/entries/$id",
    lazyRouteComponent(() => import("./screens/entry.tsx"), "Entry"),
  ),
  route(
    "/board",
    lazyRouteComponent(() => import("./screens/board.tsx"), "Board"),
  ),
  route(
    "/calendar",
    lazyRouteComponent(() => import("./screens/calendar.tsx"), "Calendar"),
  ),
  route(
    "/timeline",
    lazyRouteComponent(() => import("./screens/timeline.tsx"), "Timeline"),
  ),
  route(
    "/numbers",
    lazyRouteComponent(() => import("./screens/numbers.tsx"), "Numbers"),
  ),
  route(
    "/actors",
    lazyRouteComponent(() => import("./screens/actors.tsx"), "Actors"),
  ),
  route(
    "/actors/$id",
    lazyRouteComponent(() => import("./screens/actor.tsx"), "Actor"),
  ),
  route(
    "/pairs",
    lazyRouteComponent(() => import("./screens/pairs.tsx"), "Pairs"),
  ),
  route(
    "/map",
    lazyRouteComponent(() => import("./screens/map.tsx"), "PlaceMap"),
  ),
  route(
    "/sources",
    lazyRouteComponent(() => import("./screens/sources.tsx"), "Sources"),
  ),
  route(
    "/reviews",
    lazyRouteComponent(() => import("./screens/reviews.tsx"), "Reviews"),
  ),
  route(
    "/documents/$id",
    lazyRouteComponent(() => import("./screens/document.tsx"), "DocumentView"),
  ),
] as const;

/** The page's router. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: plainSearch.read,
  stringifySearch: plainSearch.write,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: ({ error }) => <ProblemNote error={error} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
