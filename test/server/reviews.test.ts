// Corrections by people: beside the machine's values, taken back, and kept when documents are coded again.
import { beforeAll, expect, test, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { agentEntry } from "../../src/server/mcp/agent-entry.ts";
import { codedDemo, codedText } from "../ledger/coded-demo.ts";
import { openServer, type TestServer } from "./open-server.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** Of one man, under two spellings. */
const namesakes = ["Taras Hrytsenko", "Taras Gritsenko"].map((name) =>
  codedText({
    id: `doc-${name}`,
    publisher: `Paper of ${name}`,
    text: `Ukrainian Deputy Infrastructure Minister ${name} accused Russia on 6 December 2021 of blocking the port of Mariupol.`,
  }),
);
let server: TestServer;
let get: TestServer["get"];
let send: TestServer["send"];
beforeAll(async () => {
  server = await openServer([...(await codedDemo()), ...namesakes]);
  ({ get, send } = server);
});

const first = async (query: string): Promise<{ id: string; headline: string }> =>
  (await get(`/api/ledger?q=${encodeURIComponent(query)}&limit=1`)).entries[0];
const review = (id: string, field: string, value: unknown, status = 201) =>
  send("POST", `/api/entries/${id}/reviews`, { review: { field, value }, by: "Ana" }, status);

test("a correction stands beside the machine's value, in the entry, in lists and in exports, until it is taken back", async () => {
  const { id } = await first("type:THREATEN");
  const made = await review(id, "type", "REQUEST");
  expect(made).toMatchObject({ entry: id, field: "type", value: "REQUEST", by: "Ana", undone: null });
  const { entry, reviews } = await get(`/api/entries/${id}`);
  expect(entry.event).toBe("THREATEN");
  expect(entry.reviews).toEqual([{ field: "type", value: "REQUEST", by: "Ana", at: made.at }]);
  expect(reviews).toEqual([made]);
  const lines = (await (await fetch(`${server.base}/api/export?q=id:${id}`)).text()).trim().split("\n");
  expect(JSON.parse(lines[0]!).reviews).toEqual(entry.reviews);

  const undone = await send("POST", `/api/reviews/${made.id}/undo`, { by: "Bo" });
  expect(undone.undone).not.toBeNull();
  expect((await get(`/api/entries/${id}`)).entry.reviews).toEqual([]);
  await send("POST", `/api/reviews/${made.id}/undo`, { by: "Bo" }, 409);
  expect((await get("/api/reviews")).reviews[0]).toEqual(undone);
});

test("a second correction of a field takes the place of the first", async () => {
  const { id } = await first("type:ASSAULT");
  await review(id, "date", "2021-12-01");
  await review(id, "date", "2021-12-02..2021-12-03");
  expect((await get(`/api/entries/${id}`)).entry.reviews.map(({ value }: { value: unknown }) => value)).toEqual(["2021-12-02..2021-12-03"]);
});

test("what does not fit is refused with a reason", async () => {
  const event = await first("type:AID");
  const statement = await first("kind:statement");
  await review(event.id, "type", "NONSENSE", 400);
  await review(event.id, "date", "yesterday", 400);
  await review(event.id, "merge", "none", 409);
  await review(event.id, "merge", event.id, 409);
  await review(event.id, "merge", statement.id, 409);
  await review(event.id, "split", ["none"], 409);
  await review(statement.id, "type", "AID", 409);
  await review("none", "dismiss", "no", 404);
  await send("POST", `/api/entries/${event.id}/reviews`, { review: { field: "dismiss", value: "no" }, by: " " }, 400);
});

test("a dismissed entry is left out of lists unless they are asked for it, and comes back", async () => {
  const { id } = await first("type:REQUEST");
  const listed = async (hidden: string): Promise<boolean> =>
    (await get(`/api/ledger?q=type:REQUEST&limit=500&hidden=${hidden}`)).entries.some((entry: { id: string }) => entry.id === id);
  const made = await review(id, "dismiss", "a look-alike");
  expect([await listed("leave-out"), await listed("include"), await listed("only")]).toEqual([false, true, true]);
  expect((await get(`/api/entries/${id}`)).summary.hidden).toBe(true);
  await send("POST", `/api/reviews/${made.id}/undo`, { by: "Ana" });
  expect([await listed("leave-out"), await listed("only")]).toEqual([true, false]);
});

test("entries that a person merges are one entry, found at either address, until that is taken back", async () => {
  const { entries } = await get("/api/ledger?q=type:CONSULT&limit=2");
  const [a, b] = entries.map(({ id }: { id: string }) => id);
  const count = async (id: string): Promise<number> => (await get(`/api/entries/${id}`)).entry.evidence.length;
  const [inA, inB] = [await count(a), await count(b)];
  const made = await review(a, "merge", b);
  const one = await get(`/api/entries/${a}`);
  expect(one.entry.evidence).toHaveLength(inA + inB);
  expect((await get(`/api/entries/${b}`)).entry.id).toBe(one.entry.id);
  expect(one.entry.evidence.map(({ because = "" }: { because?: string }) => because).join()).toContain("Ana merged it into this entry");
  const listed = (await get("/api/ledger?q=type:CONSULT&limit=500")).entries.map(({ id }: { id: string }) => id);
  expect(listed.filter((id: string) => [a, b, one.entry.id].includes(id))).toEqual([one.entry.id]);
  await send("POST", `/api/reviews/${made.id}/undo`, { by: "Ana" });
  expect([await count(a), await count(b)]).toEqual([inA, inB]);
});

test("mentions that are split off become an entry of their own, until that is taken back", async () => {
  const { id } = (await get("/api/ledger?q=origins:>=2&sort=-origins&limit=1")).entries[0];
  const { entry } = await get(`/api/entries/${id}`);
  const mention = entry.evidence.at(-1).mention;
  const all = entry.evidence.map((one: { mention: string }) => one.mention);
  await review(id, "split", all, 409);
  const made = await review(id, "split", [mention]);
  expect(made.value).toEqual([mention]);
  const rest = await get(`/api/entries/${made.entry}`);
  expect(rest.entry.evidence.map((one: { mention: string }) => one.mention)).toEqual(all.slice(0, -1));
  const [apart] = rest.splits;
  expect(apart).toMatchObject({ by: "Ana", direction: "off" });
  const off = await get(`/api/entries/${apart.entry.id}`);
  expect(off.entry.evidence.map((one: { mention: string }) => one.mention)).toEqual([mention]);
  expect(off.splits).toMatchObject([{ direction: "from", entry: { id: made.entry } }]);
  await send("POST", `/api/reviews/${made.id}/undo`, { by: "Ana" });
  expect((await get(`/api/entries/${id}`)).entry.evidence.map((one: { mention: string }) => one.mention)).toEqual(all);
  await get(`/api/entries/${apart.entry.id}`, 404);
});

test("two actors that a person unites are one in pages, lists, questions and for agents, until that is taken back", async () => {
  const queue = async () => (await get("/api/candidates?search=taras")).candidates;
  const [{ a, b }] = await queue();
  expect([a.name, b.name].sort()).toEqual(["Taras Gritsenko", "Taras Hrytsenko"]);
  const made = await send("POST", `/api/actors/${encodeURIComponent(a.id)}/unite`, { same: b.id, by: "Ana" }, 201);
  expect(made).toMatchObject({ field: "unite", entry: null, mention: null, value: { keep: { id: a.id }, same: { id: b.id } } });
  await send("POST", `/api/actors/${encodeURIComponent(a.id)}/unite`, { same: b.id, by: "Ana" }, 409);
  await send("POST", `/api/actors/${encodeURIComponent(a.id)}/unite`, { same: "none", by: "Ana" }, 404);
  expect(await queue()).toEqual([]);
  for (const id of [a.id, b.id]) {
    const page = await get(`/api/actors/${encodeURIComponent(id)}`);
    expect(page.actor.id).toBe(a.id);
    expect(page.united).toMatchObject([{ id: b.id, name: b.name }]);
    expect(page.reviews).toEqual([made]);
  }
  const asked = async (name: string): Promise<string[]> =>
    (await get(`/api/ledger?q=${encodeURIComponent(`party:"${name}"`)}&limit=500`)).entries.map(({ id }: { id: string }) => id);
  expect((await asked(b.id)).length).toBeGreaterThan(0);
  expect(await asked(b.id)).toEqual(await asked(a.id));
  expect(await asked(b.name)).toEqual(await asked(a.name));
  const [entry] = await asked(b.id);
  const { reviews, entry: whole } = await get(`/api/entries/${entry}`);
  expect(reviews).toEqual([made]);
  expect(JSON.stringify([whole.actor, whole.speaker])).not.toContain(b.id);
  const agents = agentEntry(server.context.store.entry(entry!)!, server.context);
  expect([...agents.actors, ...agents.recipients].filter(({ entity }) => entity === a.id)).toMatchObject([{ united: [b.name] }]);
  const log = await get("/api/reviews");
  expect(log.reviews[0]).toEqual(made);
  await send("POST", `/api/reviews/${made.id}/undo`, { by: "Ana" });
  expect((await get(`/api/actors/${encodeURIComponent(b.id)}`)).actor.id).toBe(b.id);
  expect(await queue()).toHaveLength(1);
});

test("the log of corrections comes page by page, the latest first", async () => {
  const all = (await get("/api/reviews?limit=1000")).reviews.map(({ id }: { id: string }) => id);
  const ids: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: { reviews: { id: string }[]; next: string | null } = await get(`/api/reviews?limit=2&after=${after}`);
    ids.push(...page.reviews.map(({ id }) => id));
    after = page.next;
  }
  expect(ids.length).toBeGreaterThan(4);
  expect(ids).toEqual(all);
});

