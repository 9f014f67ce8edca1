import { blocksResultSchema, parseCase, spaceResultSchema, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { blocks } from "./blocks.ts";
import { space } from "./space.ts";

const both = [
  { id: "u", name: "Union" },
  { id: "e", name: "Employers" },
];
const pay = { id: "pay", label: "Pay", options: ["five", "six"] };
const hours = { id: "hours", label: "Hours", options: ["35", "38"] };

function talks(more: object): Case {
  return parseCase({ format: "parley-case", version: 1, title: "Talks", parties: both, issues: [pay, hours], ...more });
}

function says(party: string, stance: string, option: string, more: object = {}): object {
  return {
    id: `${party}.${stance}.${option}`,
    party,
    stance,
    issue: option.length > 2 ? "pay" : "hours",
    options: [option],
    ...more,
  };
}

function sentence(more: object, reading = {}): string {
  return blocks(talks(more), { reading }).value.sentence.split(" Reading:")[0] ?? "";
}

test("results have the shapes that scripts rely on", () => {
  const subject = talks({ positions: [says("u", "demands", "six"), says("e", "red-line", "six")] });
  expect(blocksResultSchema.parse(blocks(subject).value)).toEqual(blocks(subject).value);
  expect(spaceResultSchema.parse(space(subject).value)).toEqual(space(subject).value);
});

test("a result says how it was made and rests on the claims of the positions that bind", () => {
  const mediator = { id: "m", name: "Mediator", roles: ["mediator"] };
  const result = blocks(
    talks({
      parties: [...both, mediator],
      positions: [
        says("u", "demands", "six", { claims: ["c2", "c1"] }),
        says("m", "accepts", "five", { claims: ["c3"] }),
      ],
    }),
  );
  expect(result.claims).toEqual(["c2", "c1"]);
  expect(result.parameters).toMatchObject({ limit: 1000 });
  expect(result.reading.silence).toBe("unknown");
  expect(result.value.acceptable.silenceOpen.byParty).toEqual({ u: "2", e: "4" });
});

test("the figures do not depend on which way silence is read, since both ways are given", () => {
  const subject = talks({ positions: [says("u", "demands", "six"), says("e", "accepts", "six")] });
  const figures = (["open", "closed", "unknown"] as const).map((silence) => {
    const { sentence: _sentence, ...rest } = blocks(subject, { reading: { silence } }).value;
    return rest;
  });
  expect(figures[1]).toEqual(figures[0]);
  expect(figures[2]).toEqual(figures[0]);
});

test("a condition that is not met is a refusal; dropping it is the change", () => {
  const { value } = blocks(
    talks({
      positions: [
        says("u", "accepts-if", "five", { if: { hours: ["35"] } }),
        says("e", "accepts", "five"),
        says("e", "red-line", "35"),
      ],
    }),
  );
  expect(value.cores).toEqual([]);
  expect(value.routes.shown[0]).toMatchObject({ redLines: 0, refusals: 0, unknowns: 4 });
  const dropped = value.routes.shown
    .flatMap(({ changes }) => changes)
    .find((change) => "from" in change && change.from === "accepts-if");
  expect(dropped).toEqual({ party: "u", issue: "pay", option: "five", from: "accepts-if" });
});

test.each([
  ["no issue", { issues: [], positions: [] }, "The case has no issues yet: there is nothing to agree on."],
  [
    "no party",
    { parties: [] },
    "The rules allow 4 packages, but no negotiating party is recorded whose acceptance counts.",
  ],
  [
    "no position",
    {},
    "No position is reported: nobody has refused any of the 4 packages, and nobody is known to accept one.",
  ],
  [
    "one party",
    { parties: [both[0]], positions: [says("u", "demands", "six")] },
    "No package is acceptable to Union on what is reported; 2 of 4 are if silence is open, all with “six” on Pay.",
  ],
  [
    "all accepted",
    {
      issues: [pay],
      positions: ["u", "e"].map((party) => ({ party, stance: "accepts", issue: "pay", options: ["five", "six"] })),
    },
    "Every one of the 2 packages is acceptable to both Employers and Union on what is reported.",
  ],
  [
    "no unknown left",
    {
      issues: [pay],
      positions: [says("u", "demands", "six"), says("e", "accepts", "six"), says("e", "refuses", "five")],
    },
    "1 of 2 packages is acceptable to both Employers and Union on what is reported, whichever way silence is read, with “six” on Pay.",
  ],
  [
    "some known, more possible",
    {
      positions: [
        says("u", "accepts", "six"),
        says("e", "accepts", "six"),
        says("u", "accepts", "35"),
        says("e", "accepts", "35"),
      ],
    },
    "1 of 4 packages is acceptable to both Employers and Union on what is reported; 4 are if silence is open.",
  ],
  [
    "a conflict",
    { positions: [says("u", "demands", "six"), says("e", "red-line", "six")] },
    "No package of 4 is acceptable to both Employers and Union, even if silence is open. Kept apart by one conflict: " +
      "Union (demand): “six” on Pay; Employers (red line): “six” on Pay.",
  ],
  [
    "rules that contradict each other",
    {
      rules: [
        { id: "A", require: { pay: ["five"] } },
        { id: "B", require: { pay: ["six"] } },
      ],
      positions: [says("u", "demands", "six")],
    },
    "The rules leave no package: rules A and B cannot hold together.",
  ],
])("the headline answers first: %s", (_, more, words) => {
  expect(sentence(more)).toBe(words);
});

test("with three parties all are named, with many they are counted", () => {
  const names = ["A", "B", "C", "D", "E"].map((name) => ({ id: name, name }));
  const positions = [says("A", "demands", "six")];
  expect(sentence({ parties: names.slice(0, 3), positions })).toContain("acceptable to all of A, B and C");
  expect(sentence({ parties: names, positions })).toContain("acceptable to all 5 parties");
});

test("the headline leads with the reading of silence that was chosen, and names every switch", () => {
  const more = {
    positions: [says("u", "demands", "six")],
    assumptions: [{ id: "A1", text: "x", require: { all: [] } }],
  };
  expect(sentence(more, { silence: "open" })).toBe(
    "2 of 4 packages are acceptable to both Employers and Union if silence is open, all with “six” on Pay; none is on what is reported alone.",
  );
  expect(sentence(more, { silence: "closed" })).toContain("if silence is closed; 2 of 4 are if silence is open");
  const reading = { assumptions: ["A1"], inferred: false, demandsExclude: false, sources: ["post"] };
  expect(blocks(talks(more), { reading }).value.sentence).toContain(
    "Reading: silence unknown, demands do not exclude, stated positions only, assuming A1, only from post; coding: 2 issues as coded.",
  );
});

test("the case's own sentence on its coding is shown", () => {
  const subject = talks({ coding: "Pay and hours are apart.", positions: [says("u", "demands", "six")] });
  expect(blocks(subject).value.sentence).toMatch(/coding: Pay and hours are apart\.$/);
});

test("a conflict under an assumption names the assumption and its words", () => {
  const subject = talks({
    positions: [says("u", "demands", "six")],
    assumptions: [{ id: "A1", text: "six per cent cannot be paid", require: { pay: ["five"] } }],
  });
  const { value } = blocks(subject, { reading: { assumptions: ["A1"] } });
  expect(value.cores).toEqual([{ members: ["u.demands.six"], conditionalOn: ["A1"] }]);
  expect(value.corrections.sets).toEqual([["u.demands.six"], ["A1"]]);
  expect(value.sentence).toContain("the assumption A1 (six per cent cannot be paid)");
});

test("rules that allow nothing: no core, no route, and a minimal set of them is named", () => {
  const rules = [
    { id: "R1", require: { hours: ["35"] } },
    { id: "R2", require: { pay: ["five"] } },
    { id: "R3", if: { hours: ["35"] }, then: { pay: ["six"] } },
    { id: "R4", require: { pay: ["five", "six"] } },
  ];
  const { value, warnings } = blocks(talks({ rules, positions: [says("u", "demands", "six")] }));
  expect(value).toMatchObject({
    packages: "0",
    cores: [],
    corrections: { count: 0, sets: [] },
    routes: { total: "0", shown: [] },
    ask: [],
  });
  expect(warnings).toEqual([
    {
      code: "rules-contradict",
      message: "rules R1, R2 and R3 cannot hold together, so there is no package: change or remove one",
      ref: "R1",
    },
  ]);
});

test("rules that lead back to each other are named once; the figures stay exact", () => {
  const rules = [
    { id: "R1", if: { pay: ["six"] }, then: { hours: ["38"] } },
    { id: "R2", if: { hours: ["38"] }, then: { pay: ["six"] } },
    { id: "R3", if: { pay: ["five"] }, then: { pay: ["five"] } },
  ];
  const { value, warnings } = blocks(talks({ rules }));
  expect(value.packages).toBe("2");
  expect(warnings.map(({ code, message }) => [code, message.includes("R1, R2 ")])).toEqual([["rule-cycle", true]]);
});

test("linked issues beyond the budget are left out and named, and the rest is still exact", () => {
  const rules = [{ id: "R", require: { not: { pay: ["five"], hours: ["35"] } } }];
  const issues = [pay, hours, { id: "leave", options: ["25", "28", "30"] }];
  const { value, warnings } = blocks(talks({ issues, rules, positions: [says("u", "demands", "six")] }), { budget: 4 });
  expect(value.packages).toBe("3");
  expect(warnings[0]).toMatchObject({ code: "component-too-large", ref: "pay" });
  expect(warnings[0]?.message).toContain("issues pay, hours are linked");
  expect(value.sentence).toMatch(/^Without 2 issues too closely linked to count: no package/);
});

test("thirty issues of five options: the space is never enumerated", () => {
  const issues = Array.from({ length: 30 }, (_, i) => ({ id: `i${i}`, options: ["a", "b", "c", "d", "e"] }));
  const positions = issues.flatMap(({ id }) => [
    { party: "u", stance: "demands", issue: id, options: ["a", "b"] },
    { party: "e", stance: "accepts", issue: id, options: ["b", "c"] },
  ]);
  const { value, warnings } = blocks(talks({ issues, positions }), { limit: 3 });
  expect(value.packages).toBe(String(5n ** 30n));
  expect(value.acceptable.silenceClosed.all).toBe("1");
  expect(value.acceptable.silenceOpen.all).toBe(String(2n ** 30n));
  expect(value.routes).toMatchObject({ total: "1", shown: [{ changes: [], packages: "1" }] });
  expect(warnings).toEqual([]);
});

test("routes that are not shown are counted", () => {
  const issues = Array.from({ length: 20 }, (_, i) => ({ id: `i${i}`, options: ["a", "b"] }));
  const { value, warnings } = blocks(talks({ issues }), { limit: 10 });
  expect(value.routes.total).toBe(String(2 ** 20));
  expect(value.routes.shown.length).toBe(10);
  expect(warnings).toEqual([
    {
      code: "routes-truncated",
      message: "10 undominated routes are shown, 1048566 more are not: raise the limit to see them",
    },
  ]);
});

test("a limit is a whole number", () => {
  expect(() => blocks(talks({}), { limit: 1.5 })).toThrow("expected a limit that is a whole number");
  expect(() => space(talks({}), { limit: -1 })).toThrow("expected a limit that is a whole number");
  expect(space(talks({}), { limit: 0 }).value.listed).toEqual([]);
});
