// Alerts: entries that are new or changed and match a query, told to a command or a web hook.
import { spawn } from "node:child_process";
import { postWebhook } from "../acquire/post-webhook.ts";
import type { Issue } from "../model/issue.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { Query } from "../model/query.ts";
import type { Change, Store } from "../store/store.ts";
import { stableId } from "../util/stable-id.ts";

/** Who is told what. `name` stays the same for the same alert, so that it goes on where it was after a restart. */
export interface Alert {
  readonly name: string;
  readonly query: Query;
  readonly target: { readonly command: string } | { readonly webhook: string; readonly secret?: string; readonly allowPrivate: boolean };
}

const PAGE = 500;

/** Takes up the alert's place: one that is new hears of changes from now on. */
export function beginAlert(store: Store, { name }: Alert): void {
  if (store.mark(name) === 0) store.write((writer) => writer.putMark(name, writer.lastChange()));
}

/**
 * Tells all changes since it was last told, in their order: `{change, entry}` as JSON, to the command's standard input or to the web hook. Each is
 * told at least once; the web hook's idempotency key is the same when it comes twice. What cannot be delivered is given as an Issue and tried
 * again the next time.
 */
export async function tellAlert(store: Store, { name, query, target }: Alert, asOf: string): Promise<Issue | null> {
  for (;;) {
    const changes = store.changes(store.mark(name), PAGE);
    if (changes.length === 0) return null;
    for (const change of changes) {
      const [entry] =
        change.kind === "entry"
          ? store.entries({
              query: { kind: "and", parts: [{ kind: "field", field: "id", op: "=", value: change.id }, query] },
              asOf,
              limit: 1,
            }).entries
          : [];
      const problem = entry ? await deliver(target, change, entry, `${name}-${change.sequence}`) : null;
      if (problem) return problem;
      store.write((writer) => writer.putMark(name, change.sequence));
    }
  }
}

async function deliver(target: Alert["target"], change: Change, entry: LedgerEntry, id: string): Promise<Issue | null> {
  const message = { change: { sequence: change.sequence, what: change.what, document: change.document, at: change.at }, entry };
  if ("command" in target) return runCommand(target.command, JSON.stringify(message));
  const { webhook, secret, allowPrivate } = target;
  return postWebhook(webhook, message, { id: stableId(id), allowPrivate, ...(secret === undefined ? {} : { secret }) });
}

/** Runs a command line of the shell with `input` on its standard input. */
function runCommand(command: string, input: string): Promise<Issue | null> {
  return new Promise((done) => {
    const fail = (why: string): void =>
      done({ code: "ledger/alert", severity: "warning", message: `The command of --run failed (${why}): ${command}. It is run again.` });
    const child = spawn(command, { shell: true, stdio: ["pipe", "inherit", "inherit"] });
    child.once("error", (error) => fail(error.message));
    child.once("close", (code) => (code === 0 ? done(null) : fail(`exit code ${code}`)));
    // A command that does not read its input is none the worse for it.
    child.stdin.on("error", () => {});
    child.stdin.end(`${input}\n`);
  });
}
