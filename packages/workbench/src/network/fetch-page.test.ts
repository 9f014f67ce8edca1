import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { ParleyError } from "@parley/model";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readReports } from "../read-reports.ts";
import { fetchPage } from "./fetch-page.ts";
import { publicNetwork, type Network } from "./public-network.ts";

/** Only for tests: the one loopback address on which the server of the test listens, and nothing else. */
const here: Network = { allows: (address) => address === "127.0.0.1", seconds: 5, bytes: 100_000 };

const page = `<html><head><title>No deal</title></head><body><article><p>${"The port refused the union’s offer. ".repeat(8)}</p></article></body></html>`;
let asked: string[] = [];
let answers: Record<string, RequestListener> = {};
const listener: RequestListener = (request, response) => {
  asked.push(`${request.headers.host?.split(":")[0]}${request.url}`);
  const answer = answers[request.url ?? ""];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
};
const server = createServer(listener);
let port = 0;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  answers = { "/talks": html(page) };
});

const at = (path: string, host = "127.0.0.1") => `http://${host}:${port}${path}`;
const html =
  (body: string | Uint8Array, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
const to =
  (address: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location: address }).end();
const outcome = (address: string, network = here): Promise<string> =>
  fetchPage(address, network).then(
    ({ url }) => url,
    (error: unknown) => (error instanceof ParleyError ? `${error.code}: ${error.message}` : `fault: ${String(error)}`),
  );

describe("the public internet", () => {
  test.each([
    "127.0.0.1",
    "127.8.9.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "240.0.0.1",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::7f00:1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2001:0:1::1",
    "fe80::1",
    "fec0::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "2001:db8::1",
    "no address",
    "",
  ])("has no %s", (address) => expect(publicNetwork.allows(address)).toBe(false));

  test.each(["8.8.8.8", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "2a00:1450:4001::1"])(
    "has %s",
    (address) => expect(publicNetwork.allows(address)).toBe(true),
  );

  test.each(["127.0.0.1", "localhost", "0x7f000001", "2130706433", "127.1", "[::1]", "[::ffff:7f00:1]", "127.0.0.1."])(
    "is not reached by %s, and nothing is sent there",
    async (host) => {
      expect(await outcome(at("/talks", host), publicNetwork)).toMatch(
        /^(?:forbidden: .* is not on the public|not-found)/,
      );
      expect(asked).toEqual([]);
    },
  );
});

test("a page comes with its address in the end and the encoding that the server names", async () => {
  answers["/old"] = to("/talks");
  const found = await fetchPage(at("/old#top"), here);
  expect([found.url, found.encoding, new TextDecoder().decode(found.bytes)]).toEqual([at("/talks"), "utf-8", page]);
  expect(asked).toEqual(["127.0.0.1/robots.txt", "127.0.0.1/old", "127.0.0.1/robots.txt", "127.0.0.1/talks"]);
});

test("no cookie is taken along", async () => {
  const sent: unknown[] = [];
  answers["/old"] = (request, response) =>
    response.writeHead(302, { location: "/talks", "set-cookie": "seen=1" }).end(String(request.headers.cookie));
  answers["/talks"] = (request, response) => {
    sent.push(request.headers.cookie);
    html(page)(request, response);
  };
  await fetchPage(at("/old"), here);
  expect(sent).toEqual([undefined]);
});

test("a redirect to an address that is not allowed is not followed", async () => {
  answers["/old"] = to(at("/talks", "127.0.0.2"));
  expect(await outcome(at("/old"))).toMatch(/^forbidden: 127\.0\.0\.2:\d+ is not on the public internet/);
  expect(asked).toEqual(["127.0.0.1/robots.txt", "127.0.0.1/old"]);
});

test("a redirect in a circle, to a file, or with a password ends in one line", async () => {
  answers["/round"] = to("/round");
  expect(await outcome(at("/round"))).toMatch(/^failed: more than 5 redirects/);
  for (const bad of ["file:///etc/passwd", "ftp://ledger.example/", "http://me:secret@127.0.0.1/", "http://["]) {
    answers["/bad"] = to(bad);
    expect(await outcome(at("/bad"))).toMatch(/^usage: expected an address/);
  }
});

