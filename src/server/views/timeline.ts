import { z } from "zod";
import { calendar } from "../../util/calendar.ts";
import { endpoint } from "../endpoint.ts";
import { dateSchema } from "../schemas.ts";

const monday = (day: string): string => {
  const [n] = calendar.range(day)!;
  return calendar.format(n - calendar.weekday(n) + 1);
};

/** GET /timeline: how much of what happened when, from the roll-ups: quick for any size. */
export const timeline = endpoint({
  method: "get",
  path: "/timeline",
  tag: "Views",
  summary: "Entries by period and type; an entry of several parties counts once",
  asked: z.object({
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
        entries: z.int().describe("Counted once for each pair of parties"),
        real: z.int().describe("Of these, reported as fact"),
        origins: z.int(),
      }),
    ),
  }),
  heavy: true,
  handle: ({ store }, { asked: { by, since, until, actor, recipient } }) => {
    const rows = store.rollUps({
      by: by === "week" ? "day" : by,
      ...(actor ? { actor } : {}),
      ...(recipient ? { recipient } : {}),
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
    });
    const found = new Map<string, { period: string; event: string; entries: number; real: number; origins: number }>();
    for (const { period: day, event, entries, real, origins } of rows) {
      const period = by === "week" ? monday(day) : day;
      const sum = found.get(`${period} ${event}`) ?? { period, event, entries: 0, real: 0, origins: 0 };
      sum.entries += entries;
      sum.real += real;
      sum.origins += origins;
      found.set(`${period} ${event}`, sum);
    }
    return { periods: [...found.values()].sort((a, b) => (`${a.period} ${a.event}` < `${b.period} ${b.event}` ? -1 : 1)) };
  },
});
