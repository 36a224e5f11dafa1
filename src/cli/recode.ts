// `demarche recode`: stored documents coded again by the present coder and code book; what changed is reported.
import type { CodedDocument } from "../model/coded-document.ts";
import type { StoredDocument } from "../model/stored-document.ts";
import { mapInOrder } from "../util/map-in-order.ts";
import { openCodingLedger } from "./coding-ledger.ts";
import { progress } from "./progress.ts";
import { type RawReadFlags, readFlags } from "./read-flags.ts";
import type { Terminal } from "./terminal.ts";

const BATCH = 32;

/** Documents of which only spans were kept are passed over. Gives 1 when some could not be coded. */
export async function recode(raw: RawReadFlags & { readonly ledger?: string }, terminal: Terminal): Promise<number> {
  const flags = readFlags(raw);
  const counter = progress(terminal);
  let failed = false;
  const { ledger, store, settings, close } = openCodingLedger({ ...flags, ledger: raw.ledger }, (issue) => {
    failed = true;
    terminal.err(`${issue.severity}: ${issue.message}\n`);
  });
  try {
    let [documents, spansOnly, rows] = [0, 0, 0];
    const changed = new Set<string>();
    async function* stored(): AsyncGenerator<StoredDocument> {
      for (const { stored: one } of store.documents())
        if (one.document.text === "") spansOnly++;
        else yield one;
    }
    let batch = new Map<string, CodedDocument>();
    const flush = (): void => {
      for (const id of ledger.recode(batch)) changed.add(id);
      batch = new Map();
    };
    const coding = mapInOrder(stored(), settings.ahead, async (before) => ({ before, coded: await settings.code(before.document) }));
    for await (const { before, coded } of coding) {
      counter.tick();
      if (!coded) continue;
      documents++;
      if (
        JSON.stringify([coded.events, coded.statements, coded.entities]) !==
        JSON.stringify([before.coded.events, before.coded.statements, before.coded.entities])
      )
        rows++;
      else if (JSON.stringify(coded) === JSON.stringify(before.coded)) continue;
      batch.set(before.key, coded);
      if (batch.size >= BATCH) flush();
    }
    flush();
    counter.clear();
    await terminal.out(
      `${documents} documents coded again; ${rows} of them differ; ${changed.size} entries changed${spansOnly ? `; ${spansOnly} without text left as they were` : ""}.\n`,
    );
    return failed ? 1 : 0;
  } finally {
    counter.clear();
    await close();
  }
}
