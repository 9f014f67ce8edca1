import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { roadmap } from "@parley/analysis";
import { entryKey, type TimelineEntry } from "@parley/model";
import {
  formatForecasts,
  formatRoadmap,
  formatTimeline,
  history,
  promptToCopy,
  type CopiedPrompt,
} from "@parley/workbench";
import { alikeRecords, type AlikeRecords } from "./alike-records.ts";
import type { CasePage } from "./case-page.ts";
import type { ShownCases } from "./shown-cases.ts";
import { textFile } from "./text-file.ts";

/**
 * The routes under `/api/cases` that only read: the list, a case, what may be one and the same in it, its history, the
 * prompt about a report to copy into a chat, its brief, its timeline, its steps, its forecasts and its text as files, and
 * its newest version as it comes.
 * @example const answer = await caseRoutes(new ShownCases({ hand })).request("/");
 */
export function caseRoutes(shown: ShownCases) {
  return new Hono()
    .get("/", async (c) => c.json(await shown.list()))
    .get("/:name", async (c) => c.json<CasePage, 200>(await shown.page(c.req.param("name"), c.req.query("asOf")), 200))
    .get("/:name/alike", async (c) => {
      const { answerable } = await shown.desk(c.req.param("name"));
      return c.json<AlikeRecords, 200>(alikeRecords(answerable), 200);
    })
    .get("/:name/history", async (c) => c.json({ entries: history((await shown.desk(c.req.param("name"))).events) }))
    .get("/:name/prompt/:report", async (c) => {
      const desk = await shown.desk(c.req.param("name"));
      const part = Number(c.req.query("part") ?? 1);
      return c.json<CopiedPrompt, 200>(promptToCopy(desk, c.req.param("report"), part), 200);
    })
    .get("/:name/brief/:file", async (c) => {
      const file = c.req.param("file");
      return download(await shown.brief(c.req.param("name"), file, c.req.query("asOf")), file);
    })
    .get("/:name/timeline/:file", async (c) => {
      const { name, file } = c.req.param();
      const opened = await shown.opened(name, c.req.query("asOf"));
      const address = (entry: TimelineEntry) => placeOf(c.req.url, name, `timeline/${entryKey(entry)}`);
      return download((await formatTimeline(opened, file, { address })).content, file);
    })
    .get("/:name/roadmap/:file", async (c) => {
      const { name, file } = c.req.param();
      const { asOf, order } = c.req.query();
      const opened = await shown.opened(name, asOf);
      const { value } = roadmap(opened.case, order === undefined ? {} : { order });
      const address = () => placeOf(c.req.url, name, "roadmap");
      return download(formatRoadmap(opened, value, { file, address }), file);
    })
    .get("/:name/forecasts/:file", async (c) => {
      const { name, file } = c.req.param();
      const opened = await shown.opened(name, c.req.query("asOf"));
      const address = ({ forecast = "" }: TimelineEntry) => placeOf(c.req.url, name, `forecasts/${forecast}`);
      return download(await formatForecasts(opened, file, address), file);
    })
    .get("/:name/text/:file", async (c) => {
      const { version, take, asOf } = c.req.query();
      const { name, file } = c.req.param();
      return download(await textFile((await shown.opened(name, asOf)).case, file, { version, take }), file);
    })
    .get("/:name/versions", async (c) => {
      const name = c.req.param("name");
      await shown.desk(name);
      return streamSSE(c, async (stream) => {
        let end = (): void => undefined;
        const ended = new Promise<void>((done) => (end = done));
        stream.onAbort(end);
        const tell = (at: number) => void stream.writeSSE({ event: "version", data: String(at) });
        const stop = await shown.watch(name, tell, end);
        await ended;
        stop();
      });
    });
}

/** The full address of a place of a case; a calendar keeps it. */
function placeOf(url: string, name: string, place: string): string {
  return new URL(`/case/${encodeURIComponent(name)}/${place}`, url).href;
}

/** A file to keep, under a name that can do no harm in a header. */
function download(written: string | Uint8Array, file: string): Response {
  const content = typeof written === "string" ? new TextEncoder().encode(written) : written;
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${file.replaceAll(/[^A-Za-z0-9._-]/g, "-")}"`,
    },
  });
}
