import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { postWebhook } from "../../../src/acquire/post-webhook.ts";
import { type FaultyServer, fakeTime, faultyServer } from "./faulty-server.ts";

let server: FaultyServer;
beforeAll(async () => {
  server = await faultyServer();
});
afterEach(() => server.reset());
afterAll(() => server.close());

/** Answers with the statuses in turn (the last one for ever) and keeps what came. */
function receiver(...statuses: number[]): { readonly headers: IncomingMessage["headers"]; readonly body: string }[] {
  const received: { headers: IncomingMessage["headers"]; body: string }[] = [];
  server.routes.set("/hook", async (request, response) => {
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    received.push({ headers: request.headers, body });
    response.writeHead(statuses[Math.min(received.length, statuses.length) - 1]!, { location: "/elsewhere" }).end("thanks");
  });
  return received;
}

const post = (options = {}, path = "/hook?key=hidden") =>
  postWebhook(
    server.origin + path,
    { text: "Envoys met – again" },
    { id: "alert-1", secret: "word", allowPrivate: true, ...fakeTime(), ...options },
  );

test("is told in JSON, signed, with a key to tell repetitions by", async () => {
  const received = receiver(200);
  expect(await post()).toBeNull();
  const [{ headers, body }] = received as [(typeof received)[0]];
  expect(JSON.parse(body)).toEqual({ text: "Envoys met – again" });
  expect(headers).toMatchObject({
    "content-type": "application/json",
    "idempotency-key": "alert-1",
    "user-agent": expect.stringMatching(/^demarche\//),
  });
  const [, time, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers["demarche-signature"] as string)!;
  expect(Number(time) * 1000).toBe(Date.parse("2022-02-01T12:00:00Z"));
  expect(signature).toBe(createHmac("sha256", "word").update(`${time}.${body}`).digest("hex"));
});

test("goes unsigned without a secret", async () => {
  const received = receiver(204);
  expect(await post({ secret: undefined })).toBeNull();
  expect(received[0]!.headers["demarche-signature"]).toBeUndefined();
});

test("is told again while the receiver is in trouble, with the same key and a new time", async () => {
  const received = receiver(500, 503, 202);
  expect(await post()).toBeNull();
  expect(received.map(({ headers }) => headers["idempotency-key"])).toEqual(["alert-1", "alert-1", "alert-1"]);
  expect(new Set(received.map(({ headers }) => headers["demarche-signature"])).size).toBe(3);
});

test.each([
  [400, 1],
  [404, 1],
  [302, 1],
  [500, 4],
])("a receiver that answers %i is given up after %i attempts; the rest of its address stays secret", async (status, attempts) => {
  const received = receiver(status);
  const issue = await post();
  expect(issue).toMatchObject({ code: `acquire/http-${status}`, message: expect.stringContaining(server.origin) });
  expect(issue!.message).not.toMatch(/hidden|\/hook/);
  expect([received.length, server.asked.length]).toEqual([attempts, attempts]);
});

test("an address that is none is told without being shown", async () => {
  expect(await postWebhook("hooks.example/secret", {}, { id: "1" })).toMatchObject({
    code: "acquire/url",
    message: expect.not.stringContaining("secret"),
  });
});
