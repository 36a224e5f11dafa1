import { z } from "zod";
import { statusAsOf } from "../../../model/status-as-of.ts";
import { entryOrProblem } from "../../entry-or-problem.ts";
import { evidenceInContext } from "../../evidence-in-context.ts";
import { askedSchema, idSchema } from "../../schemas.ts";
import { summarize } from "../../summarize.ts";
import { agentEntry, agentEntrySchema, agentEvidence, agentEvidenceSchema, NOTICE, noticeSchema } from "../agent-entry.ts";
import { agentTool } from "../agent-tool.ts";

export const getEntry = agentTool({
  name: "get_entry_with_evidence",
  title: "An entry with all its evidence",
  about: "One entry with every quoted passage in its paragraph, values on which documents disagree, history of its status, and links.",
  asked: z.object({ id: idSchema.shape.id.describe("Id of the entry"), asOf: askedSchema.shape.asOf }),
  answer: z.object({
    notice: noticeSchema,
    entry: agentEntrySchema,
    evidence: z.array(
      agentEvidenceSchema.extend({
        paragraph: z.string().nullable().describe("Quoted third-party text around the words"),
        copyKind: z.string().nullable().describe("origin, copy, reprint, revision, spun"),
        because: z.string().nullable().describe("Why it is part of the entry"),
      }),
    ),
    differs: z.array(
      z.object({ field: z.string(), values: z.array(z.object({ value: z.unknown(), evidence: z.array(z.int()).readonly() })) }),
    ),
    history: z.array(z.object({ status: z.string(), date: z.string().nullable(), because: z.array(z.string()).readonly() })),
    links: z.array(z.object({ type: z.string(), to: z.string(), headline: z.string(), because: z.string().nullable() })),
  }),
  handle: (context, { id, asOf = context.asOf() }) => {
    const stored = entryOrProblem(context, id);
    const entry = { ...stored, status: statusAsOf(stored, asOf) };
    const linked = new Map(context.store.entriesOf([...new Set(entry.links.map(({ to }) => to))]).map((one) => [one.id, one]));
    return {
      notice: NOTICE,
      entry: agentEntry(entry, context, 1),
      evidence: entry.evidence.map((_, i) => {
        const { context: around, kind, because } = evidenceInContext(entry, i, context);
        return { ...agentEvidence(entry, i), paragraph: around?.text ?? null, copyKind: kind, because };
      }),
      differs: entry.differs.map(({ field, values }) => ({
        field,
        values: values.map(({ value, evidence }) => ({ value: value ?? null, evidence })),
      })),
      history: entry.statusHistory.map((step) => ({ ...step })),
      links: entry.links.flatMap(({ type, to, because }) => {
        const other = linked.get(to);
        return other ? [{ type, to, headline: summarize(other, context).headline, because: because ?? null }] : [];
      }),
    };
  },
});
