import { z } from "zod";
import { ask } from "../ask.ts";
import { endpoint } from "../endpoint.ts";
import { askedSchema, scanSchema } from "../schemas.ts";

interface Tally {
  entries: number;
  statements: number;
  anonymous: number;
  documents: Set<string>;
  origins: Set<string>;
}

const rowSchema = z.object({
  name: z.string(),
  entries: z.int(),
  statements: z.int(),
  anonymous: z.int().describe("Statements of a source that stays unnamed"),
  documents: z.int(),
});

/** GET /publishers: who tells it. */
export const publishers = endpoint({
  method: "get",
  path: "/publishers",
  tag: "Views",
  summary: "Publishers and independent origins: entries, documents, share of anonymous sourcing",
  asked: askedSchema,
  answer: scanSchema.extend({
    asOf: z.string(),
    publishers: z.array(rowSchema.extend({ origins: z.int() })),
    origins: z.array(rowSchema),
  }),
  heavy: true,
  handle: async (context, { asked: { q, asOf = context.asOf() } }) => {
    const [byPublisher, byOrigin] = [new Map<string, Tally>(), new Map<string, Tally>()];
    const scan = await context.scan(ask(q), asOf, (entry) => {
      const counted = new Set<Tally>();
      for (const { publisher, document, origin } of entry.evidence)
        for (const [map, name] of [
          [byPublisher, publisher ?? "not known"],
          [byOrigin, origin],
        ] as const) {
          const tally = map.get(name) ?? { entries: 0, statements: 0, anonymous: 0, documents: new Set(), origins: new Set() };
          map.set(name, tally);
          tally.documents.add(document);
          tally.origins.add(origin);
          if (counted.has(tally)) continue;
          counted.add(tally);
          tally.entries++;
          if (entry.kind === "statement") tally.statements++;
          if (entry.anonymous) tally.anonymous++;
        }
    });
    const rows = (map: ReadonlyMap<string, Tally>) =>
      [...map]
        .map(([name, { documents, origins, ...counts }]) => ({ name, ...counts, documents: documents.size, origins: origins.size }))
        .sort((a, b) => b.documents - a.documents || b.entries - a.entries || (a.name < b.name ? -1 : 1));
    return { asOf, ...scan, publishers: rows(byPublisher), origins: rows(byOrigin).map(({ origins: _, ...row }) => row) };
  },
});
