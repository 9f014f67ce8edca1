import { parseCase, type BlocksResult, type Case } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bearing } from "../bearing/bearing.ts";
import { readings } from "../readings/readings.ts";
import { blocks } from "./blocks.ts";

const parties = [
  { id: "e", name: "Employers" },
  { id: "u", name: "Union" },
  { id: "g", name: "Guarantor", roles: ["guarantor"] },
];
const issues = [
  { id: "pay", label: "Pay", options: ["five", "six"] },
  { id: "pledge", label: "Pledge", options: ["none", { id: "firm", label: "a firm pledge", needs: ["g"] }] },
];

function talks(more: object): Case {
  return parseCase({ format: "parley-case", version: 1, title: "Talks", parties, issues, ...more });
}

const accepts = (party: string, issue: string, options: string[], more: object = {}) => ({
  party,
  stance: "accepts",
  issue,
  options,
  ...more,
});

const agreed = [
  accepts("u", "pay", ["six"]),
  accepts("e", "pay", ["six"]),
  accepts("u", "pledge", ["firm"]),
  accepts("e", "pledge", ["firm"]),
];

test("a silent guarantor is an unknown where an option needs it, and nowhere else", () => {
  const { value } = blocks(talks({ positions: agreed }));
  expect(value.acceptable.silenceClosed.all).toBe("0");
  expect(value.routes.shown).toContainEqual({
    redLines: 0,
    refusals: 0,
    unknowns: 1,
    changes: [{ party: "g", issue: "pledge", option: "firm", from: "not-reported" }],
    packages: "1",
  });
  const asked = value.ask.filter(({ party }) => party === "g");
  expect(asked.map(({ question }) => question)).toEqual(["Would Guarantor accept “a firm pledge” on Pledge?"]);
  expect(value.sentence).toContain("all of Employers, Guarantor and Union");
});

test("a recorded consent makes the package acceptable to all, a refusal makes a conflict", () => {
  const consents = blocks(talks({ positions: [...agreed, accepts("g", "pledge", ["firm"])] })).value;
  expect(consents.acceptable.silenceClosed.all).toBe("1");
  const refuses = { id: "G", party: "g", stance: "red-line", issue: "pledge", options: ["firm"] };
  const demand = { id: "U", party: "u", stance: "demands", issue: "pledge", options: ["firm"] };
  expect(blocks(talks({ positions: [demand, refuses] })).value.cores).toEqual([
    { members: ["G", "U"], conditionalOn: [] },
  ]);
});

test("what the guarantor says of options that do not need it binds nothing", () => {
  const more = [
    { party: "g", stance: "refuses", issue: "pay", options: ["six"] },
    { party: "g", stance: "red-line", require: { pay: ["five"] } },
    accepts("g", "pledge", ["firm"]),
  ];
  const { value } = blocks(talks({ positions: [...agreed, ...more] }));
  expect(value.acceptable.silenceClosed.all).toBe("1");
  expect(value.cores).toEqual([]);
});

test("a judgement that somebody has a veto needs the consent as an option that names it does", () => {
  const plain = [
    issues[0],
    { id: "pledge", label: "Pledge", options: ["none", { id: "firm", label: "a firm pledge" }] },
  ];
  const veto = (on: object[]) => [{ id: "j", about: "veto", party: "g", author: "N.N.", date: "2026-03-01", on }];
  const judged = talks({ issues: plain, positions: agreed, judgements: veto([{ issue: "pledge", option: "firm" }]) });
  const named = talks({ positions: agreed });
  expect(blocks(judged).value).toEqual(blocks(named).value);
  expect(readings(judged).value).toEqual(readings(named).value);
});

