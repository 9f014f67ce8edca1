import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyCase } from "@parley/model";
import { afterAll } from "vitest";
import { createApp, ShownCases, type AppDeps, type ErrorBody, type ReadOnlyCase } from "./index.ts";

/** A case that is only shown. */
export const shown: ReadOnlyCase = {
  name: "shown",
  sample: true,
  open: () => Promise.resolve({ case: emptyCase("shown", "Shown talks"), hash: "", warnings: [] }),
};

interface Asking {
  readonly deps?: Partial<AppDeps>;
  readonly init?: RequestInit;
  readonly host?: string;
}

/** The app of a suite, with a built page and a folder for each desk; all of it goes when the suite ends. */
export function appOfSuite() {
  const webRoot = mkdtempSync(join(tmpdir(), "parley-api-"));
  mkdirSync(join(webRoot, "assets"));
  writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>Parley</title>");
  writeFileSync(join(webRoot, "assets", "index-abc.js"), "export {};");
  const opened: ShownCases[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((cases) => cases.close()));
    rmSync(webRoot, { recursive: true });
  });
  const desk = (readOnly: readonly ReadOnlyCase[] = [shown]): ShownCases & { folder: string } => {
    const folder = mkdtempSync(join(webRoot, "desk-"));
    const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
    const cases = new ShownCases({ folder, readOnly, hand });
    opened.push(cases);
    return Object.assign(cases, { folder });
  };
  const ask = (path: string, { deps, init, host = "127.0.0.1:4321" }: Asking = {}) => {
    const app = createApp({ cases: deps?.cases ?? desk(), webRoot, ...deps });
    return app.request(`http://${host}${path}`, init);
  };
  return { webRoot, desk, ask };
}

/** What a page sends. */
export function sent(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } };
}

/** What an answer says. */
export async function told<Shape>(answer: Response | Promise<Response>): Promise<Shape> {
  return (await (await answer).json()) as Shape;
}

/** What an answer says went wrong. */
export async function errorOf(answer: Response | Promise<Response>): Promise<ErrorBody["error"]> {
  return (await told<ErrorBody>(answer)).error;
}
