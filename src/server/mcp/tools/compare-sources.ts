import { z } from "zod";
import { entryOrProblem } from "../../entry-or-problem.ts";
import { idSchema } from "../../schemas.ts";
import { summarize } from "../../summarize.ts";
import { agentEvidence, agentEvidenceSchema, NOTICE, noticeSchema } from "../agent-entry.ts";
import { agentTool } from "../agent-tool.ts";

export const compareSources = agentTool({
  name: "compare_sources",
  title: "What each source tells of an entry",
  about:
    "For one entry: the words of each independent origin, which documents are its copies, and who tells which of the values that differ.",
  asked: z.object({ id: idSchema.shape.id.describe("Id of the entry: search_entries finds it") }),
  answer: z.object({
    notice: noticeSchema,
    headline: z.string(),
    origins: z.array(
      z.object({
        origin: z.string(),
        documents: z.array(z.string()).describe("Documents of this origin: copies and passages of one story"),
        evidence: z.array(agentEvidenceSchema),
      }),
    ),
    disagreements: z.array(
      z.object({
        field: z.string(),
        values: z.array(z.object({ value: z.unknown(), origins: z.array(z.string()), publishers: z.array(z.string()) })),
      }),
    ),
  }),
  handle: (context, { id }) => {
    const entry = entryOrProblem(context, id);
    const origins = [...new Set(entry.evidence.map(({ origin }) => origin))];
    const unique = (values: readonly string[]): string[] => [...new Set(values)];
    return {
      notice: NOTICE,
      headline: summarize(entry, context).headline,
      origins: origins.map((origin) => {
        const own = [...entry.evidence.keys()].filter((i) => entry.evidence[i]!.origin === origin);
        return {
          origin,
          documents: unique(own.map((i) => entry.evidence[i]!.document)),
          evidence: own.map((i) => agentEvidence(entry, i)),
        };
      }),
      disagreements: entry.differs.map(({ field, values }) => ({
        field,
        values: values.map(({ value, evidence }) => ({
          value: value ?? null,
          origins: unique(evidence.map((i) => entry.evidence[i]!.origin)),
          publishers: unique(evidence.map((i) => entry.evidence[i]!.publisher ?? entry.evidence[i]!.document)),
        })),
      })),
    };
  },
});