test("a veto on any deal is one on every option, and adds nothing to the word of a party that negotiates", () => {
  const plain = [issues[0], { id: "pledge", label: "Pledge", options: ["none", "firm"] }];
  const veto = (party: string) => [{ id: "j", about: "veto", party, author: "N.N.", date: "2026-03-01" }];
  const by = (party: string) => blocks(talks({ issues: plain, positions: agreed, judgements: veto(party) })).value;
  expect(by("g").acceptable.silenceClosed.all).toBe("0");
  expect(
    by("g").routes.shown.some(({ changes }) => changes.every((change) => "party" in change && change.party === "g")),
  ).toBe(true);
  expect(by("e")).toEqual(blocks(talks({ issues: plain, positions: agreed })).value);
});

test("a consent that nobody can give is refused in one line", () => {
  const wrong = [{ id: "pledge", options: [{ id: "firm", needs: ["nato"] }] }];
  expect(() => talks({ issues: wrong })).toThrow('"nato"');
});

test("without consents nothing changes, and readings and load-bearing words know of them", () => {
  const plain = [issues[0], { id: "pledge", label: "Pledge", options: ["none", "firm"] }];
  expect(blocks(talks({ issues: plain, positions: agreed })).value.acceptable.silenceClosed.all).toBe("1");
  expect(readings(talks({ issues: plain, positions: agreed })).value.necessarily).toBe("1");
  expect(readings(talks({ positions: agreed })).value.necessarily).toBe("0");
  expect(bearing(talks({ positions: agreed })).value.sentence).toContain("all of Employers, Guarantor and Union");
});

// A consenting party is one that negotiates and has accepted everything that does not need it.

const cell = fc.record({
  party: fc.constantFrom("e", "u", "g"),
  stance: fc.constantFrom("accepts", "refuses", "demands", "red-line", "accepts-if"),
  issue: fc.constantFrom("i", "j"),
  option: fc.constantFrom("a", "b", "c"),
  on: fc.constantFrom("a", "b"),
});
const problem = fc.record({
  cells: fc.array(cell, { maxLength: 8 }),
  needs: fc.uniqueArray(fc.constantFrom("i a", "i b", "i c", "j a", "j b", "j c"), { minLength: 1, maxLength: 3 }),
});

interface Made {
  readonly cells: readonly { party: string; stance: string; issue: string; option: string; on: string }[];
  readonly needs: readonly string[];
}

function positionsOf({ cells, needs }: Made, binding: boolean): object[] {
  const made = cells.map(({ option, on, ...rest }, i) => ({
    ...rest,
    id: `P${i}`,
    options: [option],
    ...(rest.stance === "accepts-if" ? { if: { [rest.issue === "i" ? "j" : "i"]: [on] } } : {}),
  }));
  if (!binding) return made;
  const free = ["i", "j"].flatMap((issue) => ["a", "b", "c"].map((option) => [issue, option] as const));
  const open = free.filter(([issue, option]) => !needs.includes(`${issue} ${option}`));
  const bound = made.filter(
    ({ party, stance, issue, options }) =>
      party !== "g" || stance === "demands" || needs.includes(`${issue} ${options[0]}`),
  );
  return [...bound, ...open.map(([issue, option], i) => accepts("g", issue, [option], { id: `F${i}` }))];
}

const outline = ({ acceptable, refusals, common, cores, corrections, routes, ask }: BlocksResult) => ({
  acceptable,
  refusals,
  common,
  cores,
  corrections,
  routes,
  ask,
});

test("a consent is the acceptance of a party that accepts all else", () => {
  fc.assert(
    fc.property(problem, (made) => {
      const options = (issue: string, needed: boolean) =>
        ["a", "b", "c"].map((id) =>
          needed && (made.needs as readonly string[]).includes(`${issue} ${id}`) ? { id, needs: ["g"] } : id,
        );
      const both = (needed: boolean) => ["i", "j"].map((id) => ({ id, options: options(id, needed) }));
      const consent = talks({ issues: both(true), positions: positionsOf(made, false) });
      const everybody = parties.map(({ roles: _roles, ...party }) => party);
      const plain = talks({ parties: everybody, issues: both(false), positions: positionsOf(made, true) });
      expect(outline(blocks(consent).value)).toEqual(outline(blocks(plain).value));
    }),
    { seed: 20260304, numRuns: 1500 },
  );
});
