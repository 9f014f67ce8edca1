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

test("an order lacks the kinds of step that its deal needs; a step of that kind takes the finding away", () => {
  const trade = (...list: Steps) => find("missing-step", { deal: "trade", ...steps(...list) });
  expect(trade(cull, pay)).toEqual([
    {
      code: "missing-step",
      severity: "warning",
      message:
        "The order of steps proposed by State has no dispute-handling, monitoring or ratification step. On the checklist by the WTO Agreement (1994): dispute-handling and monitoring; by Putnam (1988): ratification.",
      question: "Where in the order would dispute-handling, monitoring and ratification come, and who would do it?",
      refs: ["state"],
    },
  ]);
  const more = ["dispute-handling", "monitoring", "ratification"].map((kind) => ({ ...pay, id: kind, kind }));
  expect(trade(cull, pay, ...more)).toEqual([]);
  expect(trade(cull, pay, ...more.slice(1))[0]?.message).toContain("has no dispute-handling step");
  expect(trade()).toEqual([]);
});

test("acts that a report tells of one by one are no order that could lack a step; one that waits for another makes one", () => {
  const told = (...list: Steps) =>
    find("missing-step", { deal: "trade", ...steps(...list.map((step) => ({ ...step, proposal: undefined }))) });
  const [culled, paid] = [cull, pay].map((step) => ({ ...step, proposed: true, after: [] }));
  expect(told({ ...culled }, { ...paid })).toEqual([]);
  expect(told({ ...culled }, { ...paid, after: [{ step: "s1" }] })).toHaveLength(1);
  expect(told({ ...culled, proposed: false }, { ...paid })).toHaveLength(1);
});

test("what a side concedes by report has a place in its own order, a date, or a finding", () => {
  const claims = (change: object) => ({
    claims: [{ ...dairy.claims[1], act: "concede", condition: undefined, ...change }],
  });
  const own = (change: object, ...list: Steps) => find("untimed-concession", { ...claims(change), ...steps(...list) });
  const free = { ...cull, claims: [], counters: [] };
  expect(own({}, free)).toMatchObject([
    {
      refs: ["state", "c2"],
      message: expect.stringContaining("no place for a concession reported of the same side: “Aid”"),
    },
  ]);
  expect(own({}, free, { ...pay, claims: [] })).toEqual([]);
  expect(own({ holder: "Farms" }, free)).toEqual([]);
  expect(own({ act: "demand" }, free)).toEqual([]);
  expect(own({ when: { text: "in May", edtf: "2026-05", status: "planned" } }, free)).toEqual([]);
  const offered = { ...claims({ act: "offer" }), ...steps(free) };
  const positions = [{ id: "F1", party: "farms", stance: "refuses", issue: "aid", options: ["paid"] }];
  expect(find("untimed-concession", offered)).toHaveLength(1);
  expect(find("untimed-concession", { ...offered, positions })).toEqual([]);
});

test("an announcement of concessions, one that was promised before, and an offer that is refused are not untimed", () => {
  const free = { ...cull, claims: [], counters: [] };
  const issues = [dairy.issues[0], { id: "aid", label: "Aid", vocabulary: "labour.pay", options: ["paid", "none"] }];
  const said = (...more: object[]) => ({
    issues,
    claims: more.map((one, i) => ({ ...dairy.claims[1], id: `d${i}`, condition: undefined, act: "offer", ...one })),
    ...steps(free),
  });
  const announced = { quote: "The State is ready for several concessions.", options: undefined };
  expect(find("untimed-concession", said({}))).toHaveLength(1);
  expect(find("untimed-concession", said(announced))).toEqual([]);
  expect(find("untimed-concession", said({ ...announced, options: ["paid"] }))).toHaveLength(1);
  const promise = { act: "promise", condition: "in return for a cull" };
  expect(find("untimed-concession", said({ act: "concede" }, promise))).toEqual([]);
  const withdrawn = [{ id: "S1", party: "state", stance: "refuses", issue: "aid", options: ["paid"] }];
  expect(find("untimed-concession", { ...said({ act: "concede" }), positions: withdrawn })).toEqual([]);
  const byVocabulary = said({ issue: "labour.pay" });
  const refusal = [{ id: "F1", party: "farms", stance: "refuses", issue: "aid", options: ["paid"] }];
  expect(find("untimed-concession", byVocabulary)[0]?.message).toContain("“Aid”");
  expect(find("untimed-concession", { ...byVocabulary, positions: refusal })).toEqual([]);
  const conceded = said({ issue: "labour.pay", act: "concede" });
  expect(find("untimed-concession", { ...conceded, positions: refusal })).toHaveLength(1);
});