describe("robots.txt", () => {
  const robots = (body: string, status = 200): RequestListener => {
    return (_, response) => response.writeHead(status, { "content-type": "text/plain" }).end(body);
  };

  test("is asked first, and what it asks not to fetch is not asked for", async () => {
    answers["/robots.txt"] = robots("User-agent: *\nDisallow: /talks");
    expect(await outcome(at("/talks"))).toMatch(
      /^forbidden: the robots.txt of .* asks programs not to fetch this page/,
    );
    answers["/old"] = to("/talks");
    expect(await outcome(at("/old"))).toMatch(/^forbidden/);
    expect(asked).not.toContain("127.0.0.1/talks");
  });

  test("that names us wins over the rules for all", async () => {
    answers["/robots.txt"] = robots("User-agent: parley\nAllow: /\n\nUser-agent: *\nDisallow: /");
    expect(await outcome(at("/talks"))).toBe(at("/talks"));
  });

  test("that cannot be had now allows nothing, and none at all everything", async () => {
    answers["/robots.txt"] = robots("", 503);
    expect(await outcome(at("/talks"))).toMatch(/^forbidden: the robots.txt of .* cannot be read now/);
    answers["/robots.txt"] = robots("", 403);
    expect(await outcome(at("/talks"))).toBe(at("/talks"));
  });

  test("leads to no address that is not allowed", async () => {
    answers["/robots.txt"] = to(at("/robots.txt", "127.0.0.2"));
    expect(await outcome(at("/talks"))).toMatch(/^forbidden: 127\.0\.0\.2/);
  });
});

describe("a server that means no good", () => {
  test("cannot send more than the limit, packed or not", async () => {
    answers["/long"] = html("a".repeat(200_000));
    answers["/packed"] = html(gzipSync("a".repeat(5_000_000)), { "content-encoding": "gzip" });
    answers["/endless"] = (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const more = () => {
        while (response.write("a".repeat(10_000)));
      };
      response.on("drain", more);
      more();
    };
    for (const path of ["/long", "/packed", "/endless"]) expect(await outcome(at(path))).toMatch(/^too-large/);
    answers["/broken"] = html("no gzip at all", { "content-encoding": "gzip" });
    expect(await outcome(at("/broken"))).toMatch(/^failed/);
  });

  test("cannot keep us waiting", async () => {
    answers["/silent"] = () => undefined;
    answers["/started"] = (_, response) => response.writeHead(200, { "content-type": "text/html" }).write("a");
    for (const path of ["/silent", "/started"])
      expect(await outcome(at(path), { ...here, seconds: 0.3 })).toMatch(
        /^failed: .* \(no full answer in 0\.3 seconds\)/,
      );
  });

  test("that hangs up, is not there, or has no such page is named in one line", async () => {
    answers["/gone"] = (request) => request.socket.destroy();
    expect(await outcome(at("/gone"))).toMatch(/^failed: 127\.0\.0\.1:\d+ cannot be read/);
    expect(await outcome("http://127.0.0.1:1/")).toMatch(/^failed: 127\.0\.0\.1:1 cannot be read \(ECONNREFUSED\)/);
    expect(await outcome(at("/nothing"))).toMatch(/^not-found: no such page/);
    answers["/fault"] = (_, response) => response.writeHead(500).end();
    expect(await outcome(at("/fault"))).toMatch(/^failed: the server answers 500/);
  });

  test("sends no picture and no program as a report", async () => {
    for (const type of ["image/png", "application/zip", "video/mp4", "text/javascript"]) {
      answers["/other"] = html("x", { "content-type": type });
      expect(await outcome(at("/other"))).toBe(`unsupported-format: this is ${type}, not a report`);
    }
  });
});

describe("reports from the network", () => {
  test("are read with their address, and known again by it", async () => {
    const [one] = await readReports([at("/talks")], undefined, { network: here });
    expect(one?.report).toMatchObject({ id: "talks", title: "No deal", url: at("/talks") });
    expect(one?.file).toBeUndefined();
  });

  test("in an encoding that only the server names arrive whole", async () => {
    answers["/talks"] = html(Buffer.from("<p>\xcd\xe5\xf2, \xf1\xea\xe0\xe7\xe0\xeb \xee\xed.</p>", "latin1"), {
      "content-type": "text/html; charset=windows-1251",
    });
    const [one] = await readReports([at("/talks")], undefined, { network: here });
    expect(one?.doc.text).toBe("Нет, сказал он.");
  });

  test("are refused without a network, by the name of the flag", async () => {
    await expect(readReports([at("/talks")])).rejects.toMatchObject({
      code: "usage",
      message: expect.stringContaining("--network"),
    });
    expect(asked).toEqual([]);
  });
});
