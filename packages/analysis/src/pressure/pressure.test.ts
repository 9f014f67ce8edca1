import { parseCase, ripenessSigns, type Case, type PressureResult } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findAll } from "../findings/find-all.ts";
import { judged, talkCase } from "./pressure-fixtures.ts";
import { pressure } from "./pressure.ts";

const cost = ["the strike costs the carrier 3 million a day"] as const;
const all = (answer: string) =>
  ["line", "crews"].flatMap((party) => ripenessSigns.map((sign) => judged(`${party}.${sign}`, [party, sign, answer])));
const cell = (subject: Case, party: string, sign: string) =>
  pressure(subject)
    .parties.find((row) => row.party === party)
    ?.cells.find((one) => one.sign === sign);

test("evidence answers nothing: the cell says so, and the verdict is partial", () => {
  const subject = talkCase([cost]);
  expect(cell(subject, "line", "hurting")).toMatchObject({ answer: "unknown", state: "evidence" });
  expect(cell(subject, "crews", "hurting")).toMatchObject({ answer: "unknown", state: "nothing" });
  expect(pressure(subject)).toMatchObject({
    verdict: "partial",
    sentence: expect.stringContaining("Costs are told of Meridian Line only; ripeness needs both sides and a way out."),
  });
});

test("it is ripe only when every cell of every side is judged yes", () => {
  expect(pressure(talkCase([], { judgements: all("yes") })).verdict).toBe("ripe");
  for (let left = 0; left < 8; left++)
    expect(pressure(talkCase([], { judgements: all("yes").toSpliced(left, 1) })).verdict).toBe("partial");
  const [first = {}, ...rest] = all("yes");
  expect(pressure(talkCase([], { judgements: [{ ...first, answer: "no" }, ...rest] }))).toMatchObject({
    verdict: "not-ripe",
    weakestCells: [{ party: "line", sign: "cannot-win" }],
    sentence:
      "Not ripe, by the judgements recorded: the answer is no to whether Meridian Line sees that it cannot win.",
  });
});

test("authors who differ make a cell contested and all are named; of one author the latest counts; unknown contests nothing", () => {
  const at = ["line", "hurting", "yes"] as const;
  const no = ["line", "hurting", "no"] as const;
  const several = (...judgements: object[]) => cell(talkCase([], { judgements }), "line", "hurting");
  expect(several(judged("j1", at), judged("j2", no, { author: "M.M." }))).toMatchObject({
    answer: "contested",
    judged: [
      { author: "M.M.", answer: "no" },
      { author: "N.N.", answer: "yes" },
    ],
  });
  expect(several(judged("j1", no), judged("j2", at, { date: "2026-06" }))?.answer).toBe("yes");
  expect(several(judged("j1", at, { date: "2026-06" }), judged("j2", no))?.answer).toBe("yes");
  const unsure = judged("j2", ["line", "hurting", "unknown"], { author: "M.M." });
  expect(several(judged("j1", at), unsure)).toMatchObject({ answer: "yes", judged: [{}, {}] });
});

test("fewer than two who negotiate, or nothing said, is no verdict, with its reason", () => {
  expect(pressure(talkCase([])).sentence).toMatch(/^Nothing is recorded: no judgement/);
  const alone = parseCase({ format: "parley-case", version: 1, title: "Alone", parties: [{ id: "a", name: "A" }] });
  expect(pressure(alone)).toMatchObject({
    verdict: "nothing-recorded",
    sentence: expect.stringMatching(/two parties/),
  });
});

test("spoilers and veto players are an analyst's word; support at home is a constituency unless it voted", () => {
  const by = { author: "N.N.", date: "2026" };
  const judgements = [
    { id: "s", about: "spoiler", party: "crews", aims: "limited", position: "inside", ...by },
    { id: "v", about: "veto", party: "board", ...by },
  ];
  const subject = talkCase(
    [
      ["Most of those present backed the plan", { holder: "Meridian Line", act: "accept" }],
      ["members voted against the offer", { holder: "Seafarers' Union", act: "report-event" }],
    ],
    { judgements },
  );
  expect(pressure(subject).actors).toMatchObject([
    { party: "board", vetoes: [{ author: "N.N.", on: [] }], spoilers: [], home: [] },
    { party: "line", home: [{ claim: "c1", kind: "constituency", points: "for" }] },
    { party: "crews", spoilers: [{ aims: "limited" }], home: [{ claim: "c2", kind: "vote", points: "against" }] },
  ]);
});

test("costs told of one side only are a finding; costs of the other, or a judgement on them, take it away", () => {
  const codes = (subject: Case) =>
    findAll(subject)
      .filter(({ code }) => code === "one-sided-pressure")
      .map(({ refs }) => refs);
  expect(codes(talkCase([cost, ["mounting costs"]]))).toEqual([["line", "c1"]]);
  expect(codes(talkCase([cost, ["the union's members are losing wages"]]))).toEqual([]);
  expect(codes(talkCase([cost], { judgements: [judged("j", ["crews", "hurting", "no"])] }))).toEqual([]);
  expect(codes(talkCase([["both sides are exhausted"]]))).toEqual([]);
  expect(codes(talkCase([["the carrier would be exhausted"]]))).toEqual([]);
});

