import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { afterAll, expect } from "vitest";
import type { CodedArrival, Ledger } from "../../src/ledger/ledger.ts";
import { readCodebook, readLanguage } from "../../src/node-resources.ts";
import { type AppOptions, createApp } from "../../src/server/create-app.ts";
import { createContext } from "../../src/server/create-context.ts";
import { createEventFeed } from "../../src/server/event-feed.ts";
import { createMcpServer } from "../../src/server/mcp/create-mcp-server.ts";
import type { ServerContext } from "../../src/server/server-context.ts";
import { startServer } from "../../src/server/start-server.ts";
import { newLedger } from "../ledger/coded-demo.ts";
import { intakeInProcess } from "./intake-in-process.ts";

export interface TestServer {
  readonly base: string;
  readonly path: string;
  readonly ledger: Ledger;
  readonly context: ServerContext;
  /** The JSON of an answer, which must have the status. */
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what tests look at
  get(path: string, status?: number): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what tests look at
  send(method: string, path: string, body: unknown, status?: number): Promise<any>;
}

/** A server on a new ledger with these documents, on loopback, until the tests of the file are over. */
export async function openServer(documents: readonly CodedArrival[], options: Partial<AppOptions> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-server-"));
  const path = join(folder, "ledger.db");
  const ledger = newLedger(path);
  ledger.add(documents);
  const intake = intakeInProcess(ledger);
  const context = createContext({ store: ledger.store, codebook: readCodebook(), language: readLanguage, intake, version: "0.0.0" });
  const feed = createEventFeed(context);
  const report = (error: unknown): void => {
    throw error;
  };
  const mcp = createMcpHandler(() => createMcpServer(context, report));
  const app = createApp({
    context,
    feed,
    host: "127.0.0.1",
    isToken: null,
    pages: null,
    mcp: (request) => mcp.fetch(request),
    report,
    ...options,
  });
  const server = await startServer(app, { host: "127.0.0.1", port: 0 });
  const base = `http://127.0.0.1:${server.port}`;
  afterAll(async () => {
    feed.close();
    await mcp.close();
    await server.close();
    await intake.close();
    ledger.close();
    rmSync(folder, { recursive: true });
  });
  const json = async (answer: Response, status: number) => {
    const text = await answer.text();
    expect([answer.status, text.slice(0, answer.status === status ? 0 : 500)]).toEqual([status, ""]);
    return JSON.parse(text);
  };
  return {
    base,
    path,
    ledger,
    context,
    get: async (at, status = 200) => json(await fetch(base + at), status),
    send: async (method, at, body, status = 200) =>
      json(
        await fetch(base + at, {
          method,
          ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
        }),
        status,
      ),
  };
}
