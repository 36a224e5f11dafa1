import { z } from "zod";
import { changesSince } from "../../../ledger/changes-since.ts";
import { calendar } from "../../../util/calendar.ts";
import { ask } from "../../ask.ts";
import { dateSchema } from "../../schemas.ts";
import { agentEntry, agentEntrySchema, NOTICE, noticeSchema } from "../agent-entry.ts";
import { agentTool } from "../agent-tool.ts";
import { agentAskedSchema } from "../asked.ts";

export const whatChanged = agentTool({
  name: "what_changed_since",
  title: "What changed since a day",
  about: "Entries that documents published on or after a day began or changed, one plain line for each change with its reason.",
  asked: agentAskedSchema.extend({ since: dateSchema.describe("YYYY-MM-DD, YYYY-MM or YYYY") }),
  answer: z.object({
    notice: noticeSchema,
    asOf: z.string(),
    since: z.string(),
    changed: z.array(z.object({ changes: z.array(z.string()), entry: agentEntrySchema })),
    scanned: z.int(),
    complete: z.boolean().describe("All that match were looked at and are listed"),
  }),
  handle: async (context, { query, asOf = context.asOf(), since, limit }) => {
    const day = calendar.format(calendar.range(since)![0]);
    const changed: { changes: string[]; entry: z.infer<typeof agentEntrySchema> }[] = [];
    let left = 0;
    const scan = await context.scan(ask(query, `published:>=${day}`), asOf, (entry) => {
      const changes = changesSince(context.store, entry, day);
      if (changes.length === 0) return;
      if (changed.length < limit) changed.push({ changes, entry: agentEntry(entry, context) });
      else left++;
    });
    return { notice: NOTICE, asOf, since: day, changed, scanned: scan.scanned, complete: scan.complete && left === 0 };
  },
});
