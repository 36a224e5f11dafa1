// Feeds: feedparser's test files (its plainly convertible expectations), or real snapshots of one feed in order, told apart by their keys.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Feed, FeedAuthor } from "../../src/model/feed.ts";
import { cleanHtml } from "../../src/read/clean-html.ts";
import { htmlText } from "../../src/read/html-text.ts";
import { parseInstant } from "../../src/read/parse-instant.ts";
import { readFeed } from "../../src/read/read-feed.ts";
import { type FeedExpectation, feedExpectation } from "../feed-expectation.ts";
import { feedSnapshots, type Snapshot } from "../feed-snapshots.ts";
import type { Part } from "./part.ts";

interface Test {
  readonly path: string;
  readonly expect: string | null;
  readonly raw_b64: string;
}

/** Where feedparser's own test server serves the files. */
const SERVER = "http://127.0.0.1:8097/";

/** The feed of a test file as its own server sends it: headers stand in its leading comment. */
function served({ path, raw_b64 }: Test): Feed | null {
  const bytes = Buffer.from(raw_b64, "base64");
  const comment = bytes.subarray(0, 2000).toString("latin1").split("-->")[0]!;
  const header = (name: string): string | null => new RegExp(`^Header:\\s*${name}:\\s*(.+?)\\s*$`, "im").exec(comment)?.[1] ?? null;
  const charset = /charset=["']?([\w-]+)/i.exec(header("Content-type") ?? "")?.[1] ?? null;
  const location = header("Content-Location");
  return readFeed(new Uint8Array(bytes), {
    url: new URL(location && /^(?:https?:|\/)/.test(location) ? location : path, SERVER).href,
    charset,
  });
}

/** Words and addresses, which are what a reader takes from HTML. */
function seen(html: string): string {
  const addresses = [...cleanHtml(html, null).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => htmlText(address!));
  return [htmlText(html), ...addresses].join("\n");
}

const line = (authors: readonly FeedAuthor[]): string =>
  authors.map(({ name, email }) => (name && email ? `${name} (${email})` : (name ?? email ?? ""))).join(", ");

function authorPart(authors: readonly FeedAuthor[], part: string): string | null {
  const [key, index = "0"] = part.split(" ");
  return authors[Number(index)]?.[key as keyof FeedAuthor] ?? null;
}

function holds(feed: Feed, { of, entry, field, part, value }: FeedExpectation): boolean {
  const item = of === "entry" ? feed.items[entry] : null;
  if (of === "entry" && !item) return false;
  const owner = item ?? feed;
  switch (field) {
    case "title":
      return owner.title === value || owner.title === htmlText(value) || (owner.title ?? "") === htmlText(value);
    case "id":
      return owner.id === value;
    case "link":
      return (part === "source link" ? item?.sourceUrl : item ? item.url : feed.link) === value;
    case "date": {
      const found = part === "published" ? owner.published : owner.updated;
      const wanted = parseInstant(value);
      return found !== null && wanted !== null && Date.parse(found) === Date.parse(wanted);
    }
    case "author":
      if (part === "source title") return item?.sourceName === htmlText(value) || item?.sourceName === value;
      return part === "line"
        ? line(owner.authors) === value || owner.authors[0]?.name === value
        : authorPart(owner.authors, part) === value;
    case "content": {
      if (!item) return (feed.description ?? "") === htmlText(value) || feed.description === value;
      const found = part === "content" ? [item.contentHtml] : [item.summary, item.contentHtml];
      return found.some((html) => seen(html ?? "") === seen(value) || htmlText(html ?? "") === value.replace(/\s+/g, " ").trim());
    }
  }
}

interface Tally {
  right: number;
  of: number;
}

function scoreTests(tests: readonly Test[], verbose: boolean): Record<string, unknown> {
  const total: Tally = { right: 0, of: 0 };
  const plain: Tally = { right: 0, of: 0 };
  const fields: Record<string, Tally> = {};
  const excluded: Record<string, number> = {};
  for (const test of tests) {
    const wanted = feedExpectation(test.expect ?? "");
    if (typeof wanted === "string") {
      excluded[wanted] = (excluded[wanted] ?? 0) + 1;
      continue;
    }
    const feed = served(test);
    const right = feed !== null && wanted.every((expectation) => holds(feed, expectation));
    if (!right && verbose) console.error(test.path, test.expect);
    fields[wanted[0]!.field] ??= { right: 0, of: 0 };
    for (const tally of [total, fields[wanted[0]!.field]!, ...(test.path.includes("/sanitize/") ? [] : [plain])]) {
      tally.of++;
      if (right) tally.right++;
    }
  }
  const share = ({ right, of }: Tally): { share: number; of: number } => ({ share: right / Math.max(1, of), of });
  return {
    convertible: share(total).share,
    of: total.of,
    withoutSanitize: share(plain),
    ...Object.fromEntries(Object.entries(fields).map(([field, tally]) => [field, share(tally)])),
    excluded,
  };
}

/** Scores feeds: `convertible` and its share for each field, or `snapshots`: releases, how many come once, and how many of them in their last revision. */
export const feeds: Part = {
  defaults: {
    "feedparser tests": ["data/corpora/feeds/feedparser-tests.jsonl.gz"],
    "state.gov snapshots": ["data/corpora/feeds/snapshots-state.gov.jsonl.gz"],
  },
  async score([file]) {
    const raw = readFileSync(file!);
    const rows = (file!.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8").split("\n").filter(Boolean);
    const objects = rows.map((row) => JSON.parse(row) as Test | Snapshot);
    if (objects[0] && "xml" in objects[0]) return { snapshots: await feedSnapshots(objects as Snapshot[]) };
    return scoreTests(objects as Test[], process.env.DEMARCHE_VERBOSE === "1");
  },
};
