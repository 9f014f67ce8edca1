import { parseCase, type Case, type Claim } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { concessionKind } from "./concession-kind.ts";
import { divergences } from "./divergences.ts";
import { scopeOf } from "./scope-of.ts";

const claim = (id: string, quote: string, fields: object = {}): object => ({
  id,
  report: "monday",
  quote,
  holder: "Union",
  act: "demand",
  issue: "pay",
  ...fields,
});

const base = {
  format: "parley-case",
  version: 1,
  title: "Harbour",
  parties: [
    { id: "port", name: "Port" },
    { id: "union", name: "Union" },
  ],
  reports: [
    { id: "monday", title: "One", publisher: "Post", date: "2026-03-02" },
    { id: "friday", title: "Two", publisher: "Herald", date: "2026-03-06" },
    { id: "undated", title: "Three", publisher: "Wire" },
  ],
  issues: [{ id: "pay", label: "Pay", options: ["five", "six", "eight"] }],
};
const talks = (claims: readonly object[], more: Partial<Record<keyof Case, unknown>> = {}): Case =>
  parseCase({ ...base, claims, ...more });
const yes = claim("yes", "The union accepts six", { act: "accept", options: ["six"] });
const no = claim("no", "The union rejects six", { act: "reject", options: ["six"], report: "friday" });

test("for an option on Monday and against it on Friday is a change over time, the earlier first", () => {
  expect(divergences(talks([no, yes]))).toEqual([
    { party: "union", issue: "pay", kind: "opposed", cause: "over-time", claims: ["yes", "no"], more: 0 },
  ]);
});

test("what makes two statements differ is said", () => {
  const cause = (fields: object, other: object = {}): string | undefined =>
    divergences(
      talks([
        { ...yes, ...other },
        { ...no, ...fields },
      ]),
    )[0]?.cause;
  expect(cause({ report: "undated" })).toBe("between-reports");
  expect(cause({ report: "monday" })).toBe("within-report");
  const spoken = { chain: [{ who: "Vik", kind: "named-person", relation: "utters" }] };
  expect(cause({ report: "undated", ...spoken })).toBe("own-words-and-report");
  expect(cause({ report: "monday" }, { status: "superseded" })).toBe("over-time");
});

test("another option, another party, another issue or no comment is no divergence", () => {
  const issues = [...base.issues, { id: "hours", label: "Hours", options: ["six"] }];
  for (const fields of [{ options: ["eight"] }, { holder: "Port" }, { issue: "hours" }, { act: "no-comment" }])
    expect(divergences(talks([yes, { ...no, ...fields }], { issues }))).toEqual([]);
});

test("a conditional yes beside a no in one report is one statement in two halves", () => {
  const conditional = { ...yes, condition: "if hours stay" };
  expect(divergences(talks([conditional, { ...no, report: "monday" }]))).toEqual([]);
  expect(divergences(talks([conditional, no]))).toHaveLength(1);
});

test("demands that exclude each other part when two reports have them; side by side in one report they are a list", () => {
  const eight = claim("eight", "The union wants eight", { options: ["eight"] });
  const six = claim("six", "The union wants six", { options: ["six"], report: "friday" });
  expect(divergences(talks([eight, six]))).toMatchObject([{ kind: "figures", claims: ["eight", "six"] }]);
  expect(divergences(talks([eight, { ...six, report: "monday" }]))).toEqual([]);
});

test("an offer and its denial part when they speak of the same thing, placed on an issue or not", () => {
  const offer = claim("offer", "The port offered 4 percent", { act: "offer", holder: "Port", issue: "labour.pay" });
  const denial = claim("denial", "The port denied offering 4 percent", {
    act: "deny",
    holder: "Port",
    issue: "labour.pay",
  });
  expect(divergences(talks([offer, denial]))).toMatchObject([{ kind: "denied", party: "port" }]);
  const other = { ...denial, quote: "The port denied a meeting" };
  expect(divergences(talks([offer, other]))).toEqual([]);
});

test("a claim dropped here and only not pressed there parts, and so do a part and the whole", () => {
  const pressed = claim("a", "The port no longer insists on its claim to rosters", { act: "concede", holder: "Port" });
  const dropped = claim("b", "The port renounced its claim to rosters", { act: "concede", holder: "Port" });
  expect(divergences(talks([pressed, dropped]))).toMatchObject([{ kind: "wording", claims: ["a", "b"] }]);
  const some = claim("c", "The port would cede parts of the quay", { act: "offer", holder: "Port" });
  const all = claim("d", "The port would cede the entire quay", { act: "offer", holder: "Port" });
  expect(divergences(talks([some, all]))).toMatchObject([{ kind: "scope", claims: ["c", "d"] }]);
});

test("a report that republishes another adds nothing", () => {
  const reports = base.reports.map((report) => (report.id === "friday" ? { ...report, sameAs: "monday" } : report));
  expect(divergences(talks([yes, no], { reports }))).toEqual([]);
});

test("a rejected claim parts from nothing", () => {
  expect(divergences(talks([yes, { ...no, review: { state: "rejected" } }]))).toEqual([]);
});

test.each<[Claim["act"], string, string | undefined]>([
  ["concede", "It is no longer insisting on the cap", "claim-not-pressed"],
  ["concede", "It set its demand for a cap aside", "claim-not-pressed"],
  ["concede", "It dropped its demand for a cap", "claim-dropped"],
  ["offer", "It offered to hand over the quay", "transfer"],
  ["accept", "It agreed to monitors", "acceptance"],
  ["demand", "It dropped its demand", undefined],
])("%s: “%s” gives %s", (act, quote, kind) => {
  expect(concessionKind({ act, quote })).toBe(kind);
});

test("a statement that says both a part and the whole says neither", () => {
  expect(scopeOf("parts of the entire valley")).toBeUndefined();
});

test("whatever the order of the claims, the same statements part in the same ways", () => {
  const statement = fc.record({
    act: fc.constantFrom("accept", "reject", "demand", "deny", "no-comment", "offer"),
    options: fc.subarray(["five", "six", "eight"]),
    holder: fc.constantFrom("Port", "Union"),
    report: fc.constantFrom("monday", "friday", "undated"),
  });
  const ways = (subject: Case): string[] =>
    divergences(subject)
      .map(({ party, kind, more }) => `${party} ${kind} ${more}`)
      .sort();
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 8 }), (fields) => {
      const claims = fields.map((each, i) => claim(`c${i}`, `They spoke of 6 percent`, each));
      expect(ways(talks(claims))).toEqual(ways(talks(claims.toReversed())));
    }),
    { seed: 11, numRuns: 300 },
  );
});
