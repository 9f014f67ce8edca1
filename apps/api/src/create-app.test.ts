import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyCase, errorCodes, ParleyError } from "@parley/model";
import { createApp, errorResponse, isLocalHost, type AppDeps, type CasePage, type ErrorBody } from "./index.ts";

const page: CasePage = {
  case: emptyCase("talks", "Talks"),
  reports: [{ id: "r1", text: "The mill will pay six." }],
  brief: { title: "Talks", status: "unreviewed", sections: [], notes: [] },
  findings: [{ code: "single-origin", severity: "warning", message: "one origin", refs: [] }],
  origins: { documents: 1, outlets: 1, roots: { min: 1, max: 1 }, why: [] },
};
let webRoot: string;

beforeAll(() => {
  webRoot = mkdtempSync(join(tmpdir(), "parley-api-"));
  mkdirSync(join(webRoot, "assets"));
  writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>Parley</title>");
  writeFileSync(join(webRoot, "assets", "index-abc.js"), "export {};");
});
afterAll(() => rmSync(webRoot, { recursive: true }));

function ask(path: string, options: { deps?: Partial<AppDeps>; init?: RequestInit; host?: string } = {}) {
  const app = createApp({ openCase: async () => page, webRoot, ...options.deps });
  return app.request(`http://${options.host ?? "127.0.0.1:4321"}${path}`, options.init);
}

async function errorOf(answer: Response): Promise<ErrorBody["error"]> {
  return ((await answer.json()) as ErrorBody).error;
}

describe("GET /api/case", () => {
  it("answers with everything the page needs, and is never kept", async () => {
    const answer = await ask("/api/case");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(page);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("says what is wrong with a case that Parley refused, in one shape", async () => {
    const openCase = () =>
      Promise.reject(new ParleyError("dangling-id", "no party 'x'", { place: { path: "positions[2].party" } }));
    const answer = await ask("/api/case", { deps: { openCase } });
    expect(answer.status).toBe(422);
    expect(await errorOf(answer)).toEqual({ code: "dangling-id", message: "no party 'x'", path: "positions[2].party" });
  });

  it("tells an unexpected error to the one who started the server, not to the browser", async () => {
    const seen: unknown[] = [];
    const openCase = () => Promise.reject(new Error("secret path /home/me"));
    const answer = await ask("/api/case", { deps: { openCase, onUnexpected: (error) => seen.push(error) } });
    expect(answer.status).toBe(500);
    expect(JSON.stringify(await answer.json())).not.toContain("secret");
    expect(seen).toHaveLength(1);
  });
});

describe("who may ask", () => {
  it.each(["127.0.0.1", "127.0.0.1:80", "localhost:4321", "LOCALHOST", "[::1]:4321"])("serves %s", async (host) => {
    expect(isLocalHost(host)).toBe(true);
    expect((await ask("/api/case", { host })).status).toBe(200);
  });

  it.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:4321", "192.168.1.5"])(
    "refuses %s, for the case and for the page",
    async (host) => {
      expect((await ask("/api/case", { host })).status).toBe(403);
      expect((await ask("/", { host })).status).toBe(403);
    },
  );

  it("believes the Host header before the address", async () => {
    const answer = await ask("/api/case", { init: { headers: { host: "evil.example" } } });
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
    expect(() => createApp({ openCase: async () => page, webRoot: join(webRoot, "gone") })).toThrow(/npm run build/);
  });
});

describe("the security headers", () => {
  it.each(["/", "/api/case", "/api/nothing"])("stand on %s", async (path) => {
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
