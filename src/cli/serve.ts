// `demarche serve`: pages, API and MCP on a ledger, until Ctrl-C.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { createApp } from "../server/create-app.ts";
import { createEventFeed } from "../server/event-feed.ts";
import { isLoopback } from "../server/guard/host-guard.ts";
import { hashToken, type TokenHash, tokenCheck } from "../server/guard/token.ts";
import { heavyThread } from "../server/heavy-thread.ts";
import { createMcpServer } from "../server/mcp/create-mcp-server.ts";
import { type RunningServer, startServer } from "../server/start-server.ts";
import type { Store } from "../store/store.ts";
import { ledgerPath } from "./ledger-path.ts";
import { type ContextFlags, openServerContext } from "./open-server-context.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface RawServeFlags extends ContextFlags {
  readonly port?: string;
  readonly host?: string;
  readonly token?: string;
  readonly open?: boolean;
}

const PORT = 8021;
const MOST_PORTS = 20;
const SHORTEST_TOKEN = 12;
const PAGES = fileURLToPath(new URL("../../dist/ui", import.meta.url));
/** Kind of the note that keeps the token's hash. */
const TOKEN = "token";

/** A ledger that is served. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

function portOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) throw new UsageError(`--port takes a number up to 65535, not "${given}".`);
  return Number(given);
}

/** The check of the token that the server needs; null when it needs none. A token given once is kept hashed with the ledger. */
function tokenOf(store: Store, host: string, given: string | undefined): ((token: string) => boolean) | null {
  if (given !== undefined) {
    if (given.length < SHORTEST_TOKEN || /\s/.test(given))
      throw new UsageError(`--token takes at least ${SHORTEST_TOKEN} characters without spaces: --token "$(openssl rand -hex 16)"`);
    const hash = hashToken(given);
    store.write((writer) => writer.putNote(TOKEN, "serve", hash));
    return tokenCheck(hash);
  }
  if (isLoopback(host)) return null;
  const [kept] = store.notes(TOKEN);
  if (!kept)
    throw new UsageError(`--host ${host} lets others in: give --token (or $DEMARCHE_TOKEN), for example "$(openssl rand -hex 16)".`);
  return tokenCheck(kept.value as TokenHash);
}

/** Serves a ledger, which is made when it is not there. Throws UsageError, StoreError, or the system's error when it cannot listen. */
export async function startServing(flags: RawServeFlags, report: (error: unknown) => void): Promise<Served> {
  const wanted = portOf(flags.port);
  const host = flags.host ?? "127.0.0.1";
  const { context, close } = openServerContext(flags);
  try {
    const isToken = tokenOf(context.store, host, flags.token ?? process.env.DEMARCHE_TOKEN);
    const feed = createEventFeed(context);
    const heavy = heavyThread(
      context,
      { ledger: ledgerPath(flags.ledger), version: context.version, ...(flags.codebook ? { codebook: flags.codebook } : {}) },
      report,
    );
    const mcp = createMcpHandler(() => createMcpServer(context, report), { onerror: report });
    const app = createApp({ context, feed, host, isToken, pages: PAGES, heavy: heavy.work, mcp: (request) => mcp.fetch(request), report });
    const server = await listen((port) => startServer(app, { host, port }), wanted);
    return {
      address: `http://${host.includes(":") ? `[${host}]` : host}:${server.port}/`,
      close: async () => {
        feed.close();
        await mcp.close();
        await server.close();
        await heavy.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** On the port that was asked for; else on the usual one, or one of those after it. */
async function listen(start: (port: number) => Promise<RunningServer>, wanted: number | null): Promise<RunningServer> {
  if (wanted !== null) return start(wanted);
  for (let port = PORT; ; port++)
    try {
      return await start(port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= PORT + MOST_PORTS) throw error;
    }
}

/** Shows the address in the user's browser; that there is none is no matter. */
function openBrowser(address: string): void {
  const [command, ...before] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  const child = spawn(command!, [...before, address], { stdio: "ignore", detached: true });
  child.once("error", () => {});
  child.unref();
}

/** Serves until it is stopped (Ctrl-C). */
export async function serve(flags: RawServeFlags, terminal: Terminal): Promise<number> {
  const served = await startServing(flags, (error) =>
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`),
  ).catch((error) => {
    if (
      error instanceof Error &&
      "code" in error &&
      (error.code === "EADDRINUSE" || error.code === "EACCES" || error.code === "EADDRNOTAVAIL")
    )
      throw new UsageError(`Cannot listen there (${error.message}). Try another --port or --host.`);
    throw error;
  });
  await terminal.out(`${served.address}\n`);
  terminal.err("Serving the dossier; Ctrl-C ends it.\n");
  if (flags.open !== false && terminal.interactive) openBrowser(served.address);
  await new Promise<void>((done) => process.once("SIGINT", done).once("SIGTERM", done));
  await served.close();
  return 0;
}
