import { z } from "zod";
import type { LedgerEntry } from "../../model/ledger-entry.ts";
import type { Quantity } from "../../model/quantity.ts";
import { calendar } from "../../util/calendar.ts";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { askedSchema, limitSchema, partySchema, scanSchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

const MEASURES = ["quantity", "dead", "injured"] as const;

const valueSchema = z.object({
  value: z.number(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  qualifier: z.string().nullable(),
  text: z.string().nullable(),
  publishers: z.array(z.string()).describe("Who tells it"),
});

const pointSchema = z.object({
  entry: z.string(),
  headline: z.string(),
  measure: z.enum(MEASURES),
  unit: z.string(),
  event: z.string().nullable(),
  actor: z.array(partySchema).readonly(),
  recipient: z.array(partySchema).readonly(),
  aux: z.array(z.string()).readonly(),
  date: z.string().nullable(),
  from: z.string().nullable().describe("First day, of the event, else of first publication"),
  to: z.string().nullable(),
  origins: z.int(),
  ...valueSchema.shape,
  others: z.array(valueSchema).describe("Values of those who disagree"),
});

type Told = z.infer<typeof valueSchema>;

const told = ({ value, min, max, qualifier, text }: NonNullable<Quantity>, publishers: readonly string[]): Told => ({
  value,
  min: min ?? null,
  max: max ?? null,
  qualifier: qualifier ?? null,
  text: text ?? null,
  publishers: [...new Set(publishers)],
});

/** The values of a measure: the entry's own first, then those that disagree. */
function valuesOf(entry: LedgerEntry, measure: (typeof MEASURES)[number]): Told[] {
  const own = entry[measure];
  if (!own) return [];
  const publisher = (i: number): string => entry.evidence[i]!.publisher ?? entry.evidence[i]!.document;
  const differs = entry.differs.find(({ field }) => field === measure);
  if (!differs)
    return [
      told(
        own,
        entry.evidence.map((_, i) => publisher(i)),
      ),
    ];
  const all = differs.values.map(({ value, evidence }) => told(value as NonNullable<Quantity>, evidence.map(publisher)));
  const first = all.findIndex(({ value }) => value === own.value);
  return first < 0 ? [told(own, []), ...all] : [all[first]!, ...all.filter((_, i) => i !== first)];
}

/** GET /numbers: counts over time. */
export const numbers = endpoint({
  method: "get",
  path: "/numbers",
  tag: "Views",
  summary: "Troops, weapons, aid, casualties over time, each with its range and sources, and who disagrees",
  asked: askedSchema.extend({ unit: z.string().max(100).optional(), limit: limitSchema(2000, 10_000) }),
  answer: scanSchema.extend({
    asOf: z.string(),
    units: z.array(z.object({ unit: z.string(), count: z.int() })).describe("The most frequent first"),
    points: z.array(pointSchema).describe("By first day"),
  }),
  heavy: true,
  handle: async (context, { asked: { q, asOf = context.asOf(), unit, limit } }) => {
    const units = new Map<string, number>();
    const points: z.infer<typeof pointSchema>[] = [];
    const scan = await context.scan(
      ask(q, "quantity:* OR dead:* OR injured:*", "-aux:negation"),
      asOf,
      (entry) => {
        for (const measure of MEASURES) {
          const [own, ...others] = valuesOf(entry, measure);
          if (!own) continue;
          const of = measure === "quantity" ? entry.quantity!.unit : measure;
          units.set(of, (units.get(of) ?? 0) + 1);
          if (unit !== undefined && of !== unit) continue;
          const range = calendar.range(entry.date ?? entry.firstPublished ?? "");
          points.push({
            entry: entry.id,
            headline: summarize(entry, context).headline,
            measure,
            unit: of,
            event: entry.event ?? null,
            actor: entry.actor ?? [],
            recipient: entry.recipient ?? [],
            aux: entry.aux,
            date: entry.date,
            from: range && calendar.format(range[0]),
            to: range && calendar.format(range[1]),
            origins: entry.origins.length,
            ...own,
            others,
          });
        }
      },
      limit,
    );
    return {
      asOf,
      ...scan,
      units: [...units].map(([name, count]) => ({ unit: name, count })).sort((a, b) => b.count - a.count || (a.unit < b.unit ? -1 : 1)),
      points: points.sort((a, b) => (`${a.from ?? "~"} ${a.entry}` < `${b.from ?? "~"} ${b.entry}` ? -1 : 1)),
    };
  },
});
