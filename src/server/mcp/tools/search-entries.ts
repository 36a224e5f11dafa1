import { z } from "zod";
import { ask } from "../../ask.ts";
import { cursor } from "../../cursor.ts";
import { agentEntry, agentEntrySchema, NOTICE, noticeSchema } from "../agent-entry.ts";
import { agentTool } from "../agent-tool.ts";
import { agentAskedSchema } from "../asked.ts";

const SORT = "-date";

export const searchEntries = agentTool({
  name: "search_entries",
  title: "Search the ledger",
  about: "Entries (events and statements) that match a query, the latest first, each with quoted words, documents, origins and dates.",
  asked: agentAskedSchema.extend({ after: z.string().max(500).optional().describe("`next` of the answer before") }),
  answer: z.object({
    notice: noticeSchema,
    asOf: z.string(),
    total: z.int(),
    entries: z.array(agentEntrySchema),
    next: z.string().nullable(),
  }),
  handle: (context, { query: text, asOf = context.asOf(), limit, after }) => {
    const query = ask(text);
    const order = { by: "date" as const, descending: true };
    const page = context.store.entries({ query, asOf, order, limit, after: cursor.read(after, SORT) });
    return {
      notice: NOTICE,
      asOf,
      total: context.store.countEntries({ query, asOf }),
      entries: page.entries.filter(({ id }) => !context.reviews.isHidden(id)).map((entry) => agentEntry(entry, context)),
      next: cursor.write(page.next, SORT),
    };
  },
});
