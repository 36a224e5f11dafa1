import { z } from "zod";
import { codedDocumentSchema } from "../../model/coded-document.ts";
import type { StoredDocument } from "../../model/stored-document.ts";
import { endpoint } from "../endpoint.ts";
import { findDocument } from "../find-document.ts";
import { ProblemError } from "../problem.ts";
import { idSchema, summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

const span = z.tuple([z.int(), z.int()]).readonly();
const standingSchema = z.object({
  key: z.string(),
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  kind: z.string(),
  superseded: z.boolean(),
});

const standing = ({ key, document, coded, kind, superseded }: StoredDocument): z.infer<typeof standingSchema> => ({
  key,
  id: document.id,
  title: document.title,
  publisher: document.publisher,
  published: coded.published,
  kind,
  superseded,
});

/** GET /documents/{id}: a document with what was coded in it. */
export const documentPage = endpoint({
  method: "get",
  path: "/documents/{id}",
  tag: "Documents",
  summary: "A document by id, key or address: its text with events and statements, what was removed, its copies and revisions",
  params: idSchema,
  answer: z.object({
    document: standingSchema.extend({
      url: z.string().nullable(),
      agency: z.string().nullable(),
      byline: z.string().nullable(),
      language: z.string().nullable(),
      text: z.string().describe("Empty when only the words that entries rest on were kept"),
      blocks: z.array(z.object({ kind: z.string(), span })).readonly(),
      removed: z.array(z.object({ why: z.string(), text: z.string() })).readonly(),
      issues: z.array(z.object({ code: z.string(), severity: z.string(), message: z.string() })),
      group: z.string(),
      origin: z.string(),
      source: z.string(),
      at: z.string(),
    }),
    rows: z
      .array(
        z.object({
          mention: z.string(),
          entry: z.string(),
          kind: z.enum(["event", "statement"]),
          event: z.string().nullable(),
          aux: z.array(z.string()).readonly(),
          span,
          conditionSpan: span.nullable(),
          sourceSpan: span.nullable(),
          anonymous: z.boolean(),
          direct: z.boolean(),
        }),
      )
      .describe("What was coded in it, in the order of the text"),
    entries: z.array(summarySchema).describe("The entries of its rows"),
    group: z.array(standingSchema).describe("Documents of its group of copies, itself too"),
    revisions: z.array(standingSchema).describe("The present one first"),
    coder: codedDocumentSchema.shape.coder,
  }),
  handle: (context, { params: { id } }) => {
    const { store } = context;
    const stored = findDocument(store, id);
    if (!stored) throw new ProblemError(404, `There is no document ${id}.`, { help: "GET /api/documents lists them." });
    const { document, coded, intake, group, origin } = stored;
    const mentions = store.mentionsOfDocument(stored.key);
    return {
      document: {
        ...standing(stored),
        url: document.url,
        agency: document.agency,
        byline: document.byline,
        language: document.language,
        text: document.text,
        blocks: document.blocks,
        removed: document.removed,
        issues: document.issues.map(({ code, severity, message }) => ({ code, severity, message })),
        group,
        origin,
        source: intake.source,
        at: intake.at,
      },
      rows: mentions
        .map(({ mention: { id: mention, event, statement }, entry }) => ({
          mention,
          entry,
          kind: event ? ("event" as const) : ("statement" as const),
          event: event?.event ?? null,
          aux: event?.aux ?? [],
          span: (event ?? statement)!.span,
          conditionSpan: event?.conditionSpan ?? null,
          sourceSpan: statement?.sourceSpan ?? null,
          anonymous: statement?.anonymous ?? false,
          direct: statement?.direct ?? false,
        }))
        .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.mention < b.mention ? -1 : 1)),
      entries: store.entriesOf([...new Set(mentions.map(({ entry }) => entry))]).map((entry) => summarize(entry, context)),
      group: store.documentKeys({ group }).flatMap((key) => {
        const one = store.document(key);
        return one ? [standing(one)] : [];
      }),
      revisions: store.revisions(document.id).map(standing),
      coder: coded.coder,
    };
  },
});
