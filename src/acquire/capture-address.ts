import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Fetcher } from "./fetcher.ts";

/** Captures what a web address gives. Null, with an Issue reported, when it cannot be fetched. */
export async function captureAddress(address: string, fetcher: Fetcher, context: Context): Promise<Capture | null> {
  const result = await fetcher.get(address);
  if (result.status === "fetched") return result.capture;
  if (result.status !== "not-modified") context.report(result.issue);
  return null;
}
