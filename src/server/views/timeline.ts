import { z } from "zod";
import type { Query, QueryField } from "../../model/query.ts";
import { calendar } from "../../util/calendar.ts";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { askedSchema, dateSchema } from "../schemas.ts";

const monday = (day: string): string => {
  const [n] = calendar.range(day)!;
  return calendar.format(n - calendar.weekday(n) + 1);
};

/** GET /timeline: how much of what happened when: of all that match, from the roll-ups where all do. */
export const timeline = endpoint({
  method: "get",
  path: "/timeline",
  tag: "Views",
  summary: "Entries by period and type, each once",
  asked: askedSchema.extend({
    by: z.enum(["day", "week", "month", "year"]).default("week"),
    since: dateSchema.optional(),
    until: dateSchema.optional(),
    actor: z.string().max(100).optional().describe("A code; exactly this one"),
    recipient: z.string().max(100).optional(),
  }),
  answer: z.object({
    periods: z.array(
      z.object({
        period: z.string().describe("YYYY, YYYY-MM or YYYY-MM-DD; of a week its Monday"),
        event: z.string().describe("Type; statement for statements"),
        entries: z.int(),
        real: z.int().describe("Of these, reported as fact"),
        origins: z.int(),
      }),
    ),
  }),
  heavy: true,
  handle: (context, { asked: { q, asOf = context.asOf(), by: period, since, until, actor, recipient } }) => {
    const { store } = context;
    const query = ask(q);
    const by = period === "week" ? "day" : period;
    const among = (field: QueryField, value: string | undefined): Query[] => (value ? [{ kind: "field", field, op: "=", value }] : []);
    const rows =
      query.kind === "all"
        ? store.rollUps({
            by,
            actor: actor ?? "*",
            recipient: recipient ?? "*",
            ...(since ? { since } : {}),
            ...(until ? { until } : {}),
          })
        : store.countByPeriod({
            query: {
              kind: "and",
              parts: [
                query,
                ...among("actor", actor),
                ...among("recipient", recipient),
                ...among("since", since),
                ...among("until", until),
              ],
            },
            asOf,
            by,
          });
    const found = new Map<string, { period: string; event: string; entries: number; real: number; origins: number }>();
    for (const { period: day, event, entries, real, origins } of rows) {
      const start = period === "week" ? monday(day) : day;
      const sum = found.get(`${start} ${event}`) ?? { period: start, event, entries: 0, real: 0, origins: 0 };
      sum.entries += entries;
      sum.real += real;
      sum.origins += origins;
      found.set(`${start} ${event}`, sum);
    }
    return { periods: [...found.values()].sort((a, b) => (`${a.period} ${a.event}` < `${b.period} ${b.event}` ? -1 : 1)) };
  },
});
