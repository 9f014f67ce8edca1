import { compareResultSchema, formulaHolds, parseCase, type Case } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { space } from "../deal-space/space.ts";
import { compare } from "./compare.ts";
import { formulaTruth } from "./formula-truth.ts";

const parties = [
  { id: "u", name: "Union" },
  { id: "e", name: "Employers" },
];
const issues = [
  { id: "pay", label: "Pay", options: ["five", "six", "seven"] },
  { id: "hours", label: "Hours", options: ["five", "six", "seven"] },
];

function talks(more: object): Case {
  return parseCase({ format: "parley-case", version: 1, title: "Talks", parties, issues, ...more });
}

const says = (party: string, stance: string, issue: string, options: string[], more: object = {}) => ({
  id: `${party}.${issue}.${options.join(".")}`,
  party,
  stance,
  issue,
  options,
  ...more,
});

const positions = [
  says("u", "demands", "pay", ["seven"]),
  says("u", "accepts", "pay", ["six"]),
  says("u", "red-line", "hours", ["seven"]),
  says("u", "accepts", "hours", ["five"]),
  says("e", "refuses", "pay", ["seven"]),
  says("e", "accepts", "pay", ["five", "six"]),
  says("e", "accepts-if", "hours", ["five"], { if: { pay: ["five", "six"] } }),
];

const named = (id: string, options: object, more: object = {}) => ({ id, options, ...more });

const subject = talks({
  positions,
  packages: [
    named("today", { pay: "five", hours: "six" }),
    named("first", { pay: "five" }, { by: "e", date: "2026-01-10" }),
    named("second", { pay: "six", hours: "five" }, { by: "e", date: "2026-02-10" }),
    named("ask", { pay: "seven", hours: "five" }, { by: "u" }),
    named("bad", { hours: "seven" }),
  ],
});

const found = compare(subject).value;
const packageOf = (id: string) => found.packages.find((one) => one.id === id)!;
const verdicts = (id: string, party: string) => {
  const { today, lastOffer, noDeal } = packageOf(id).parties.find((one) => one.party === party)!;
  return [today.verdict, lastOffer.verdict, noDeal.verdict];
};

test("each party, against today, its last offer and no deal", () => {
  expect(compareResultSchema.parse(found)).toEqual(found);
  expect(found.packages.map(({ id }) => id)).toEqual(["first", "second", "ask", "bad"]);
  // The union refuses "five" by its demand, and nobody reported what it says of six hours: against today is unknown.
  expect(verdicts("second", "u")).toEqual(["unknown", "worse", "better"]);
  expect(verdicts("second", "e")).toEqual(["unknown", "same", "better"]);
  expect(verdicts("ask", "u")).toEqual(["unknown", "same", "better"]);
  // Its condition on hours fails as well as its refusal of seven.
  expect(verdicts("ask", "e")).toEqual(["unknown", "worse", "worse"]);
});

test("what is better here and worse there is unknown, with both named", () => {
  const { value } = compare(
    talks({
      positions,
      packages: [named("today", { pay: "seven", hours: "seven" }), named("p", { pay: "six", hours: "five" })],
    }),
  );
  const { today } = value.packages[0]!.parties.find(({ party }) => party === "u")!;
  expect(today).toEqual({ against: "today", verdict: "unknown", better: ["hours"], worse: ["pay"], unknown: [] });
});

test("red lines are crossed, respected or not decided, and open issues are named", () => {
  const lines = (id: string) =>
    packageOf(id)
      .parties.find(({ party }) => party === "u")!
      .redLines.map(({ state }) => state);
  expect([lines("bad"), lines("second"), lines("first")]).toEqual([["crossed"], ["respected"], ["unknown"]]);
  expect([packageOf("first").open, packageOf("second").open]).toEqual([["hours"], []]);
});

test("a red line depends on an assumption that the package does not meet and that could be met across the line", () => {
  const { value } = compare(
    talks({
      positions,
      packages: [named("p", { pay: "six", hours: "five" })],
      assumptions: [
        { id: "A", text: "six per cent needs longer weeks", require: { hours: ["seven"] } },
        { id: "B", text: "six per cent needs some change", require: { pay: ["five"] } },
      ],
    }),
  );
  expect(value.packages[0]!.parties.find(({ party }) => party === "u")!.redLines).toEqual([
    { position: "u.hours.seven", state: "depends on an assumption", assumptions: ["A"] },
  ]);
});

