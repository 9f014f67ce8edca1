import type { ReadClaim } from "@parley/model";
import { expect, test } from "vitest";
import { claimsOf, partiesOf, type ClaimRow } from "./claims-for-tests.ts";
import { proposeModel } from "./propose-model.ts";

const parties = partiesOf("halm", "orla", "tarn").map((party) => ({ ...party, roles: ["party" as const] }));

function proposed(text: string, rows: readonly ClaimRow[]) {
  return proposeModel({ claims: claimsOf(text, rows), parties });
}

/** Positions that say something, one line each, with the labels of their options. */
function lines({ issues, positions }: ReturnType<typeof proposed>): string[] {
  const label = (issue: string | undefined, option: string) =>
    issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === option)?.label;
  return positions
    .filter(({ stance }) => stance !== "not-reported")
    .map(({ party, stance, issue, options }) =>
      [party, stance, ...(options ?? []).map((id) => label(issue, id))].join(" "),
    );
}

const guess = (issue: string): Partial<ReadClaim> => ({ issue });

test.each<[string, ClaimRow]>([
  [
    "a call for talks",
    ["Halm called on both sides to conclude by the summer", "halm", "demand", guess("territory.status")],
  ],
  ["a guess from far context", ["we can carry it", "halm", "offer", guess("labour.pay")]],
  ["a target of something else", ["Halm could live with a voluntary target of nine boats", "halm", "offer"]],
  ["praise", ["Halm welcomed the idea of a truce", "halm", "accept"]],
])("%s takes no stand", (_, row) => {
  expect(proposed(row[0], [row]).positions).toEqual([]);
});

test("a refusal that names no usual answer is told in its own words", () => {
  const claims: ClaimRow[] = [
    ["Halm rejected a plan to link wages to the weather", "halm", "reject", guess("labour.pay")],
  ];
  expect(lines(proposed(claims[0]?.[0] ?? "", claims))).toEqual([
    "halm refuses link wages to the weather",
    "halm accepts not agreed",
  ]);
});

test("turning down a proposal of which only the condition found an issue does not turn the condition down", () => {
  const text = (offer: string) =>
    `Halm put forward ${offer} provided there are firm security guarantees. Orla rejected this proposal.`;
  const rows = (offer: string): ClaimRow[] => [
    [`Halm put forward ${offer}`, "halm", "offer"],
    ["provided there are firm security guarantees", "halm", "condition", { partOf: "c1" }],
    ["Orla rejected this proposal", "orla", "reject"],
  ];
  const said = (offer: string) => proposed(text(offer), rows(offer)).positions.filter(({ party }) => party === "orla");
  expect(said("its own formula")).toEqual([]);
  expect(said("a ceasefire")).toMatchObject([{ stance: "refuses", require: { not: expect.anything() } }]);
});

test("that a guarantee needs troops is a reading to switch on, where both are talked about", () => {
  const asked = "Halm demands a binding security guarantee";
  const refused = "Orla rejects foreign troops";
  const assumed = (text: string, rows: readonly ClaimRow[]) => proposed(text, rows).assumptions.map(({ id }) => id);
  const both = `${asked}. ${refused}.`;
  expect(
    assumed(both, [
      [asked, "halm", "demand"],
      [refused, "orla", "reject"],
    ]),
  ).toEqual(["guarantee-is-troops"]);
  expect(assumed(asked, [[asked, "halm", "demand"]])).toEqual([]);
});

test("concessions of a kind are what the same side asks for by name; without that they stand for themselves", () => {
  const general = "Halm demands territorial concessions";
  const specific = "Halm demands that Orla withdraw its forces from the pass";
  const issuesOf = (text: string, rows: readonly ClaimRow[]) =>
    proposed(text, rows).issues.map(({ vocabulary }) => vocabulary);
  const both = `${general}. ${specific}.`;
  expect(issuesOf(general, [[general, "halm", "demand"]])).toEqual(["territory.control"]);
  expect(
    issuesOf(both, [
      [general, "halm", "demand"],
      [specific, "halm", "demand"],
    ]),
  ).toEqual(["security.withdrawal"]);
  expect(
    issuesOf(both, [
      [general, "halm", "demand"],
      [specific, "orla", "demand"],
    ]),
  ).toContain("territory.control");
  const pay = "Halm demands higher wages";
  expect(
    issuesOf(`${general}. ${pay}.`, [
      [general, "halm", "demand"],
      [pay, "halm", "demand"],
    ]),
  ).toContain("territory.control");
});

