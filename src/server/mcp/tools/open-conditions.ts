import { z } from "zod";
import { ask } from "../../ask.ts";
import { agentEntry, agentEntrySchema, NOTICE, noticeSchema } from "../agent-entry.ts";
import { agentTool } from "../agent-tool.ts";
import { agentAskedSchema } from "../asked.ts";

export const openConditions = agentTool({
  name: "open_conditions",
  title: "Open threats, demands, promises and red lines",
  about: "Entries that stand open (threats, demands, promises, “if X then Y”) and red lines, the latest first.",
  asked: agentAskedSchema,
  answer: z.object({ notice: noticeSchema, asOf: z.string(), total: z.int(), entries: z.array(agentEntrySchema) }),
  handle: (context, { query: text, asOf = context.asOf(), limit }) => {
    const query = ask(text, "kind:event (status:open OR redline:yes)");
    const { entries } = context.store.entries({ query, asOf, limit });
    return {
      notice: NOTICE,
      asOf,
      total: context.store.countEntries({ query, asOf }),
      entries: entries.filter(({ id }) => !context.reviews.isHidden(id)).map((entry) => agentEntry(entry, context)),
    };
  },
});
