import type { ReadClaim } from "@parley/model";
import { expect, test } from "vitest";
import { claimsOf, partiesOf } from "./claims-for-tests.ts";
import { proposeModel } from "./propose-model.ts";
import { debt, peace, positionLines, strike } from "./sample-claims-for-tests.ts";

test("a report on peace talks gives the positions that a desk officer would note", () => {
  expect(positionLines(peace)).toEqual([
    "velm demands withdrawal-hask withdraw",
    "orland refuses withdrawal-hask withdraw",
    "orland accepts withdrawal-hask stay",
    'orland accepts-if ceasefire agreed if {"guarantee":["firm"]}',
    "orland demands guarantee firm",
    'velm refuses {"not":{"ceasefire":["agreed"],"guarantee":["firm"]}}',
    "velm accepts withdrawal-dorn withdraw",
    "velm accepts force-limits no-limit",
    "velm red-line foreign-forces troops",
    "velm accepts foreign-forces no-foreign-forces",
    "sund accepts zone zone",
  ]);
});

test("a report on a strike gives rival figures, a conditional end of the strike and a dropped demand", () => {
  expect(positionLines(strike)).toEqual([
    "union demands pay 8-percent",
    "port accepts pay 5-percent",
    "union refuses pay 5-percent",
    'union accepts-if strike called-off if {"jobs":["no-dismissals"]}',
    "union demands jobs no-dismissals",
    "union accepts hours unchanged",
    "union accepts conditions reviewed",
    "port accepts conditions reviewed",
    "port demands hours longer",
  ]);
});

test("a report on debt keeps apart what does not exclude each other: cut, years, kind of bonds", () => {
  const { issues } = proposeModel(debt);
  expect(issues.map(({ label, options }) => [label, options.map(({ id }) => id)])).toEqual([
    ["Debt relief", ["40-percent", "20-percent"]],
    ["Debt relief: in years", ["10-years", "not-agreed"]],
    ["Debt relief: bonds linked to oil", ["bonds-linked-to-oil", "not-agreed"]],
    ["Treatment of creditors", ["equal", "undecided"]],
  ]);
});

test("threats, predictions and a mediator's promises give no position; moves without one are listed", () => {
  expect(proposeModel(peace).unplaced).toEqual(["c1", "c11", "c13"]);
});

test("different places with different stances are different issues, and say where", () => {
  const { issues } = proposeModel(peace);
  expect(issues.filter(({ vocabulary }) => vocabulary === "security.withdrawal").map(({ place }) => place)).toEqual([
    "Hask",
    "Dorn",
  ]);
});

test("places about which everybody says the same are one issue", () => {
  const text = "Velm wants the army to leave the Hask valley. Velm wants the army to leave the Dorn district.";
  const claims = claimsOf(text, [
    ["the army to leave the Hask valley", "velm", "demand"],
    ["the army to leave the Dorn district", "velm", "demand"],
  ]);
  expect(proposeModel({ claims, parties: peace.parties }).issues.map(({ place }) => place)).toEqual(["Dorn and Hask"]);
});

test("claims that contradict each other stay side by side", () => {
  const claims = claimsOf("The union accepts the pay freeze. The union refuses the pay freeze.", [
    ["The union accepts the pay freeze", "union", "accept"],
    ["The union refuses the pay freeze", "union", "reject"],
  ]);
  expect(positionLines({ claims, parties: strike.parties })).toEqual(
    expect.arrayContaining(["union accepts pay frozen", "union refuses pay frozen"]),
  );
});

test("a red line takes what it forbids from the words after its colon", () => {
  const claims = claimsOf("One point is a red line for Velm: foreign bases are excluded.", [
    ["One point is a red line for Velm", "velm", "red-line"],
    ["foreign bases are excluded", "(article)", "assess"],
  ]);
  expect(positionLines({ claims, parties: peace.parties })).toContain("velm red-line foreign-forces bases");
});

test("a list in one claim speaks of each of its issues", () => {
  const claims = claimsOf("Velm demands a permanent ceasefire and the full withdrawal of troops from Hask.", [
    ["Velm demands a permanent ceasefire and the full withdrawal of troops from Hask", "velm", "demand"],
  ]);
  expect(positionLines({ claims, parties: peace.parties }).sort()).toEqual([
    "velm demands ceasefire agreed",
    "velm demands withdrawal-hask withdraw",
  ]);
});

test("a promise to press somebody else is no stance", () => {
  const claims = claimsOf("Velm promised to push Sund to lift its sanctions.", [
    ["Velm promised to push Sund to lift its sanctions", "velm", "promise"],
  ]);
  expect(positionLines({ claims, parties: peace.parties })).toEqual([]);
});

test("a superseded or hypothetical claim, and one that a person rejected, gives no position", () => {
  const row = (more: Partial<ReadClaim>) =>
    claimsOf("The port wants longer shifts", [["The port wants longer shifts", "port", "demand", more]]);
  for (const more of [{ status: "superseded" }, { status: "hypothetical" }, { review: { state: "rejected" } }] as const)
    expect(positionLines({ claims: row(more), parties: strike.parties })).toEqual([]);
});

test("a condition that names no usual answer becomes an option in its own words, once", () => {
  const claims = claimsOf("The union will call off the strike if the mayor apologises.", [
    ["The union will call off the strike", "union", "offer", { condition: "if the mayor apologises" }],
  ]);
  expect(positionLines({ claims, parties: strike.parties })).toEqual([
    'union accepts-if strike called-off if {"strike-mayor-apologises":["mayor-apologises"]}',
    "union accepts strike-mayor-apologises mayor-apologises",
  ]);
  expect(proposeModel({ claims, parties: strike.parties }).issues.map(({ label }) => label)).toEqual([
    "Strike and industrial action",
    "Strike and industrial action: mayor apologises",
  ]);
});

test("no claims give an empty proposal", () => {
  expect(proposeModel({ claims: [], parties: [] })).toEqual({
    issues: [],
    positions: [],
    rules: [],
    assumptions: [],
    unplaced: [],
  });
});

test("what both sides agreed to is not left out for what one of them turned down", () => {
  const things = "mill farm barn well gate dyke yard shed dock pier hut inn lake".split(" ");
  const text = things.map((thing) => `Halm rejected a sale of the ${thing} by the lot. `).join("");
  const refusals = things.map((thing) => [`rejected a sale of the ${thing} by the lot`, "halm", "reject"] as const);
  const claims = claimsOf(`Both agreed to set up the ferry school at Brod. ${text}`, [
    ["Both agreed to set up the ferry school at Brod", "halm|orland", "accept"],
    ...refusals,
  ]);
  const { issues } = proposeModel({ claims, parties: partiesOf("halm", "orland") });
  expect(issues.map(({ label }) => label)).toContain("Ferry school at Brod");
});
