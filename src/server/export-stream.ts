import type { Context } from "hono";
import { EXPORTERS } from "../exporters/exporters.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import { ask } from "./ask.ts";
import { ProblemError } from "./problem.ts";
import type { ServerContext } from "./server-context.ts";
import { exportAskedSchema } from "./streams.ts";

/** Bytes given at once. */
const CHUNK = 1 << 16;

/** GET /api/export: the exporter's pieces, made as they are taken. */
export function exportStream(c: Context, { store, codebook, reviews, asOf: today }: ServerContext): Response {
  const asked = exportAskedSchema.safeParse(c.req.query());
  if (!asked.success)
    throw new ProblemError(400, "The export cannot be understood.", {
      errors: asked.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    });
  const { q, asOf = today(), format, hidden } = asked.data;
  const exporter = EXPORTERS.get(format)!;
  const query = ask(q);
  function* entries(): Generator<LedgerEntry> {
    for (const entry of store.allEntries({ query, asOf }))
      if (hidden === "include" || !reviews.isHidden(entry.id)) yield reviews.attach(entry);
  }
  const encoder = new TextEncoder();
  const pieces = exporter.export(entries(), codebook)[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((done) => setImmediate(done));
      for (let size = 0; size < CHUNK; ) {
        const { value, done } = pieces.next();
        if (done) return controller.close();
        const bytes = typeof value === "string" ? encoder.encode(value) : value;
        controller.enqueue(bytes);
        size += bytes.length;
      }
    },
    cancel: () => void pieces.return?.(),
  });
  return new Response(body, {
    headers: {
      "content-type": exporter.mediaType,
      "content-disposition": `attachment; filename="ledger${exporter.extension}"`,
      "cache-control": "no-store",
    },
  });
}
