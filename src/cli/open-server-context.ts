import { readFileSync } from "node:fs";
import { readCodebook, readLanguage } from "../node-resources.ts";
import { createContext } from "../server/create-context.ts";
import type { ServerContext } from "../server/server-context.ts";
import { intakeOnThread } from "./intake-on-thread.ts";
import { ledgerPath } from "./ledger-path.ts";
import { createLedgerFile } from "./open-ledger-file.ts";

const PACKAGE = new URL("../../package.json", import.meta.url);

export interface ContextFlags {
  readonly ledger?: string;
  readonly allowPrivate?: boolean;
  readonly codebook?: string;
  /** Visit remembered sources, too. */
  readonly watch?: boolean;
}

/** Opens a ledger, made when it is not there, to be served. Throws StoreError, CodebookError. */
export function openServerContext({ ledger, allowPrivate = false, codebook: folder, watch = false }: ContextFlags): {
  readonly context: ServerContext;
  close(): Promise<void>;
} {
  const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string };
  const codebook = readCodebook(folder);
  const store = createLedgerFile(ledger);
  const intake = intakeOnThread({ ledger: ledgerPath(ledger), allowPrivate, watch, ...(folder === undefined ? {} : { codebook: folder }) });
  return {
    context: createContext({ store, codebook, language: readLanguage, intake, version }),
    close: async () => {
      await intake.close();
      store.close();
    },
  };
}
