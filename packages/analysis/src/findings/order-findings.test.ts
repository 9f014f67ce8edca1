import { parseCase, type Finding } from "@parley/model";
import { expect, test } from "vitest";
import { findAll } from "./find-all.ts";

const dairy = {
  format: "parley-case",
  version: 1,
  title: "Milk quota (invented)",
  parties: [
    { id: "farms", name: "Farms" },
    { id: "state", name: "State" },
  ],
  reports: [{ id: "r1", text: "The Farms would cull. The State pays, in return for a cull. The State inspects." }],
  claims: [
    {
      id: "c1",
      report: "r1",
      quote: "The Farms would cull",
      holder: "Farms",
      act: "offer",
      issue: "herd",
      options: ["cull"],
    },
    {
      id: "c2",
      report: "r1",
      quote: "The State pays",
      holder: "State",
      act: "promise",
      issue: "aid",
      options: ["paid"],
      condition: "in return for a cull",
    },
    { id: "c3", report: "r1", quote: "The State inspects", holder: "State", act: "report-event" },
  ],
  issues: [
    { id: "herd", label: "Herd", options: ["cull", "keep"] },
    { id: "aid", label: "Aid", options: ["paid", "none"] },
  ],
  steps: [
    {
      id: "s1",
      by: "farms",
      text: "the herd is culled",
      issue: "herd",
      option: "cull",
      proposal: "state",
      irreversible: true,
      counters: ["s2"],
      claims: ["c1"],
    },
    {
      id: "s2",
      by: "state",
      text: "the aid is paid",
      issue: "aid",
      option: "paid",
      proposal: "state",
      after: [{ step: "s1", edge: "completion" }],
    },
  ],
};
type Steps = object[];
const [cull = {}, pay = {}] = dairy.steps;
const find = (code: string, change: object = {}): Finding[] =>
  findAll(parseCase({ ...dairy, ...change })).filter((finding) => finding.code === code);
const steps = (...list: Steps) => ({ steps: list });

test("an order lacks a step on an issue that a step elsewhere carries out; giving it one takes the finding away", () => {
  const inspect = { id: "s3", text: "inspectors come", issue: "herd" };
  expect(find("missing-step")).toEqual([]);
  expect(find("missing-step", steps({ ...cull, proposal: "farms" }, pay))).toMatchObject([
    { refs: ["farms", "s2"], message: expect.stringContaining("proposed by Farms has no step on Aid") },
    { refs: ["state", "s1"], message: expect.stringContaining("proposed by State has no step on Herd") },
  ]);
  expect(find("missing-step", steps(cull, pay, inspect))).toEqual([]);
});

test("a step that the order's own party refuses is not missing from it", () => {
  const apart = steps({ ...cull, proposal: "farms" }, pay);
  const positions = [{ id: "F1", party: "farms", stance: "refuses", issue: "aid", options: ["paid"] }];
  expect(find("missing-step", { ...apart, positions }).map(({ refs }) => refs[0])).toEqual(["state"]);
});

test("a concession with no place in any order is untimed until it has a date, a predecessor, a successor or an order", () => {
  const loose = { ...cull, proposal: undefined, irreversible: false, counters: [] };
  const payFirst = { ...pay, after: [] };
  expect(find("untimed-concession", steps(loose, payFirst))).toMatchObject([{ refs: ["s1", "c1"] }]);
  for (const placed of [
    steps({ ...loose, window: "2026-05" }, payFirst),
    steps({ ...loose, after: [{ step: "s2" }] }, payFirst),
    steps(loose, pay),
    steps({ ...loose, proposal: "state" }, payFirst),
    steps({ ...loose, claims: ["c3"] }, payFirst),
    steps(loose),
  ])
    expect(find("untimed-concession", placed)).toEqual([]);
});

test("an irreversible step is unanswered when no other side answers it within its order", () => {
  expect(find("unanswered-commitment-risk")).toEqual([]);
  expect(find("unanswered-commitment-risk", steps({ ...cull, irreversible: false, counters: [] }, pay))).toEqual([]);
  expect(find("unanswered-commitment-risk", steps({ ...cull, counters: [] }, pay))).toMatchObject([{ refs: ["s1"] }]);
  expect(find("unanswered-commitment-risk", steps(cull, { ...pay, by: "farms" }))).toMatchObject([{ refs: ["s1"] }]);
  expect(find("unanswered-commitment-risk", steps(cull, { ...pay, proposal: "farms" }))[0]?.message).toContain(
    "What would answer it has no place there: “the aid is paid”.",
  );
});

test("a concession that was promised in return for something is counted once", () => {
  const given = {
    id: "c4",
    report: "r1",
    quote: "The State pays",
    holder: "State",
    act: "concede",
    issue: "aid",
    options: ["paid"],
  };
  const claims = (...more: object[]) => ({ claims: [...dairy.claims, ...more] });
  expect(find("double-counted")).toEqual([]);
  expect(find("double-counted", claims(given))).toMatchObject([{ refs: ["c4", "c2"] }]);
  for (const other of [
    { holder: "Farms" },
    { options: ["none"] },
    { issue: "herd" },
    { act: "demand" },
    { partOf: "c2" },
  ])
    expect(find("double-counted", claims({ ...given, ...other }))).toEqual([]);
  const free = dairy.claims.map((one) => ({ ...one, condition: undefined }));
  expect(find("double-counted", { claims: [...free, given] })).toEqual([]);
});

test("a forecast of two outcomes asks for a third; other forecasts and other acts do not", () => {
  const forecast = (quote: string, act = "predict") => ({
    reports: [{ id: "r1", text: `${dairy.reports[0]?.text} ${quote}` }],
    claims: [...dairy.claims, { id: "c5", report: "r1", quote, holder: "(expert)", act }],
  });
  expect(find("false-dichotomy", forecast("a deal by May or else no talks"))).toMatchObject([{ refs: ["c5"] }]);
  expect(find("false-dichotomy", forecast("either they sign or they part"))).toHaveLength(1);
  expect(find("false-dichotomy", forecast("either side may sign or wait"))).toEqual([]);
  expect(find("false-dichotomy", forecast("a deal by May"))).toEqual([]);
  expect(find("false-dichotomy", forecast("a deal by May or else no talks", "threaten"))).toEqual([]);
});
