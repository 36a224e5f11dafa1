import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { stableId } from "../util/stable-id.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".map": "application/json",
};
/** Names that no path can leave a folder by. */
const PLAIN = /^(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;

const MISSING = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Demarche</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:10vh auto;padding:0 1rem;color-scheme:light dark}</style>
<h1>Demarche</h1><p>The pages are not built yet. <code>npm run build</code> builds them; then reload.</p>
<p>The API answers already: <a href="/api">try it</a>, or see <a href="/openapi.json">its description</a>.</p></html>`;

/** Files of the built pages; every other address gets the page that finds its own way. Null: there is no such file. */
export interface StaticFiles {
  file(path: string, ifNoneMatch: string | undefined): Response | null;
  page(): Response;
}

/** Serves a folder. */
export function staticFiles(folder: string | null): StaticFiles {
  const answer = (name: string, ifNoneMatch: string | undefined, cache: string): Response | null => {
    const path = folder === null ? null : join(folder, name);
    if (!path || !existsSync(path) || !statSync(path).isFile()) return null;
    const bytes = readFileSync(path);
    const etag = `"${stableId(bytes.toString("latin1"))}"`;
    const headers = { "content-type": TYPES[extname(name)] ?? "application/octet-stream", "cache-control": cache, etag };
    return ifNoneMatch === etag ? new Response(null, { status: 304, headers }) : new Response(bytes, { headers });
  };
  return {
    file: (path, ifNoneMatch) => {
      const name = path.replace(/^\//, "");
      if (!PLAIN.test(name) || !(extname(name) in TYPES)) return null;
      return answer(name, ifNoneMatch, name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    },
    page: () => answer("index.html", undefined, "no-cache") ?? new Response(MISSING, { headers: { "content-type": TYPES[".html"]! } }),
  };
}
