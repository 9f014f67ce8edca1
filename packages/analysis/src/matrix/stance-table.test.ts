import { defaultReading, parseCase, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { effectiveReading } from "./effective-reading.ts";
import { matrix } from "./matrix.ts";
import { stanceTable, type StanceCell } from "./stance-table.ts";
import { usedPositions } from "./used-positions.ts";

function strike(positions: readonly object[], more: object = {}): Case {
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Strike",
    parties: [
      { id: "u", name: "Union" },
      { id: "e", name: "employers" },
      { id: "m", name: "Mediator", roles: ["mediator"] },
    ],
    issues: [
      { id: "pay", label: "Pay", options: ["four", "five", "six"] },
      { id: "hours", label: "Hours", options: ["35", "38"] },
    ],
    positions,
    ...more,
  });
}

function cell(subject: Case, party: string, option: string, changes = {}): StanceCell {
  const found = stanceTable(subject, { ...defaultReading, ...changes }).cells.find(
    (candidate) => candidate.party === party && candidate.issue === "pay" && candidate.option === option,
  );
  if (!found) throw new Error("expected a cell");
  return found;
}

const demand = { id: "D", party: "u", stance: "demands", issue: "pay", options: ["six"], claims: ["c1"] };

test("an option that nobody spoke of is not reported, and rests on nothing", () => {
  const said = cell(strike([]), "u", "six");
  expect(said).toEqual({
    party: "u",
    issue: "pay",
    option: "six",
    stance: "not-reported",
    excludedByDemand: false,
    conditions: [],
    positions: [],
    claims: [],
  });
});

test("a demand refuses the options that its party mentions nowhere, for the reason of the demand", () => {
  const said = cell(strike([demand]), "u", "four");
  expect(said).toMatchObject({
    stance: "refuses",
    excludedByDemand: true,
    positions: ["D"],
    claims: ["c1"],
    basis: "stated",
  });
  expect(cell(strike([demand]), "u", "six").stance).toBe("demands");
  expect(cell(strike([demand]), "e", "four").stance).toBe("not-reported");
  expect(cell(strike([demand]), "u", "four", { demandsExclude: false }).stance).toBe("not-reported");
});

test("any position on an option is a mention, even that nothing was reported; a formula is none", () => {
  const silent = { party: "u", stance: "not-reported", issue: "pay", options: ["five"] };
  const formula = { party: "u", stance: "refuses", require: { pay: ["six", "four"] } };
  const subject = strike([demand, silent, formula]);
  expect(cell(subject, "u", "five").stance).toBe("not-reported");
  expect(cell(subject, "u", "four").excludedByDemand).toBe(true);
});

test("the firmest of two positions on an option counts, with a warning that names both", () => {
  const firmer = ["accepts", "accepts-if", "refuses", "red-line"];
  for (const [i, weak] of firmer.entries())
    for (const strong of firmer.slice(i + 1)) {
      const position = (id: string, stance: string) => ({
        id,
        party: "u",
        stance,
        issue: "pay",
        options: ["five"],
        ...(stance === "accepts-if" ? { if: { hours: ["35"] } } : {}),
      });
      const subject = strike([position("A", strong), position("B", weak)]);
      expect(cell(subject, "u", "five")).toMatchObject({ stance: strong, positions: ["A"] });
      const [warning, ...others] = stanceTable(subject, defaultReading).warnings;
      expect(warning).toMatchObject({ code: "double-mention", ref: "B" });
      expect(warning?.message).toContain("A and B");
      expect(others).toEqual([]);
    }
});

test("of two conditional acceptances either condition is enough, so both are kept", () => {
  const accept = (hours: string) => ({
    party: "u",
    stance: "accepts-if",
    issue: "pay",
    options: ["five"],
    if: { hours: [hours] },
  });
  expect(cell(strike([accept("35"), accept("38")]), "u", "five").conditions).toEqual([
    { hours: ["35"] },
    { hours: ["38"] },
  ]);
});

test("the words of a mediator are in the table", () => {
  const subject = strike([{ party: "m", stance: "accepts", issue: "pay", options: ["five"] }]);
  expect(cell(subject, "m", "five").stance).toBe("accepts");
});

test("stated positions only: inferred ones are not there, nor do they mention anything", () => {
  const guess = { party: "u", stance: "accepts", issue: "pay", options: ["five"], basis: "inferred" };
  const subject = strike([demand, guess]);
  expect(cell(subject, "u", "five")).toMatchObject({ stance: "accepts", basis: "inferred" });
  expect(cell(subject, "u", "five", { inferred: false }).excludedByDemand).toBe(true);
});

test("only from some sources: a position needs one claim that a listed report, publisher or speaker passed on", () => {
  const chain = [
    { who: "Harbour Post", kind: "publisher" },
    { who: "a docker", kind: "anonymous" },
  ];
  const claim = (id: string, more: object) => ({ id, quote: "q", holder: "u", act: "demand", ...more });
  const position = (id: string, claims: string[]) => ({
    id,
    party: "u",
    stance: "accepts",
    issue: "pay",
    options: ["five"],
    claims,
  });
  const subject = strike([position("A", ["c1"]), position("B", ["c2"]), position("C", []), position("D", ["c3"])], {
    sources: [{ id: "post", name: "Harbour Post", kind: "outlet", aliases: ["the Post"] }],
    reports: [{ id: "r1", publisher: "Daily" }],
    claims: [
      claim("c1", { chain }),
      claim("c2", { report: "r1" }),
      claim("c3", { chain, review: { state: "rejected" } }),
    ],
  });
  const used = (sources: string[]) => usedPositions(subject, { ...defaultReading, sources }).map((p) => p.id);
  expect(used(["post"])).toEqual(["A", "C"]);
  expect(used(["the post"])).toEqual(["A", "C"]);
  expect(used(["a docker"])).toEqual(["A", "C"]);
  expect(used(["r1"])).toEqual(["B", "C"]);
  expect(used(["Daily"])).toEqual(["B", "C"]);
  expect(used([])).toEqual(["C"]);
});

test("a reading may only name assumptions that the case has; switches given as undefined stay as they are", () => {
  expect(() => effectiveReading(strike([]), { assumptions: ["A9"] })).toThrow('no assumption has the id "A9"');
  expect(effectiveReading(strike([]), { inferred: undefined as never }).inferred).toBe(true);
});

test("the matrix has a row for each option, a column for each party by name, and counts what binds", () => {
  const subject = strike([
    demand,
    { party: "e", stance: "refuses", require: { pay: ["six"], hours: ["35"] }, text: "not both" },
  ]);
  const { value } = matrix(subject);
  expect(value.parties).toEqual([
    { id: "e", name: "employers", negotiating: true },
    { id: "m", name: "Mediator", negotiating: false },
    { id: "u", name: "Union", negotiating: true },
  ]);
  expect(value.issues[0]?.options[2]?.cells.map((said) => said.stance)).toEqual([
    "not-reported",
    "not-reported",
    "demands",
  ]);
  expect(value.counts).toEqual({ cells: 10, stated: 3, inferred: 0, notReported: 7 });
  expect(value.sentence).toBe(
    "Of 10 stances, 3 are stated, 0 inferred and 7 not reported. 1 more position spans several issues.",
  );
  expect(value.assertions[0]).toMatchObject({ party: "e", text: "not both" });
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
});
