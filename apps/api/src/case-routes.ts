import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { ParleyError } from "@parley/model";
import {
  addReports,
  briefOf,
  changeCase,
  formatBrief,
  history,
  parseChange,
  redo,
  splitClaim,
  undo,
} from "@parley/workbench";
import type { CasePage } from "./case-page.ts";
import { reportFiles, sentReportsSchema, type AddedReports } from "./sent-report.ts";
import type { ShownCases } from "./shown-cases.ts";

const largestBody = 32 * 1024 * 1024;

const changesBody = z.object({ seen: z.number().int().nonnegative().optional(), changes: z.array(z.unknown()).min(1) });
const splitBody = z.object({ claim: z.string(), before: z.string(), seen: z.number().int().nonnegative().optional() });
const undoBody = z.object({ event: z.string().optional() });
const newCaseBody = z.object({ title: z.string().trim().min(1), from: z.string().optional() });
const unlockBody = z.object({ passphrase: z.string().min(1) });
/**
 * The routes of the cases, under `/api/cases`. Every change is answered with the version that it made.
 * @example const answer = await caseRoutes(new ShownCases({ hand })).request("/");
 */
export function caseRoutes(shown: ShownCases) {
  const version = async (name: string, change: Parameters<ShownCases["update"]>[1]) => {
    const desk = await shown.update(name, change);
    return { version: desk.events.length };
  };
  return new Hono()
    .use(bodyLimit({ maxSize: largestBody, onError: () => tooLarge() }))
    .get("/", async (c) => c.json(await shown.list()))
    .post("/", async (c) => {
      const { title, from } = await body(c.req, newCaseBody);
      return c.json({ name: await shown.create({ title, ...(from === undefined ? {} : { from }) }) }, 201);
    })
    .get("/:name", async (c) => c.json<CasePage, 200>(await shown.page(c.req.param("name"), c.req.query("asOf")), 200))
    .post("/:name/unlock", async (c) => {
      await shown.unlock(c.req.param("name"), (await body(c.req, unlockBody)).passphrase);
      return c.json({ unlocked: true });
    })
    .post("/:name/changes", async (c) => {
      const { seen, changes } = await body(c.req, changesBody);
      const parsed = { changes: changes.map(parseChange), ...(seen === undefined ? {} : { seen }) };
      return c.json(await version(c.req.param("name"), (desk) => changeCase(desk, shown.hand, parsed)));
    })
    .post("/:name/split", async (c) => {
      const { claim, before, ...seen } = await body(c.req, splitBody);
      const name = c.req.param("name");
      return c.json(
        await version(name, (desk) =>
          changeCase(desk, shown.hand, { changes: [splitClaim(desk, claim, [before])], ...present(seen) }),
        ),
      );
    })
    .post("/:name/reports", async (c) => {
      const { reports, ...facts } = await body(c.req, sentReportsSchema);
      let added: AddedReports["added"] = [];
      const input = { ...present(facts), reports: reportFiles(reports) };
      const at = await version(c.req.param("name"), async (desk) => {
        const outcome = await addReports(desk, shown.hand, input);
        added = outcome.added;
        return outcome.desk;
      });
      return c.json<AddedReports, 200>({ ...at, added }, 200);
    })
    .post("/:name/undo", async (c) => {
      const { event } = await body(c.req, undoBody);
      return c.json(await version(c.req.param("name"), (desk) => undo(desk, shown.hand, event)));
    })
    .post("/:name/redo", async (c) => c.json(await version(c.req.param("name"), (desk) => redo(desk, shown.hand))))
    .get("/:name/history", async (c) => c.json({ entries: history((await shown.desk(c.req.param("name"))).events) }))
    .get("/:name/brief/:file", async (c) => {
      const { case: subject } = await shown.page(c.req.param("name"), c.req.query("asOf"));
      const file = c.req.param("file");
      const written = await formatBrief(briefOf(subject), file);
      const content = typeof written === "string" ? new TextEncoder().encode(written) : written;
      return c.body(new Uint8Array(content), 200, {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename="${file.replaceAll(/[^A-Za-z0-9._-]/g, "-")}"`,
      });
    })
    .get("/:name/versions", async (c) => {
      const name = c.req.param("name");
      await shown.desk(name);
      return streamSSE(c, async (stream) => {
        const ended = new Promise<void>((end) => stream.onAbort(end));
        const stop = await shown.watch(name, (at) => void stream.writeSSE({ event: "version", data: String(at) }));
        await ended;
        stop();
      });
    });
}

interface JsonRequest {
  header(name: string): string | undefined;
  json(): Promise<unknown>;
}

/** What a request carries, checked once. */
async function body<Shape>(request: JsonRequest, schema: z.ZodType<Shape>): Promise<Shape> {
  if (!request.header("content-type")?.startsWith("application/json"))
    throw new ParleyError("usage", "expected a body of type application/json");
  const sent = await request.json().catch(() => undefined);
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const path = first?.path.join(".") ?? "";
  throw new ParleyError("invalid-input", `${path === "" ? "the body" : path}: ${first?.message ?? "not understood"}`, {
    place: { path },
  });
}

function present<Facts extends object>(facts: Facts): { [Key in keyof Facts]?: NonNullable<Facts[Key]> } {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(given) as { [Key in keyof Facts]?: NonNullable<Facts[Key]> };
}

function tooLarge(): never {
  const limit = largestBody / 1024 / 1024;
  throw new ParleyError("too-large", `more than ${limit} MB at once: add the reports in several goes`);
}