test("giving up a right is not the right, and a right that is not negotiable is not to be lost", () => {
  const text =
    "Orla is open to giving up its guarantor role. Halm insists that its guarantor rights are not negotiable.";
  const found = proposed(text, [
    ["Orla is open to giving up its guarantor role", "orla", "demand"],
    ["its guarantor rights are not negotiable", "halm", "red-line"],
  ]);
  expect(lines(found)).toEqual([
    "orla demands giving up its guarantor role",
    "halm red-line giving up guarantor rights",
  ]);
});

test("the demanded figure is the new one, and figures for different goods do not collide", () => {
  const text =
    "Halm wants the tariff on glass cut from 60 percent to 15 percent. Orla agreed to lower its 90 percent tariff on wool to 30.";
  const found = proposed(text, [
    ["Halm wants the tariff on glass cut from 60 percent to 15 percent", "halm", "demand"],
    ["Orla agreed to lower its 90 percent tariff on wool to 30", "orla", "accept"],
  ]);
  expect(lines(found)).toEqual(["halm demands 15%", "orla accepts 30%"]);
  expect(found.issues.map(({ label }) => label)).toEqual(["Tariffs", "Tariffs: on wool"]);
});

test("own words leave other words of the issue open, figures of one unit do not", () => {
  const text =
    "Halm wants a wage rise of 8 percent. Orla offers 5 percent. Tarn demands that wages are paid on the first of the month.";
  const { positions } = proposed(text, [
    ["a wage rise of 8 percent", "halm", "demand"],
    ["Orla offers 5 percent", "orla", "offer", guess("labour.pay")],
    ["Tarn demands that wages are paid on the first of the month", "tarn", "demand"],
  ]);
  const open = positions.filter(({ stance }) => stance === "not-reported");
  expect(open.map(({ party, options }) => [party, options])).toEqual([
    ["halm", ["wages-are-paid-on-the-first"]],
    ["tarn", ["8-percent", "5-percent"]],
  ]);
  expect(open.every(({ basis, claims }) => basis === "inferred" && claims.length > 0)).toBe(true);
});

test("words that one side wants and another turns down meet on one issue", () => {
  const text = "Halm wants easier visas for sailors. Orla rejects easier visas.";
  const { positions } = proposed(text, [
    ["Halm wants easier visas for sailors", "halm", "demand"],
    ["Orla rejects easier visas", "orla", "reject"],
  ]);
  const [demand, refusal] = positions;
  expect([demand?.stance, refusal?.stance]).toEqual(["demands", "refuses"]);
  expect([refusal?.issue, refusal?.options]).toEqual([demand?.issue, demand?.options]);
});

test("own words are never all the answers there are", () => {
  const text = "Halm demands border crossings by night. Orla accepts a border crossing for goats.";
  const { issues } = proposed(text, [
    ["Halm demands border crossings by night", "halm", "demand"],
    ["Orla accepts a border crossing for goats", "orla", "accept"],
  ]);
  expect(issues[0]?.options.map(({ label }) => label)).toEqual([
    "border crossings by night",
    "a border crossing for goats",
    "not agreed",
  ]);
});

test("refusals alone never shut out that nothing is agreed", () => {
  const text = "Halm rejects the new crossing points at Dorn. Orla rejects the border crossings at night.";
  const { issues } = proposed(text, [
    ["Halm rejects the new crossing points at Dorn", "halm", "reject"],
    ["Orla rejects the border crossings at night", "orla", "reject"],
  ]);
  expect(issues[0]?.options.map(({ id }) => id)).toContain("not-agreed");
});

test("a bare number goes on about the figure before it", () => {
  const text = "Orla guarantees every job for three years. Halm insists on five.";
  const found = proposed(text, [
    ["Orla guarantees every job for three years", "orla", "offer", guess("labour.jobs")],
    ["Halm insists on five", "halm", "demand", guess("labour.jobs")],
  ]);
  expect(lines(found)).toEqual(["orla accepts 3 years", "halm demands 5 years"]);
});

test("an offer keeps its proviso, once and under a short label", () => {
  const text = "Halm wants tariffs of 10 percent. Orla has offered 40 percent, but only for a quota of 9,000 boats.";
  const found = proposed(text, [
    ["Halm wants tariffs of 10 percent", "halm", "demand"],
    ["Orla has offered 40 percent, but only for a quota of 9,000 boats", "orla", "offer", guess("trade.quotas")],
  ]);
  expect(found.positions.find(({ stance }) => stance === "accepts-if")).toMatchObject({
    issue: "tariffs",
    options: ["40-percent"],
    if: { "tariffs-quota": ["quota-of-9-000-boats"] },
  });
  expect(found.issues.map(({ label }) => label)).toEqual(["Tariffs", "Tariffs: quota"]);
});

