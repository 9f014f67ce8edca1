import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { findAll } from "./find-all.ts";
import { base, claim, codes, finding } from "./finding-fixtures.ts";

test("a threat is told with whom it was told, whom it is about and what it costs the one who threatens", () => {
  const threat = {
    id: "t1",
    by: "port",
    to: "ministry",
    about: "union",
    consequence: "walks out",
    condition: "unless the Union yields",
  };
  expect(finding("ultimatum-without-deadline", { threats: [{ ...threat, cost: "its own subsidy" }] })).toMatchObject({
    message:
      "A conditional threat by Port, told to Ministry, about Union (“walks out”) names no deadline. Carrying it out would cost the threatening side too: its own subsidy.",
    question: "By when, and what exactly would avert it?",
    refs: ["t1"],
  });
  expect(codes({ threats: [{ ...threat, deadline: "2026-03-15" }] })).not.toContain("ultimatum-without-deadline");
  expect(codes({ threats: [{ ...threat, status: "withdrawn" }] })).not.toContain("ultimatum-without-deadline");
});

test("what going on is told to cost the one who threatens to leave is told with the threat, unless it was recorded", () => {
  const threat = { id: "t1", by: "port", consequence: "leaves the talks", condition: "unless the Union yields" };
  const strike = claim("c2", "The strike is costing the Port 3 million a day", { holder: "(article)", act: "assess" });
  const told = (change: object, ...claims: object[]) =>
    finding("ultimatum-without-deadline", { threats: [{ ...threat, ...change }], claims: [...base.claims, ...claims] });
  expect(told({}, strike)).toMatchObject({
    message: expect.stringMatching(
      /Going on without a deal is told to cost the threatening side too: “cost.* a day”\.$/,
    ),
    refs: ["t1", "c2"],
  });
  expect(told({ by: "union" }, strike)?.message).toMatch(/names no deadline\.$/);
  expect(told({ consequence: "closes the gate" }, strike)?.message).toMatch(/names no deadline\.$/);
  expect(told({ cost: "its own subsidy" }, strike)?.message).toMatch(/too: its own subsidy\.$/);
  expect(told({})?.refs).toEqual(["t1"]);
});

test("a deadline is near or passed only from a day, and only while the threat is open", () => {
  const threat = { id: "t1", by: "port", consequence: "walks out", condition: "unless", deadline: "2026-03-15" };
  const deadlines = (status: string, day?: string) =>
    findAll(parseCase({ ...base, threats: [{ ...threat, status }] }), day === undefined ? {} : { day })
      .filter(({ code }) => code.startsWith("deadline"))
      .map(({ code, message }) => [code, message]);
  expect(deadlines("open")).toEqual([]);
  expect(deadlines("open", "2026-03-01")).toEqual([]);
  expect(deadlines("open", "2026-03-10")).toEqual([
    ["deadline-near", "The deadline of a threat by Port (“walks out”) is 15 March 2026, 5 days away."],
  ]);
  expect(deadlines("open", "2026-03-16").map(([code]) => code)).toEqual(["deadline-passed"]);
  expect(deadlines("carried-out", "2026-03-16")).toEqual([]);
});

test("an event that is still planned after its day asks what came of it", () => {
  const event = { id: "e1", label: "Third round", when: "2026-03-04/2026-03-05", status: "planned" };
  const passed = (day: string, status = "planned") =>
    findAll(parseCase({ ...base, events: [{ ...event, status }] }), { day }).filter(
      ({ code }) => code === "deadline-passed",
    );
  expect(passed("2026-03-05")).toEqual([]);
  expect(passed("2026-03-06")[0]).toMatchObject({ refs: ["e1"], severity: "notice" });
  expect(passed("2026-03-06", "past")).toEqual([]);
  expect(passed("2026-03-06", "cancelled")).toEqual([]);
});

test("dates against the order of events are pointed out; without the order they are not", () => {
  const events = [
    { id: "e1", label: "Signing", when: "2026-05-01" },
    { id: "e2", label: "Vote", when: "2026-04-01", after: ["e1"] },
  ];
  expect(finding("contradictory-dates", { events })).toMatchObject({ severity: "warning", refs: ["e1", "e2"] });
  expect(codes({ events: [events[0], { ...events[1], after: [] }] })).not.toContain("contradictory-dates");
  expect(codes({ events: [{ ...events[0], after: ["e2"] }, events[1]] })).toContain("contradictory-dates");
});