test("nearest packages that nobody refuses, and what all accept and the package does not take", () => {
  expect(packageOf("ask").nearest).toEqual({
    distance: 1,
    count: "1",
    shown: [[{ issue: "pay", from: "seven", to: "six" }]],
  });
  expect(packageOf("second").nearest?.distance).toBe(0);
  expect(packageOf("ask").jointGains).toEqual([{ issue: "pay", takes: "seven", options: ["six"] }]);
  expect(packageOf("first").jointGains).toEqual([
    { issue: "pay", takes: "five", options: ["six"] },
    { issue: "hours", takes: null, options: ["five"] },
  ]);
});

test("a package that no completion can bring under a rule is said to break it", () => {
  const rules = [{ id: "R", if: { pay: ["six"] }, then: { hours: ["seven"] } }];
  const { value } = compare(
    talks({ rules, packages: [named("p", { pay: "six", hours: "five" }), named("q", { pay: "six" })] }),
  );
  expect(value.packages.map(({ breaksRules }) => breaksRules)).toEqual([["R"], []]);
});

test("nothing to compare, and no record of today, are said", () => {
  expect(compare(talks({})).warnings.map(({ code }) => code)).toEqual(["no-packages"]);
  expect(compare(talks({ packages: [named("p", {})] })).warnings.map(({ code }) => code)).toEqual(["no-today"]);
  expect(compare(talks({})).value.sentence).toBe("No package is named in the case: there is nothing to compare.");
});

const cell = fc.record({
  party: fc.constantFrom("u", "e"),
  stance: fc.constantFrom("accepts", "refuses", "demands", "red-line", "accepts-if"),
  issue: fc.constantFrom("pay", "hours"),
  option: fc.constantFrom("five", "six", "seven"),
  on: fc.constantFrom("five", "six", "seven"),
});
const problem = fc.record({
  cells: fc.array(cell, { maxLength: 8 }),
  pay: fc.constantFrom("five", "six", "seven"),
  hours: fc.constantFrom("five", "six", "seven", undefined),
});

test("the nearest packages are those of trying all", () => {
  fc.assert(
    fc.property(problem, ({ cells, pay, hours }) => {
      const options = hours === undefined ? { pay } : { pay, hours };
      const made = cells.map(({ option, on, ...rest }, i) => ({
        ...rest,
        id: `P${i}`,
        options: [option],
        ...(rest.stance === "accepts-if" ? { if: { [rest.issue === "pay" ? "hours" : "pay"]: [on] } } : {}),
      }));
      const one = talks({ positions: made, packages: [named("p", options)] });
      const fine = space(one).value.listed.filter(({ refusals }) => refusals === 0);
      const changed = fine.map((listed) =>
        Object.entries(options).flatMap(([issue, from]) =>
          listed.options[issue] === from ? [] : [`${issue}=${listed.options[issue]}`],
        ),
      );
      const { nearest } = compare(one).value.packages[0]!;
      if (fine.length === 0) {
        expect(nearest).toBeNull();
        return;
      }
      const distance = Math.min(...changed.map((ways) => ways.length));
      const ways = new Set(changed.filter((way) => way.length === distance).map((way) => way.join(" ")));
      expect(nearest?.distance).toBe(distance);
      expect(new Set(nearest?.shown.map((way) => way.map(({ issue, to }) => `${issue}=${to}`).join(" ")))).toEqual(
        ways,
      );
      expect(nearest?.count).toBe(String(ways.size));
    }),
    { seed: 20260304, numRuns: 400 },
  );
});

test("a formula that is decided for a part of a package holds or fails for every completion", () => {
  const table = fc.record({ pay: fc.subarray(["five", "six", "seven"]) }).map((one): object => one);
  const formula = fc.letrec<{ tree: object }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      table,
      fc.record({ hours: fc.subarray(["five", "six", "seven"]) }),
      fc.record({ not: tie("tree") }),
      fc.record({ any: fc.array(tie("tree"), { maxLength: 3 }) }),
      fc.record({ all: fc.array(tie("tree"), { maxLength: 3 }) }),
    ),
  })).tree;
  fc.assert(
    fc.property(formula, fc.constantFrom("five", "six", "seven"), (made, pay) => {
      const truth = formulaTruth(made as never, (issue) => (issue === "pay" ? pay : undefined));
      if (truth === undefined) return;
      for (const hours of ["five", "six", "seven"])
        expect(formulaHolds(made as never, (issue) => (issue === "pay" ? pay : hours))).toBe(truth);
    }),
    { seed: 20260304, numRuns: 400 },
  );
});
