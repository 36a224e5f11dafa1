// Who may come in where the server is bound to more than this machine: by token in a header, or in a session that the token began.
import { createHash, randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { ProblemError } from "../problem.ts";
import { addressOf } from "./rate-guard.ts";
import { rateLimit } from "./rate-limit.ts";

const COOKIE = "demarche";
const SESSION_BYTES = 32;
const MOST_SESSIONS = 1000;
const FAILURES = { burst: 10, perSecond: 0.2 };

const LOGIN = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Demarche</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:15vh auto;padding:0 1rem;color-scheme:light dark}input,button{font:inherit;padding:.4rem .6rem}</style>
<h1>Demarche</h1><form method="post" action="/login"><p><label>Token <input name="token" type="password" autocomplete="current-password" required autofocus></label>
<button>Open</button></p></form></html>`;

/** Lets in who has the token. `isToken` checks it. */
export function tokenGuard(isToken: (token: string) => boolean): MiddlewareHandler {
  const sessions = new Set<string>();
  const failed = rateLimit(FAILURES);
  const known = (session: string): string => createHash("sha256").update(session).digest("hex");
  const check = (c: Context, token: string): boolean => {
    const who = addressOf(c);
    if (!failed(who, 0.99)) throw new ProblemError(429, "Too many wrong tokens. Try again in some seconds.");
    if (!isToken(token)) return false;
    // What was right costs nothing.
    failed(who, -0.99);
    return true;
  };

  return async (c, next) => {
    const { pathname } = new URL(c.req.url);
    if (pathname === "/login" && c.req.method === "POST") {
      const { token } = await c.req.parseBody();
      if (typeof token !== "string" || !check(c, token)) return c.html(LOGIN, 401);
      const session = randomBytes(SESSION_BYTES).toString("base64url");
      sessions.add(known(session));
      if (sessions.size > MOST_SESSIONS) sessions.delete(sessions.values().next().value!);
      setCookie(c, COOKIE, session, { httpOnly: true, sameSite: "Strict", path: "/", secure: new URL(c.req.url).protocol === "https:" });
      return c.redirect("/", 303);
    }
    const session = getCookie(c, COOKIE);
    if (session !== undefined && sessions.has(known(session))) return next();
    const [, bearer] = /^Bearer (\S{1,500})$/i.exec(c.req.header("authorization") ?? "") ?? [];
    if (bearer !== undefined && check(c, bearer)) return next();
    if (c.req.method === "GET" && c.req.header("accept")?.includes("text/html")) return c.html(LOGIN, 401);
    return new ProblemError(401, "This server needs its token.", { help: "Send authorization: Bearer TOKEN." }).response({
      "www-authenticate": "Bearer",
    });
  };
}