test("a correction outlives coding again, also when rows get other ids", async () => {
  const { id } = await first("type:SANCTION");
  const { entry } = await get(`/api/entries/${id}`);
  await review(id, "actor", [{ code: "USA", name: "United States" }]);
  const key = server.context.store.mentions([entry.evidence[0].mention])[0]!.document;
  const { coded } = server.context.store.document(key)!;
  server.ledger.recode(new Map([[key, { ...coded, events: coded.events.map((event) => ({ ...event, id: `${event.id}x`, order: [] })) }]]));
  expect(server.context.store.entry(id)).toBeNull();
  const { reviews } = await get("/api/reviews");
  const kept = reviews.find(({ field }: { field: string }) => field === "actor");
  expect(kept.entry).not.toBeNull();
  const now = await get(`/api/entries/${kept.entry}`);
  expect(now.entry.evidence[0].quote).toBe(entry.evidence[0].quote);
  expect(now.entry.reviews).toMatchObject([{ field: "actor", value: [{ code: "USA" }] }]);
});

test("the command line's exports show corrections and leave dismissed entries out", async () => {
  const [a, b] = (await get("/api/ledger?q=kind:statement&limit=2")).entries.map(({ id }: { id: string }) => id);
  await review(a, "dismiss", "no statement");
  await review(b, "date", "2021-12-05");
  const exported = async (...more: string[]) => {
    let text = "";
    const terminal = {
      out: async (part: string | Uint8Array) => {
        text += Buffer.from(part).toString("utf8");
      },
      err() {},
      columns: null,
      interactive: false,
      colours: false,
    };
    expect(await run(["export", "kind:statement", "--ledger", server.path, ...more], terminal)).toBe(0);
    return new Map(
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
        .map((entry) => [entry.id, entry]),
    );
  };
  const plain = await exported();
  expect([plain.has(a), plain.get(b).reviews[0].value]).toEqual([false, "2021-12-05"]);
  expect((await exported("--hidden")).get(a).reviews[0].field).toBe("dismiss");
});