test("an order has a worst moment while a step that is hard to take back waits for an answer", () => {
  expect(find("worst-moment")).toMatchObject([
    {
      refs: ["s1", "farms"],
      message:
        "The worst moment of the order of steps proposed by State is Farms', after step 1 (“the herd is culled”), holding nothing that others have done, with 1 step hard to take back and not answered in full. Still to come: “the aid is paid”.",
    },
  ]);
  expect(find("worst-moment", steps({ ...cull, after: [{ step: "s2" }] }, { ...pay, after: [] }))).toEqual([]);
  expect(find("worst-moment", steps({ ...cull, irreversible: false }, pay))).toEqual([]);
});

test("an order whose dates clash is an error that tells the clash; a later date takes it away", () => {
  const dated = (window: string) => steps({ ...cull, window: "2026-05-10/.." }, { ...pay, window });
  const [clash] = find("impossible-timetable", dated("../2026-05-09"));
  expect(clash).toMatchObject({ severity: "error", refs: expect.arrayContaining(["s1", "s2"]) });
  expect(clash?.message).toContain("“the aid is paid” begins after “the herd is culled” is complete");
  expect(clash?.message).toContain("“the aid is paid” is complete by 9 May 2026");
  expect(find("impossible-timetable", dated("../2026-05-11"))).toEqual([]);
  const circle = steps({ ...cull, after: [{ step: "s2" }] }, pay);
  expect(find("impossible-timetable", circle)[0]?.message).toContain(
    "“the herd is culled” comes after “the aid is paid”; “the aid is paid” comes after “the herd is culled”",
  );
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

test("without a named answer, whatever others still do is taken for it; what is done together or last leaves nobody waiting", () => {
  const worst = (...list: Steps) => find("worst-moment", steps(...list))[0]?.message;
  const bare = { ...cull, counters: [] };
  const inspect = { ...pay, id: "s3", text: "inspectors leave", after: [{ step: "s2", edge: "completion" }] };
  expect(worst(bare, pay, inspect)).toMatch(
    /is Farms', after step 1 .*, holding nothing that others have done, .*\. Still to come: “the aid is paid” and “inspectors leave”\. No step is named as answering it: whatever others still do is taken for the answer\.$/,
  );
  expect(worst(bare, { ...pay, after: [{ step: "s1" }] }, inspect)).toContain("holding at most “the aid is paid”");
  expect(worst({ ...bare, after: [{ step: "s2" }] }, { ...pay, after: [] }, { ...inspect, after: [] })).toMatch(
    /after step 2 .*, holding “the aid is paid”, .*\. Still to come: “inspectors leave”\. No step/,
  );
  for (const answered of [
    [bare, { ...pay, by: "farms" }],
    [{ ...bare, by: ["farms", "state"] }, pay],
    [{ ...bare, by: undefined }, pay],
    [
      { ...bare, after: [{ step: "s2" }] },
      { ...pay, after: [] },
    ],
  ])
    expect(worst(...answered)).toBeUndefined();
});

test("of a long order the worst moment names the first steps that are still to come, and counts the others", () => {
  const later = Array.from({ length: 59 }, (_, i) => ({ ...pay, id: `t${i}`, text: `payment ${i}` }));
  expect(find("worst-moment", steps({ ...cull, counters: [] }, ...later))[0]?.message).toContain(
    "Still to come: “payment 0”, “payment 1”, “payment 2” and 56 other steps. ",
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
  expect(find("false-dichotomy", forecast("Either there is a deal, or the strike goes on.", "assess"))).toHaveLength(1);
  expect(find("false-dichotomy", forecast("It is either a deal in May or a lost decade", "assess"))).toHaveLength(1);
  expect(find("false-dichotomy", forecast("It is either a mistake or a joke", "assess"))).toEqual([]);
  expect(find("false-dichotomy", forecast("either they are tired or they are bluffing", "assess"))).toEqual([]);
});
