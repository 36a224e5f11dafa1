import { z } from "zod";
import { stableId } from "../../util/stable-id.ts";
import { endpoint } from "../endpoint.ts";
import { ProblemError } from "../problem.ts";

/** What was begun, told of by /events under this id. */
export const jobSchema = z.object({ job: z.string().describe("Id under which /api/events tells of it") });

/** POST /sources: visits an address, and remembers it. */
export const addSource = endpoint({
  method: "post",
  path: "/sources",
  tag: "Sources",
  summary: "Take in a page, feed, OPML list or sitemap by its address; arrivals are told by /api/events",
  body: z.object({
    url: z.string().max(2000).describe("A web address; files are added by `demarche add`"),
    remember: z.boolean().default(true).describe("Visit it again: demarche watch"),
  }),
  answer: jobSchema.extend({ url: z.string() }),
  status: 202,
  handle: ({ intake, now }, { body: { url, remember } }) => {
    const address = URL.canParse(url) ? new URL(url) : null;
    if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password)
      throw new ProblemError(400, "url is no web address.", { help: "Give http:// or https://. Files and folders: demarche add PATH." });
    const job = stableId(`${address.href} ${now()}`);
    intake.begin(job, { address: address.href, remember });
    return { job, url: address.href };
  },
});
