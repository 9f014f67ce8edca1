import type { RoadmapResult } from "@parley/model";
import { expect, test } from "vitest";
import { Desk } from "./desk.ts";

test("a roadmap is made by hand alone: steps, what comes first, dates, and what they are worth", () => {
  const desk = new Desk();
  desk.done("init", "talks.parley");
  desk.done("set", "party", "port", "Port");
  desk.done("set", "party", "union", "Union");
  desk.done("set", "step", "pay", "pay rises", "--by", "port", "--kind", "payment", "--window", "../2026-05-09");
  desk.done("set", "step", "work", "work begins again", "--by", "union", "--irreversible", "--level", "4");
  desk.done("set", "step", "work", "--counters", "pay", "--days", "2..5", "--window", "2026-05-01/..");
  desk.done("set", "step", "pay", "--after", "work:completion:3..");
  expect(
    desk.done("set", "step-values", "--by", "A. Analyst", "--date", "2026-04-01", "--values", "work=union:-4,port:6"),
  ).toBe("Set the values of steps that A. Analyst gave\n");
  desk.done(
    "set",
    "step-values",
    "--by",
    "A. Analyst",
    "--date",
    "2026-04-01",
    "--values",
    "pay=union:5,port:-1/3",
    "--losses",
    "port=1",
  );
  const [order] = desk.result<RoadmapResult>("roadmap").orders;
  expect(order).toMatchObject({
    steps: ["work", "pay"],
    worst: { after: "work", parties: ["union"], until: 1 },
    values: [
      { author: "A. Analyst", exposure: { least: "4" }, guarantee: { least: "1/3" }, shortfall: { least: "0" } },
    ],
  });
  expect(order?.timetable.steps).toMatchObject([
    { step: "pay", earliest: "2026-05-06", latest: "2026-05-09" },
    { step: "work", earliest: "2026-05-01", latest: "2026-05-06" },
  ]);
  expect(desk.done("set", "step-values", "--by", "A. Analyst", "--remove")).toContain("Removed the values of steps");
  expect(desk.run("set", "step", "pay", "--days", "soon").stderr).toContain("expected days such as 3, 3..10");
  expect(desk.run("set", "step-values", "--values", "pay=5").stderr).toContain("expected PARTY:NUMBER");
  expect(desk.run("set", "step-values", "--values", "sail=port:5").status).not.toBe(0);
});
