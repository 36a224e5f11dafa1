import { z } from "zod";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { askedSchema, limitSchema, scanSchema } from "../schemas.ts";
import { summarize } from "../summarize.ts";

const MOST_SHOWN = 20;

/** GET /map: where it happened. */
export const mapPage = endpoint({
  method: "get",
  path: "/map",
  tag: "Views",
  summary: "Entries by place, with latitude and longitude",
  asked: askedSchema.extend({ limit: limitSchema(5000, 20_000) }),
  answer: scanSchema.extend({
    asOf: z.string(),
    places: z
      .array(
        z.object({
          name: z.string(),
          country: z.string().nullable(),
          lat: z.number(),
          lon: z.number(),
          count: z.int(),
          types: z.record(z.string(), z.int()).describe("Type → how many"),
          entries: z.array(z.object({ id: z.string(), headline: z.string() })).describe("The latest"),
        }),
      )
      .describe("The most frequent first"),
    unplaced: z.int().describe("Entries with a place that the gazetteer does not know"),
  }),
  heavy: true,
  handle: async (context, { asked: { q, asOf = context.asOf(), limit } }) => {
    const places = new Map<
      string,
      {
        name: string;
        country: string | null;
        lat: number;
        lon: number;
        count: number;
        types: Record<string, number>;
        entries: { id: string; headline: string }[];
      }
    >();
    let unplaced = 0;
    const scan = await context.scan(
      ask(q, "place:*"),
      asOf,
      (entry) => {
        const { name, country, lat, lon } = entry.place!;
        if (lat === undefined || lon === undefined) {
          unplaced++;
          return;
        }
        const key = `${name} ${country} ${lat} ${lon}`;
        const found = places.get(key) ?? { name, country, lat, lon, count: 0, types: {}, entries: [] };
        const type = entry.event ?? "statement";
        found.count++;
        found.types[type] = (found.types[type] ?? 0) + 1;
        if (found.entries.length < MOST_SHOWN) found.entries.push({ id: entry.id, headline: summarize(entry, context).headline });
        places.set(key, found);
      },
      limit,
    );
    return { asOf, ...scan, unplaced, places: [...places.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)) };
  },
});