test("support at home is a finding where it is no vote, and is for something", () => {
  const refs = (quote: string) =>
    findAll(talkCase([[quote, { holder: "Meridian Line", act: "accept" }]]))
      .filter(({ code }) => code === "constituency-not-vote")
      .map((finding) => finding.refs);
  expect(refs("Most of those present backed the plan")).toEqual([["line", "c1"]]);
  expect(refs("the members voted and backed the plan")).toEqual([]);
  expect(refs("Most of those present opposed the plan")).toEqual([]);
  expect(refs("its shareholders have to approve any contract")).toEqual([]);
  expect(refs("it will sign once the branches have approved the plan")).toEqual([]);
});

test("of those present at an assembly the host's side is told, as the words shortly before name it", () => {
  const home = (...quotes: string[]) =>
    findAll(talkCase(quotes.map((quote) => [quote])))
      .filter(({ code }) => code === "constituency-not-vote")
      .map(({ refs }) => refs);
  const hall = "Lena Osk gathered the branches' delegates in the fish hall";
  expect(home(hall, "most present supported the plan")).toEqual([["crews", "c2"]]);
  expect(home("The carrier gathered its shareholders", hall, "everyone present backed it")).toEqual([["crews", "c3"]]);
  expect(home("most present supported the plan")).toEqual([]);
  expect(home("Lena Osk met the press", "most present supported the plan")).toEqual([]);
  expect(home(hall, "rain fell", "wind rose", "night came", "most present supported the plan")).toEqual([]);
  expect(home(hall, "most present voted and supported the plan")).toEqual([]);
});

const quotes = [
  "the strike costs NAME dearly",
  "NAME cannot win",
  "NAME is ready to compromise",
  "NAME has no authority to sign",
  "mounting costs",
  "both sides are weary",
  "NAME is not exhausted",
];
const parties = fc.constantFrom("line", "crews");
const randomCase = fc.record({
  claims: fc.array(fc.tuple(fc.constantFrom(...quotes), parties), { maxLength: 6 }),
  judgements: fc.array(
    fc.tuple(
      parties,
      fc.constantFrom(...ripenessSigns),
      fc.constantFrom("yes", "no", "contested", "unknown"),
      fc.constantFrom("N.N.", "M.M."),
    ),
    { maxLength: 12 },
  ),
});
const other = (party: string): string => (party === "line" ? "crews" : "line");
const called = { line: "Meridian Line", crews: "Seafarers' Union" } as const;
const build = (drawn: typeof randomCase extends fc.Arbitrary<infer One> ? One : never, swap = false): Case =>
  talkCase(
    drawn.claims.map(
      ([quote, party]) => [quote.replace("NAME", called[(swap ? other(party) : party) as "line"])] as const,
    ),
    {
      judgements: drawn.judgements.map(([party, sign, answer, author], i) =>
        judged(`j${i}`, [swap ? other(party) : party, sign, answer], { author }),
      ),
    },
  );
const table = ({ parties, verdict, weakest }: PressureResult, swap = false) => ({
  verdict,
  weakest,
  rows: Object.fromEntries(parties.map((row) => [swap ? other(row.party) : row.party, strip(row.cells)])),
});
/** The words quoted hold names, which differ in length; all else must mirror. */
const strip = (cells: PressureResult["parties"][number]["cells"]) =>
  cells.map(({ evidence, ...rest }) => ({ ...rest, evidence: evidence.map(({ words: _words, ...one }) => one) }));

test("swapping the parties mirrors the table and keeps the verdict", () => {
  fc.assert(
    fc.property(randomCase, (drawn) => {
      expect(table(pressure(build(drawn, true)), true)).toEqual(table(pressure(build(drawn))));
    }),
    { seed: 71, numRuns: 200 },
  );
});

test("more statements never change the answer of a cell, nor take evidence out of one", () => {
  fc.assert(
    fc.property(randomCase, fc.constantFrom(...quotes), parties, (drawn, quote, party) => {
      const before = pressure(build(drawn)).parties;
      const after = pressure(build({ ...drawn, claims: [...drawn.claims, [quote, party]] })).parties;
      before.forEach((row, i) =>
        row.cells.forEach((one, k) => {
          const now = after[i]?.cells[k];
          expect(now).toMatchObject({ answer: one.answer, judged: one.judged });
          expect(now?.evidence.slice(0, one.evidence.length)).toEqual(one.evidence);
        }),
      );
    }),
    { seed: 72, numRuns: 200 },
  );
});

test("another judgement never makes a judged answer unknown", () => {
  fc.assert(
    fc.property(randomCase, parties, fc.constantFrom(...ripenessSigns), (drawn, party, sign) => {
      const before = cell(build(drawn), party, sign);
      const more = [...drawn.judgements, [party, sign, "unknown", "K.K."]] as typeof drawn.judgements;
      expect(cell(build({ ...drawn, judgements: more }), party, sign)?.answer).toBe(before?.answer);
    }),
    { seed: 73, numRuns: 200 },
  );
});
