// `demarche mcp`: the ledger for agents, by the Model Context Protocol over standard input and output.
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createMcpServer } from "../server/mcp/create-mcp-server.ts";
import { type ContextFlags, openServerContext } from "./open-server-context.ts";
import type { Terminal } from "./terminal.ts";

/** Serves until standard input ends or it is stopped. */
export async function mcp(flags: ContextFlags, terminal: Terminal): Promise<number> {
  const { context, close } = openServerContext(flags);
  const report = (error: unknown): void => terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  const handle = serveStdio(() => createMcpServer(context, report), { onerror: report });
  await new Promise<void>((done) => {
    process.stdin.once("end", done).once("close", done);
    process.once("SIGINT", done).once("SIGTERM", done);
  });
  await handle.close();
  await close();
  return 0;
}
