// The terminal's ledger of one document: grouped by what analysts ask, each entry with the words that it rests on.
import type { CodedDocument } from "../model/coded-document.ts";
import type { CodedEvent } from "../model/coded-event.ts";
import { LEDGER_GROUPS, type LedgerGroup, MARKS } from "./ledger-groups.ts";
import { renderEvent } from "./render-event.ts";
import { renderStatement } from "./render-statement.ts";
import { shorten } from "./shorten.ts";
import { type Run, type Style, styledText } from "./styled-text.ts";

/** How a document is shown. `explain` gives the reasons for one event, as lines. */
export interface RenderOptions {
  readonly width: number;
  readonly colours: boolean;
  readonly explain?: (event: CodedEvent, document: CodedDocument) => readonly string[];
}

const UNTITLED = 80;
const SEVERITY: Readonly<Record<string, Style>> = { info: "dim", warning: "yellow", error: "red" };

function groupOf(event: CodedEvent): LedgerGroup {
  const marks = { historical: event.aux.includes("historical"), redline: event.redline };
  const mark = MARKS.find((name) => marks[name]);
  return (
    (mark && LEDGER_GROUPS.find((group) => group.mark === mark)) ??
    LEDGER_GROUPS.find(({ events }) => events.includes(event.event)) ??
    LEDGER_GROUPS.at(-1)!
  );
}

const quoted = (text: string): string => (/^[“"„«]/.test(text) && /[”"“»]$/.test(text) ? text : `“${text}”`);

/** The whole view, ending in a blank line. */
export function renderDocument(document: CodedDocument, { width, colours, explain }: RenderOptions): string {
  const line = (runs: readonly Run[], indent: number, hang: number) => styledText(runs, width, indent, hang, colours);
  const heading = (title: string) => line([[title.toUpperCase(), "heading"]], 2, 2);
  const dated = document.published ? document.published + (document.publishedHow?.from === "inferred" ? " (worked out)" : "") : "undated";
  const about = [document.publisher, document.agency && `credits ${document.agency}`, document.byline, dated, document.url].filter(Boolean);

  let out = line([[document.title ?? shorten(document.text, UNTITLED), "bold"]], 0, 0) + line([[about.join(" · "), "dim"]], 0, 0);
  for (const issue of document.issues) out += line([[`${issue.severity}: ${issue.message}`, SEVERITY[issue.severity] ?? "plain"]], 0, 2);
  if (explain)
    for (const reason of document.publishedHow?.reasons ?? [])
      out += line([[`date: ${document.publishedHow?.from}: ${reason}`, "dim"]], 0, 2);

  for (const group of LEDGER_GROUPS) {
    const events = document.events.filter((event) => groupOf(event) === group);
    if (!events.length) continue;
    out += heading(group.title);
    for (const event of events) {
      out += line(renderEvent(event, document), 4, 8) + line([[quoted(event.evidence), "quote"]], 8, 8);
      for (const reason of explain?.(event, document) ?? []) out += line([[reason, "dim"]], 8, 10);
    }
  }
  if (document.statements.length) {
    out += heading("Who says so");
    for (const statement of document.statements)
      out += line(renderStatement(statement, document), 4, 8) + line([[quoted(statement.content), "quote"]], 8, 8);
  }
  if (!document.events.length && !document.statements.length) out += line([["Nothing to put on the ledger.", "dim"]], 2, 2);
  return `${out}\n`;
}
