import { z } from "@hono/zod-openapi";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import { ledgerPartySchema } from "../model/ledger-party.ts";
import type { StoredDocument } from "../model/stored-document.ts";
import { findDocument } from "./find-document.ts";
import type { ServerContext } from "./server-context.ts";

const range = z.tuple([z.int(), z.int()]);

/** One evidence of an entry as its page shows it. */
export const evidenceViewSchema = z
  .object({
    mention: z.string(),
    document: z.string().describe("Id of the document"),
    key: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    origin: z.string(),
    group: z.string().nullable().describe("Group of copies of its document"),
    kind: z.string().nullable().describe("What its document is in the group: origin, copy, reprint, revision, spun"),
    superseded: z.boolean(),
    quote: z.string(),
    context: z
      .object({
        before: z.string().nullable().describe("The paragraph before"),
        text: z.string().describe("The paragraph, or paragraphs, that the words stand in"),
        after: z.string().nullable(),
        highlight: range.describe("The words within `text`, UTF-16 offsets"),
        condition: range.nullable(),
        offset: z.int().describe("Where `text` begins in the document"),
      })
      .nullable()
      .describe("Null when only the words were kept"),
    accordingTo: ledgerPartySchema.extend({ anonymous: z.boolean().optional() }).nullable(),
    aux: z.array(z.string()).readonly(),
    because: z.string().nullable().describe("Why it is part of this entry"),
    frame: z
      .object({ id: z.string(), predicate: z.string(), event: z.string(), mode: z.string().nullable() })
      .nullable()
      .describe("The code book's frame, or the learned rule, that coded it"),
  })
  .openapi("Evidence");

type Span = readonly [number, number];

function contextOf({ document: { text, blocks } }: StoredDocument, span: Span, condition: Span | null) {
  if (text === "") return null;
  const within = blocks.flatMap((block, i) => (block.span[0] < span[1] && block.span[1] > span[0] ? [i] : []));
  const first = within[0] ?? -1;
  const last = within.at(-1) ?? -1;
  const from = Math.min(blocks[first]?.span[0] ?? span[0], span[0]);
  const to = Math.max(blocks[last]?.span[1] ?? span[1], span[1]);
  const words = (i: number): string | null => (first >= 0 && blocks[i] ? text.slice(...blocks[i].span) : null);
  const inside = (one: Span): [number, number] => [Math.max(0, one[0] - from), Math.min(to, one[1]) - from];
  return {
    before: words(first - 1),
    text: text.slice(from, to),
    after: words(last + 1),
    highlight: inside(span),
    condition: condition && condition[0] < to && condition[1] > from ? inside(condition) : null,
    offset: from,
  };
}

/** Evidence number `index` of an entry, with the paragraph around its words. */
export function evidenceInContext(
  entry: LedgerEntry,
  index: number,
  { store, codebook }: ServerContext,
): z.infer<typeof evidenceViewSchema> {
  const one = entry.evidence[index]!;
  const stored = findDocument(store, one.document);
  const frame = codebook.frames.find(({ id }) => id === one.frame);
  return {
    mention: one.mention,
    document: one.document,
    key: stored?.key ?? null,
    title: stored?.document.title ?? null,
    url: one.url,
    publisher: one.publisher,
    published: one.published,
    origin: one.origin,
    group: stored?.group ?? null,
    kind: stored?.kind ?? null,
    superseded: one.superseded ?? false,
    quote: one.quote,
    context: stored ? contextOf(stored, one.span, one.conditionSpan ?? null) : null,
    accordingTo: one.according_to ?? null,
    aux: one.aux ?? [],
    because: one.because ?? null,
    frame: one.frame
      ? {
          id: one.frame,
          predicate: frame?.predicate.join(" ") ?? one.frame,
          event: frame?.event ?? entry.event ?? "",
          mode: frame?.mode ?? null,
        }
      : null,
  };
}