test("the condition inside a threat is a demand only when it names an answer", () => {
  const text = "Halm will block the road unless its wishes are met.";
  expect(
    proposed(text, [
      [text, "halm", "threaten", { condition: "unless its wishes are met", issue: "economy.trade_transit" }],
      ["its wishes are met", "halm", "demand", { partOf: "c1", issue: "economy.trade_transit" }],
    ]).positions,
  ).toEqual([]);
});

test("what one party says alone in its own words is kept when it is firm", () => {
  const text = "Halm offers wages in silver. Orla demands a vote on all pensions.";
  const found = proposed(text, [
    ["Halm offers wages in silver", "halm", "offer"],
    ["Orla demands a vote on all pensions", "orla", "demand", guess("labour.pensions")],
  ]);
  expect(lines(found)).toEqual(["orla demands a vote on all pensions"]);
});

test("the thing that was proposed is the option, whatever words take it up later", () => {
  const text =
    "Orla proposed a joint fund of $300 million for new wells. Halm welcomed the idea. Tarn said it could accept the fund.";
  const found = proposed(text, [
    ["Orla proposed a joint fund of $300 million for new wells", "orla", "offer", guess("resources.water")],
    ["Halm welcomed the idea", "halm", "accept", guess("resources.water")],
    ["it could accept the fund", "tarn", "offer", guess("resources.water")],
  ]);
  expect(lines(found)).toEqual([
    "orla accepts 300 million dollars",
    "halm accepts 300 million dollars",
    "tarn accepts 300 million dollars",
  ]);
});

test("whoever refuses what another's offer hangs on answers that condition", () => {
  const text =
    "Halm offered to release 40 million cubic metres if Orla drops its complaint at the court. Orla would not drop the complaint.";
  const found = proposed(text, [
    ["Halm offered to release 40 million cubic metres", "halm", "offer", guess("resources.water")],
    ["if Orla drops its complaint at the court", "halm", "condition", guess("resources.water")],
    ["Orla would not drop the complaint", "orla", "reject", guess("resources.water")],
  ]);
  expect(lines(found)).toEqual([
    "halm accepts-if 40 million cubic metres",
    "halm accepts drop its complaint at the court",
    "orla refuses drop its complaint at the court",
    "orla accepts not agreed",
  ]);
});

test("no treaty without inspectors is a demand for inspectors, and a line against a treaty without them", () => {
  const found = proposed("Without inspectors on both banks there will be no treaty.", [
    ["Without inspectors on both banks there will be no treaty", "halm", "red-line"],
  ]);
  expect(lines(found)).toEqual(["halm red-line no mission", "halm demands a mission of a third party"]);
});

test("what no usual answer fits is called by its own words where nobody speaks of what the usual name is about", () => {
  const asked: ClaimRow = ["Halm demanded full grazing rights", "halm", "demand", guess("people.property")];
  const [issue] = proposed(asked[0], [asked]).issues;
  expect(issue).toMatchObject({ label: "Full grazing rights", vocabulary: "people.property" });
});

test("what the vocabulary does not know becomes an issue under its own name", () => {
  const text = "Halm insists that every foreign trawler carry a camera. Orla rejected the cameras.";
  const found = proposed(text, [
    ["every foreign trawler carry a camera", "halm", "demand", guess("trade.quotas")],
    ["Orla rejected the cameras", "orla", "reject", guess("trade.quotas")],
  ]);
  expect(found.issues.map(({ label, vocabulary }) => [label, vocabulary])).toEqual([["Foreign trawler", undefined]]);
  expect(lines(found)).toEqual([
    "halm demands every foreign trawler to carry a camera",
    "orla refuses every foreign trawler to carry a camera",
    "orla accepts not agreed",
  ]);
});

test("what is said not to be a red line is none, and troops ready to withdraw drop no demand", () => {
  const found = proposed("Halm said the ferry was not a red line. Orla was ready to withdraw its troops.", [
    ["the ferry was not a red line", "halm", "red-line"],
    ["Orla was ready to withdraw its troops", "orla", "concede", guess("security.withdrawal")],
  ]);
  expect(lines(found)).toEqual(["orla accepts forces withdraw"]);
});
