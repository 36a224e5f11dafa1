// `demarche read FILE|FOLDER|URL|-…`: documents in, coded documents out.
import type { CodedDocument } from "../model/coded-document.ts";
import type { Document } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import { readLanguage, readResources } from "../node-resources.ts";
import { readSource } from "../read-source.ts";
import { mapInOrder } from "../util/map-in-order.ts";
import { inThread, onThreads } from "./document-coders.ts";
import { explainEvent } from "./explain-event.ts";
import { progress } from "./progress.ts";
import { type RawReadFlags, readFlags } from "./read-flags.ts";
import { renderDocument } from "./render-document.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { viewWidth } from "./view-width.ts";

/** Codes the sources and prints them. Gives the exit code: 0 all coded, 1 some input failed. Throws UsageError. */
export async function read(sources: readonly string[], raw: RawReadFlags, terminal: Terminal): Promise<number> {
  if (sources.length === 0)
    throw new UsageError(
      "Give a file, a folder, a web address or - for standard input: demarche read article.html. demarche demo shows an example.",
    );
  const flags = readFlags(raw);
  const { codebook } = flags;
  const resources = flags.jobs === 1 || flags.explain ? readResources(codebook) : null;
  const coder = flags.jobs === 1 ? inThread(resources!) : onThreads(flags.jobs, codebook);
  const explain = flags.explain && !flags.json ? explainEvent(resources!.codebook) : undefined;
  const width = flags.width ?? viewWidth(terminal);
  const counter = progress(terminal);
  let failed = false;

  function report(issue: Issue, source: string): void {
    if (issue.severity === "error") failed = true;
    counter.clear();
    const message = issue.message.startsWith(source) ? issue.message : `${source}: ${issue.message}`;
    terminal.err(flags.json ? `${JSON.stringify({ source, ...issue })}\n` : `${issue.severity}: ${message}\n`);
  }

  async function* documents(): AsyncGenerator<Document> {
    const language = resources?.language ?? readLanguage();
    yield* readSource(sources, { ...flags.reading, language, report });
  }

  async function code(document: Document): Promise<CodedDocument | null> {
    try {
      return await coder.code(document);
    } catch (error) {
      const message = `could not be coded (${error instanceof Error ? error.message : error}). This is a fault of demarche: please report it with the document.`;
      report({ code: "cli/coder-failed", severity: "error", message }, document.url ?? document.title ?? document.id);
      return null;
    }
  }

  try {
    for await (const coded of mapInOrder(documents(), coder.ahead, code)) {
      counter.tick();
      if (!coded) continue;
      if (coded.issues.some(({ severity }) => severity === "error")) failed = true;
      const text = flags.json ? `${JSON.stringify(coded)}\n` : renderDocument(coded, { width, colours: terminal.colours, explain });
      if (terminal.columns !== null) counter.clear();
      await terminal.out(text);
    }
  } finally {
    counter.clear();
    await coder.close();
  }
  return failed ? 1 : 0;
}
