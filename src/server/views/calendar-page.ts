import { z } from "zod";
import type { Query } from "../../model/query.ts";
import { calendar } from "../../util/calendar.ts";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { readyQuery } from "../ready-query.ts";
import { askedSchema, dateSchema, limitSchema, scanSchema, summarySchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

const PRECISE = 1;
const WEEK = 7;
const MONTH = 31;

/** How precisely a date is known, by its length in days. */
function precision(date: string | null): "day" | "days" | "month" | "longer" | "unknown" {
  const range = date === null ? null : calendar.range(date);
  if (!range) return "unknown";
  const days = range[1] - range[0] + 1;
  return days <= PRECISE ? "day" : days <= WEEK ? "days" : days <= MONTH ? "month" : "longer";
}

/** GET /calendar: contacts in their order. */
export const calendarPage = endpoint({
  method: "get",
  path: "/calendar",
  tag: "Views",
  summary: "Contacts held, planned and overdue, with what is known of their dates and of what came before what",
  asked: askedSchema.extend({
    since: dateSchema.optional(),
    until: dateSchema.optional(),
    limit: limitSchema(500, 2000),
  }),
  answer: scanSchema.extend({
    asOf: z.string(),
    contacts: z
      .array(
        z.object({
          entry: summarySchema,
          precision: z.enum(["day", "days", "month", "longer", "unknown"]),
          before: z.array(z.string()).describe("Ids of entries that it came before, where documents tell no more than the order"),
          after: z.array(z.string()),
        }),
      )
      .describe("By first day; those without a date last"),
  }),
  heavy: true,
  handle: async (context, { asked: { q, asOf = context.asOf(), since, until, limit } }) => {
    const range: Query[] = [
      ...(since ? [{ kind: "field" as const, field: "since" as const, op: "=" as const, value: since }] : []),
      ...(until ? [{ kind: "field" as const, field: "until" as const, op: "=" as const, value: until }] : []),
    ];
    const contacts: {
      entry: z.infer<typeof summarySchema>;
      precision: ReturnType<typeof precision>;
      before: string[];
      after: string[];
    }[] = [];
    const scan = await context.scan(
      ask(q, readyQuery("contacts"), ...range),
      asOf,
      (entry) => {
        const to = (type: string): string[] => [...new Set(entry.links.filter((link) => link.type === type).map((link) => link.to))];
        contacts.push({ entry: summarize(entry, context), precision: precision(entry.date), before: to("before"), after: to("after") });
      },
      limit,
    );
    const key = ({ entry }: (typeof contacts)[number]): string => `${entry.from ?? "~"} ${entry.to ?? "~"} ${entry.id}`;
    return { asOf, ...scan, contacts: contacts.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
  },
});
