import { join } from "node:path";
import { errorCodes, ParleyError } from "@parley/model";
import { describe, expect, it } from "vitest";
import { appOfSuite, errorOf, sent } from "./app-for-tests.ts";
import { createApp, errorResponse, isLocalHost } from "./index.ts";

const { ask, desk, webRoot } = appOfSuite();

describe("the key of a start", () => {
  const key = "a-key-that-nobody-guesses";

  it("in the printed address becomes a cookie that no script reads and no other site sends", async () => {
    const answer = await ask(`/case/shown?key=${key}`, { deps: { key } });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/case/shown"]);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^parley-4321=a-key-that-nobody-guesses; Path=\/; HttpOnly; SameSite=Strict$/);
    const headers = { cookie: cookie.split(";")[0] ?? "" };
    expect((await ask("/api/cases", { deps: { key }, init: { headers } })).status).toBe(200);
  });

  it.each([
    ["none", {}],
    ["a wrong one", { cookie: "parley-4321=wrong" }],
    ["that of another port", { cookie: `parley-9=${key}` }],
  ])("is asked for: %s lets nobody in", async (_, headers) => {
    const answer = await ask("/api/cases", { deps: { key }, init: { headers } });
    expect([answer.status, (await errorOf(answer)).code]).toEqual([403, "forbidden"]);
    expect((await ask("/", { deps: { key } })).status).toBe(200);
  });

  it("may be sent by a script", async () => {
    const headers = { authorization: `Bearer ${key}` };
    expect((await ask("/api/cases", { deps: { key }, init: { headers } })).status).toBe(200);
  });
});

describe("who may ask", () => {
  it.each(["127.0.0.1", "127.0.0.1:80", "localhost:4321", "LOCALHOST", "[::1]:4321"])("serves %s", async (host) => {
    expect(isLocalHost(host)).toBe(true);
    expect((await ask("/api/cases", { host })).status).toBe(200);
  });

  it.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:4321", "192.168.1.5"])(
    "refuses %s, for the case and for the page",
    async (host) => {
      expect((await ask("/api/cases", { host })).status).toBe(403);
      expect((await ask("/", { host })).status).toBe(403);
    },
  );

  it("refuses what a page from elsewhere sends, and takes what its own page sends", async () => {
    const post = (origin: string) => ask("/api/cases", { init: sent({ title: "Talks" }, { origin }) });
    expect((await post("http://evil.example")).status).toBe(403);
    expect((await post("http://127.0.0.1:4321")).status).toBe(201);
  });

  it("believes the Host header before the address", async () => {
    const answer = await ask("/api/cases", { init: { headers: { host: "evil.example" } } });
    expect(answer.status).toBe(403);
    expect((await errorOf(answer)).code).toBe("forbidden");
  });
});

describe("the web app", () => {
  it("serves the page, asked for every time, and hashed files for good", async () => {
    const [start, file] = await Promise.all([ask("/"), ask("/assets/index-abc.js")]);
    expect(await start.text()).toContain("<title>Parley</title>");
    expect(start.headers.get("cache-control")).toBe("no-cache");
    expect(file.headers.get("content-type")).toContain("text/javascript");
    expect(file.headers.get("cache-control")).toContain("immutable");
  });

  it("serves the page for a place inside it", async () => {
    expect(await (await ask("/case/positions")).text()).toContain("<title>Parley</title>");
  });

  it.each(["/assets/gone.js", "/api/nothing", "/../package.json", "/%2e%2e/%2e%2e/etc/passwd.txt"])(
    "has nothing at %s",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect((await errorOf(answer)).code).toBe("not-found");
    },
  );

  it("says at the start that it is not built", () => {
    expect(() => createApp({ cases: desk(), webRoot: join(webRoot, "gone") })).toThrow(/npm run build/);
  });
});

describe("the security headers", () => {
  it.each(["/", "/api/cases", "/api/nothing"])("stand on %s", async (path) => {
    const { headers } = await ask(path);
    const policy = headers.get("content-security-policy") ?? "";
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("stand on a refusal too", async () => {
    const { headers } = await ask("/", { host: "evil.example" });
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});

describe("errorResponse", () => {
  it("gives every code a status that says failure", () => {
    for (const code of errorCodes) {
      const { status, body } = errorResponse(new ParleyError(code, "why"));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).toEqual({ error: { code, message: "why" } });
    }
  });
});
