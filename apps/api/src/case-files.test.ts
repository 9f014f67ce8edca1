import { expect, test } from "vitest";
import { emptyCase, parseCase } from "@parley/model";
import { caseRoutes } from "./case-routes.ts";
import { errorResponse, ShownCases } from "./index.ts";

const subject = parseCase({
  ...emptyCase("mill", "The mill"),
  parties: [{ id: "port", name: "Port" }],
  steps: [
    { id: "pay", by: "port", text: "Port pays", window: "2026-05-01" },
    { id: "work", text: "Crews return", after: [{ step: "pay", edge: "completion" }], window: "../2026-05-10" },
  ],
  forecasts: [{ id: "vote", question: "Will they vote?", rule: "the gazette", closes: "2026-06-30", updates: [] }],
});
const opened = { case: subject, hash: "", warnings: [] };
const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const cases = new ShownCases({ hand, readOnly: [{ name: "mill", open: () => Promise.resolve(opened) }] });
const routes = caseRoutes(cases).onError((error, c) => {
  const { status, body } = errorResponse(error);
  return c.json(body, status);
});
const file = (path: string) => routes.request(`http://127.0.0.1:4321/mill/${path}`);
const text = async (path: string) => (await (await file(path)).text()).replaceAll("\r\n ", "");

test("the steps come as a calendar of the days between which they lie, and as diagrams", async () => {
  const calendar = await text("roadmap/steps.ics");
  expect(calendar).toContain("SUMMARY:Port pays\r\nSTATUS:CONFIRMED");
  expect(calendar).toContain(
    "DTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260511\r\nSUMMARY:Crews return\r\nSTATUS:TENTATIVE",
  );
  expect(calendar).toContain("URL;VALUE=URI:http://127.0.0.1:4321/case/mill/roadmap");
  expect(await text("roadmap/steps.dot")).toContain('"(all) pay" -> "(all) work"');
  expect(await text("roadmap/steps.mmd?order=(all)")).toContain("flowchart LR");
});

test("forecasts come as records and as a calendar of their closing days", async () => {
  expect(JSON.parse(await text("forecasts/mill.json"))).toMatchObject({ case: "mill", forecasts: [{ id: "vote" }] });
  const calendar = await text("forecasts/mill.ics");
  expect(calendar).toContain("DTSTART;VALUE=DATE:20260630");
  expect(calendar).toContain("URL;VALUE=URI:http://127.0.0.1:4321/case/mill/forecasts/vote");
  expect(await text("forecasts/mill.csv")).toContain("Will they vote?");
});

test("an ending that no such file has, or an order that the case has not, is refused", async () => {
  expect((await file("roadmap/steps.pdf")).status).toBe(415);
  expect((await file("forecasts/mill.pdf")).status).toBe(415);
  expect((await file("roadmap/steps.mmd?order=nobody")).status).toBe(404);
});
