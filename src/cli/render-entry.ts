// One entry of the ledger in the terminal: who → whom, what, if what, when, where it stands, how many independent origins; its words below.

import { AUX_WORDS, EVENT_WORDS } from "../model/event-words.ts";
import type { Evidence, LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerParty } from "../model/ledger-party.ts";
import type { Quantity } from "../model/quantity.ts";
import { shorten } from "./shorten.ts";
import { type Run, styledText } from "./styled-text.ts";

const CONTENT_LENGTH = 90;
const QUOTE_LENGTH = 300;
const QUOTES = 3;

export interface EntryView {
  readonly width: number;
  readonly colours: boolean;
  /** Every evidence, why it is part of the entry, links and history. */
  readonly whole?: boolean;
}

function partyWords({ name, code }: LedgerParty): string {
  if (!name || name === code) return code;
  return code === "---" ? name : `${name} (${code})`;
}

const parties = (list: readonly LedgerParty[] | undefined): string => [...new Set((list ?? []).map(partyWords))].join(", ");

function quantityWords(value: unknown): string {
  const quantity = value as Quantity;
  return quantity.text ?? [quantity.qualifier, quantity.value.toLocaleString("en"), quantity.unit].filter(Boolean).join(" ");
}

function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (Array.isArray(value)) return value.length ? value.map((one) => valueWords(field, one)).join(", ") : "none";
  if (typeof value !== "object") return String(value);
  if ("value" in value) return quantityWords(value);
  if ("code" in value) return partyWords(value as LedgerParty);
  if ("name" in value) return String(value.name);
  return JSON.stringify(value);
}

const quoted = (text: string): string => {
  const short = shorten(text.replace(/\s+/g, " "), QUOTE_LENGTH);
  return /^[“"„«]/.test(short) ? short : `“${short}”`;
};

const where = ({ publisher, document, published, superseded }: Evidence): string =>
  [publisher ?? document, published, superseded ? "superseded" : null].filter(Boolean).join(", ");

/** What is shown of the evidence: of each origin the first. */
function evidenceShown({ evidence }: LedgerEntry, whole: boolean): readonly Evidence[] {
  if (whole) return evidence;
  const seen = new Set<string>();
  return evidence.filter(({ origin }) => !seen.has(origin) && seen.add(origin)).slice(0, QUOTES);
}

function headline(entry: LedgerEntry): Run[] {
  const runs: Run[] = [[parties(entry.kind === "event" ? entry.actor : entry.speaker && [entry.speaker]) || "somebody", "bold"]];
  const to = parties(entry.recipient);
  if (to) runs.push([" → ", "dim"], [to, "bold"]);
  runs.push([`  ${entry.event ? (EVENT_WORDS[entry.event] ?? entry.event.toLowerCase()) : "statement"}`, "green"]);
  if (entry.mode) runs.push([` (${entry.mode})`, "green"]);
  if (entry.content) runs.push([`: ${shorten(entry.content.replace(/\s+/g, " "), CONTENT_LENGTH)}`, "plain"]);
  if (entry.redline) runs.push([" · red line", "red"]);
  if (entry.condition) runs.push([" · ", "dim"], [entry.condition, "magenta"]);
  const harmed = [
    [entry.dead, "dead"],
    [entry.injured, "injured"],
  ] as const;
  // Who died or was injured is what was counted: told once.
  if (entry.quantity && !harmed.some(([count]) => count && quantityWords(count) === quantityWords(entry.quantity)))
    runs.push([` · ${quantityWords(entry.quantity)}`, "bold"]);
  for (const [count, what] of harmed) if (count) runs.push([` · ${what}: ${quantityWords(count)}`, "bold"]);
  for (const aux of entry.aux) runs.push([` · ${AUX_WORDS[aux] ?? aux}`, "yellow"]);
  if (entry.date) runs.push([` · ${entry.date}`, "plain"]);
  if (entry.place) runs.push([` · ${entry.place.name}`, "plain"]);
  const steps = [...new Set(entry.statusHistory.map(({ status }) => status))];
  if (steps.at(-1) !== entry.status) steps.push(entry.status);
  if (steps.length > 1 || steps[0] !== "reported") runs.push([` · ${steps.join(" → ")}`, "cyan"]);
  const sources = (entry.according_to ?? []).map((one) => (one.anonymous ? `${partyWords(one)}, unnamed` : partyWords(one)));
  if (sources.length) runs.push([` · says ${[...new Set(sources)].join("; ")}`, "blue"]);
  const { length } = entry.origins;
  for (const { field, by } of entry.reviews)
    runs.push([` · ${field === "dismiss" ? "dismissed" : `${field} corrected`} by ${by}`, "yellow"]);
  runs.push([` · ${length} origin${length === 1 ? "" : "s"}`, "dim"]);
  return runs;
}

/** The entry's lines, ending in a line feed. */
export function renderEntry(entry: LedgerEntry, { width, colours, whole = false }: EntryView): string {
  const line = (runs: readonly Run[], indent: number, hang: number): string => styledText(runs, width, indent, hang, colours);
  let out = line(headline(entry), 2, 6);
  for (const { field, values } of entry.differs) {
    const told = values.map(
      ({ value, evidence }) =>
        `${valueWords(field, value)} [${[...new Set(evidence.map((i) => entry.evidence[i]!.publisher ?? entry.evidence[i]!.document))].join(", ")}]`,
    );
    out += line(
      [
        [`${field} differs: `, "yellow"],
        [told.join(" / "), "plain"],
      ],
      6,
      8,
    );
  }
  const shown = evidenceShown(entry, whole);
  for (const one of shown) {
    out += line(
      [
        [quoted(one.quote), "quote"],
        [` ${where(one)}`, "dim"],
      ],
      6,
      6,
    );
    if (whole && one.because) out += line([[`${one.because}${one.frame ? ` · ${one.frame}` : ""}`, "dim"]], 8, 8);
  }
  if (!whole && shown.length < entry.evidence.length) out += line([[`and ${entry.evidence.length - shown.length} more`, "dim"]], 6, 6);
  if (whole) {
    for (const { status, date, because } of entry.statusHistory)
      out += line(
        [
          [`${date ?? "undated"}: ${status}`, "cyan"],
          [` by ${because.join(", ")}`, "dim"],
        ],
        6,
        8,
      );
    for (const { type, to, because } of entry.links)
      out += line(
        [
          [`${type} ${to}`, "cyan"],
          [because ? ` (${because})` : "", "dim"],
        ],
        6,
        8,
      );
  }
  return `${out}${line([[entry.id, "dim"]], 6, 6)}`;
}
