// No request to this machine or its network: on the literal address, after DNS, on redirects, for robots.txt and webhooks.
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createFetcher } from "../../../src/acquire/create-fetcher.ts";
import { isPublicAddress } from "../../../src/acquire/http/is-public-address.ts";
import type { NetworkOptions } from "../../../src/acquire/http/network-options.ts";
import { postWebhook } from "../../../src/acquire/post-webhook.ts";
import { type FaultyServer, fakeTime, faultyServer } from "./faulty-server.ts";

describe("addresses that are not public", () => {
  test.each([
    "0.0.0.0",
    "0.1.2.3",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "3fff::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "localhost",
    "",
  ])("%s", (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(["8.8.8.8", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1", "64:ff9b::8.8.8.8"])(
    "%s is public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test("whatever is no address is not public, and nothing throws", () => {
    fc.assert(fc.property(fc.string(), (text) => !isPublicAddress(text) || /^[\da-f:.]+$/i.test(text)));
  });
});

describe("requests", () => {
  let server: FaultyServer;
  beforeAll(async () => {
    server = await faultyServer();
  });
  afterEach(() => server.reset());
  afterAll(() => server.close());

  async function get(url: string, options: NetworkOptions) {
    const fetcher = createFetcher({ ...fakeTime(), ...options });
    const result = await fetcher.get(url);
    fetcher.close();
    return result.status === "failed" ? result.issue.code : result.status;
  }
  const loopback = [{ address: "127.0.0.1", family: 4 }];

  test.each([
    (port: number) => `http://127.0.0.1:${port}/`,
    (port: number) => `http://127.1:${port}/`,
    (port: number) => `http://2130706433:${port}/`,
    (port: number) => `http://0x7f.0.0.1:${port}/`,
    (port: number) => `http://017700000001:${port}/`,
    (port: number) => `http://0.0.0.0:${port}/`,
    (port: number) => `http://[::1]:${port}/`,
    (port: number) => `http://[::ffff:127.0.0.1]:${port}/`,
    (port: number) => `http://[::ffff:7f00:1]:${port}/`,
    (port: number) => `http://user:word@127.0.0.1:${port}/`,
  ])("none goes to a literal address of this machine, however it is written (%#)", async (address) => {
    expect(await get(address(server.port), {})).toBe("acquire/private-address");
    expect(server.requests).toHaveLength(0);
  });

  test("none goes to a name that leads here, robots.txt included", async () => {
    expect(await get(`http://news.example:${server.port}/`, { lookup: async () => loopback })).toBe("acquire/private-address");
    expect(server.requests).toHaveLength(0);
  });

  test("with allowPrivate it does", async () => {
    server.routes.set("/", (_, response) => response.end("here"));
    expect(await get(`http://news.example:${server.port}/`, { lookup: async () => loopback, allowPrivate: true })).toBe("fetched");
    expect(server.requests.at(-1)!.headers.host).toBe(`news.example:${server.port}`);
  });

  test("of a name with private and permitted addresses, only the permitted are used", async () => {
    server.routes.set("/", (_, response) => response.end("here"));
    const lookup = async () => [{ address: "10.0.0.1", family: 4 }, ...loopback];
    expect(await get(`http://news.example:${server.port}/`, { lookup, allowPrivate: (address) => address === "127.0.0.1" })).toBe(
      "fetched",
    );
  });

  test("a name that changes its meaning after the check is not followed there", async () => {
    server.routes.set("/", (_, response) => response.writeHead(200, { connection: "close" }).end("here"));
    server.routes.set("/robots.txt", (_, response) => response.writeHead(404, { connection: "close" }).end());
    let lookups = 0;
    const lookup = async () => (lookups++ === 0 ? loopback : [{ address: "127.0.0.2", family: 4 }]);
    const allowPrivate = (address: string) => address === "127.0.0.1";
    expect(await get(`http://news.example:${server.port}/`, { lookup, allowPrivate })).toBe("acquire/private-address");
    expect(lookups).toBe(2);
    expect(server.asked).toEqual([]);
  });

  test.each(["http://169.254.169.254/latest/", "http://10.0.0.1/", "http://[::1]:1/", "http://inside.example/"])(
    "no redirect leads to %s",
    async (location) => {
      server.routes.set("/", (_, response) => response.writeHead(302, { location }).end());
      const lookup = async () => [{ address: "192.168.0.10", family: 4 }];
      expect(await get(`${server.origin}/`, { lookup, allowPrivate: (address) => address === "127.0.0.1" })).toBe(
        "acquire/private-address",
      );
      expect(server.asked).toEqual(["/"]);
    },
  );

  test("robots.txt leads nowhere private either", async () => {
    server.routes.set("/robots.txt", (_, response) => response.writeHead(301, { location: "http://192.168.0.1/robots.txt" }).end());
    expect(await get(`${server.origin}/`, { allowPrivate: (address) => address === "127.0.0.1" })).toBe("acquire/private-address");
    expect(server.asked).toEqual([]);
  });

  test("no redirect leads to another protocol", async () => {
    server.routes.set("/", (_, response) => response.writeHead(302, { location: "file:///etc/hosts" }).end());
    expect(await get(`${server.origin}/`, { allowPrivate: true })).toBe("acquire/scheme");
  });

  test("nor does a webhook go to this machine", async () => {
    const issue = await postWebhook(`${server.origin}/hook`, {}, { id: "1" });
    expect(issue?.code).toBe("acquire/private-address");
    expect(server.requests).toHaveLength(0);
  });
});
