import { z } from "zod";
import { ask } from "../../ask.ts";
import { readyQuery } from "../../ready-query.ts";
import { agentEntry, agentEntrySchema, NOTICE, noticeSchema } from "../agent-entry.ts";
import { agentTool } from "../agent-tool.ts";
import { agentAskedSchema } from "../asked.ts";

export const upcomingContacts = agentTool({
  name: "upcoming_contacts",
  title: "Planned and overdue contacts",
  about: "Meetings, visits and calls that are planned on or after a day, the nearest first, and those that are overdue on it.",
  asked: agentAskedSchema,
  answer: z.object({ notice: noticeSchema, asOf: z.string(), upcoming: z.array(agentEntrySchema), overdue: z.array(agentEntrySchema) }),
  handle: (context, { query, asOf = context.asOf(), limit }) => {
    const found = (part: string, descending: boolean) =>
      context.store
        .entries({ query: ask(query, readyQuery("contacts"), part), asOf, order: { by: "date", descending }, limit })
        .entries.filter(({ id }) => !context.reviews.isHidden(id))
        .map((entry) => agentEntry(entry, context));
    return {
      notice: NOTICE,
      asOf,
      upcoming: found(`status:scheduled,postponed since:${asOf}`, false),
      overdue: found("status:overdue", true),
    };
  },
});
