import { parseCase, type Party, type ReadClaim } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { claimsOf, partiesOf } from "./claims-for-tests.ts";
import { proposeModel } from "./propose-model.ts";

const peace = claimsOf(
  "Velm will sign a memorandum on the condition that Orland withdraws its troops from the Hask valley. " +
    "Orland called this demand unacceptable. Orland has offered a ceasefire along the river, as long as it gets binding security guarantees. " +
    "Velm rejected this proposal. Velm is ready to pull its forces back from the Dorn district. " +
    "It dropped its call for a cap on the army. Foreign troops on its soil are out of the question for Velm. " +
    "Sund proposed a special economic zone. Velm would leave the talks. Orland may yet lose. Sund promised to lift its sanctions.",
  [
    ["sign a memorandum", "velm", "offer"],
    ["on the condition that Orland withdraws its troops from the Hask valley", "velm", "condition"],
    ["Orland called this demand unacceptable", "orland", "reject"],
    ["Orland has offered a ceasefire along the river", "orland", "offer"],
    ["as long as it gets binding security guarantees", "orland", "condition"],
    ["Velm rejected this proposal", "velm", "reject"],
    ["Velm is ready to pull its forces back from the Dorn district", "velm", "offer"],
    ["It dropped its call for a cap on the army", "velm", "concede"],
    ["Foreign troops on its soil are out of the question for Velm", "velm", "red-line"],
    ["Sund proposed a special economic zone", "sund", "offer"],
    ["Velm would leave the talks", "velm", "threaten"],
    ["Orland may yet lose", "(expert)", "predict"],
    ["Sund promised to lift its sanctions", "sund", "promise"],
  ],
);
const peaceParties = partiesOf("velm", "orland", "sund");

const strike = claimsOf(
  "The union demands a pay rise of 8 percent. The port offers 5 percent. The union rejected the offer. " +
    "The union will call off the strike if the port rules out compulsory redundancies. The union no longer insists on a shorter working week. " +
    "Both sides agreed to a joint review of working conditions. The port wants longer shifts.",
  [
    ["a pay rise of 8 percent", "union", "demand"],
    ["The port offers 5 percent", "port", "offer", { issue: "labour.pay" }],
    ["The union rejected the offer", "union", "reject"],
    [
      "The union will call off the strike",
      "union",
      "offer",
      { condition: "if the port rules out compulsory redundancies" },
    ],
    ["the port rules out compulsory redundancies", "union", "condition", { partOf: "c4" }],
    ["The union no longer insists on a shorter working week", "union", "concede"],
    ["agreed to a joint review of working conditions", "union|port", "accept"],
    ["The port wants longer shifts", "port", "demand"],
  ],
);
const strikeParties = partiesOf("union", "port");

const debt = claimsOf(
  "The state wants a haircut of 40 percent. Creditors would accept 20 percent and ten more years, in return for bonds linked to oil. " +
    "Creditors refuse 40 percent. The state insists that all creditors are treated alike.",
  [
    ["The state wants a haircut of 40 percent", "state", "demand"],
    ["accept 20 percent", "creditors", "offer", { issue: "finance.debt_relief" }],
    ["ten more years", "creditors", "offer", { issue: "finance.debt_relief" }],
    ["in return for bonds linked to oil", "creditors", "condition", { issue: "finance.debt_relief" }],
    ["Creditors refuse 40 percent", "creditors", "reject", { issue: "finance.debt_relief" }],
    ["all creditors are treated alike", "state", "demand"],
  ],
);
const debtParties = partiesOf("state", "creditors");

/** Positions in one line each, for comparison. */
function lines(claims: readonly ReadClaim[], parties: readonly Party[]): string[] {
  const { positions } = proposeModel({ claims, parties });
  return positions.map(({ party, stance, issue, options, if: condition, require }) =>
    [
      party,
      stance,
      issue,
      options?.join("+"),
      condition && `if ${JSON.stringify(condition)}`,
      require && JSON.stringify(require),
    ]
      .filter((part) => part !== undefined)
      .join(" "),
  );
}

test("a report on peace talks gives the positions that a desk officer would note", () => {
  expect(lines(peace, peaceParties)).toEqual([
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
  expect(lines(strike, strikeParties)).toEqual([
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
  const { issues } = proposeModel({ claims: debt, parties: debtParties });
  expect(issues.map(({ label, options }) => [label, options.map(({ id }) => id)])).toEqual([
    ["Debt relief", ["40-percent", "20-percent"]],
    ["Debt relief: in years", ["10-years", "not-agreed"]],
    ["Debt relief: bonds linked to oil", ["bonds-linked-to-oil", "not-agreed"]],
    ["Treatment of creditors", ["equal", "undecided"]],
  ]);
});

test("threats, predictions and a mediator's promises give no position; moves without one are listed", () => {
  expect(proposeModel({ claims: peace, parties: peaceParties }).unplaced).toEqual(["c1", "c11", "c13"]);
});

test("different places with different stances are different issues, and say where", () => {
  const { issues } = proposeModel({ claims: peace, parties: peaceParties });
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
  expect(proposeModel({ claims, parties: peaceParties }).issues.map(({ place }) => place)).toEqual(["Dorn and Hask"]);
});

test("claims that contradict each other stay side by side", () => {
  const claims = claimsOf("The union accepts the pay freeze. The union refuses the pay freeze.", [
    ["The union accepts the pay freeze", "union", "accept"],
    ["The union refuses the pay freeze", "union", "reject"],
  ]);
  expect(lines(claims, strikeParties)).toEqual(
    expect.arrayContaining(["union accepts pay frozen", "union refuses pay frozen"]),
  );
});

test("a red line takes what it forbids from the words after its colon", () => {
  const claims = claimsOf("One point is a red line for Velm: foreign bases are excluded.", [
    ["One point is a red line for Velm", "velm", "red-line"],
    ["foreign bases are excluded", "(article)", "assess"],
  ]);
  expect(lines(claims, peaceParties)).toContain("velm red-line foreign-forces bases");
});

test("a list in one claim speaks of each of its issues", () => {
  const claims = claimsOf("Velm demands a permanent ceasefire and the full withdrawal of troops from Hask.", [
    ["Velm demands a permanent ceasefire and the full withdrawal of troops from Hask", "velm", "demand"],
  ]);
  expect(lines(claims, peaceParties).sort()).toEqual([
    "velm demands ceasefire agreed",
    "velm demands withdrawal-hask withdraw",
  ]);
});

test("a promise to press somebody else is no stance", () => {
  const claims = claimsOf("Velm promised to push Sund to lift its sanctions.", [
    ["Velm promised to push Sund to lift its sanctions", "velm", "promise"],
  ]);
  expect(lines(claims, peaceParties)).toEqual([]);
});

test("a superseded or hypothetical claim, and one that a person rejected, gives no position", () => {
  const row = (more: Partial<ReadClaim>) =>
    claimsOf("The port wants longer shifts", [["The port wants longer shifts", "port", "demand", more]]);
  for (const more of [{ status: "superseded" }, { status: "hypothetical" }, { review: { state: "rejected" } }] as const)
    expect(lines(row(more), strikeParties)).toEqual([]);
});

test("a condition that names no usual answer becomes an option in its own words, once", () => {
  const claims = claimsOf("The union will call off the strike if the mayor apologises.", [
    ["The union will call off the strike", "union", "offer", { condition: "if the mayor apologises" }],
  ]);
  expect(lines(claims, strikeParties)).toEqual([
    'union accepts-if strike called-off if {"strike-mayor-apologises":["mayor-apologises"]}',
    "union accepts strike-mayor-apologises mayor-apologises",
  ]);
  expect(proposeModel({ claims, parties: strikeParties }).issues.map(({ label }) => label)).toEqual([
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

const samples = [
  { claims: peace, parties: peaceParties },
  { claims: strike, parties: strikeParties },
  { claims: debt, parties: debtParties },
];
const anySample = fc
  .constantFrom(...samples)
  .chain(({ claims, parties }) =>
    fc
      .shuffledSubarray(claims, { minLength: 1 })
      .map((some) => ({ claims: some.map((claim) => ({ ...claim, partOf: undefined })), parties })),
  );

test("whatever claims are read, the proposed case is valid and rests on them", () => {
  fc.assert(
    fc.property(anySample, ({ claims, parties }) => {
      const { issues, positions, rules, unplaced } = proposeModel({ claims, parties });
      const subject = parseCase({
        format: "parley-case",
        version: 1,
        title: "Proposed",
        parties,
        claims,
        issues,
        positions,
        rules,
      });
      const ids = new Set(claims.map(({ id }) => id));
      expect(subject.positions.every((position) => position.claims.length > 0)).toBe(true);
      expect(
        [...subject.positions.flatMap((position) => position.claims), ...unplaced].every((id) => ids.has(id)),
      ).toBe(true);
      expect(subject.issues.every(({ options }) => options.length > 1)).toBe(true);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test("the order in which claims and parties come changes nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.infiniteStream(fc.nat()), ({ claims, parties }, numbers) => {
      const shuffled = claims.toSorted(() => ((numbers.next().value as number) % 2 === 0 ? 1 : -1));
      expect(lines(shuffled, parties.toReversed())).toEqual(lines(claims, parties));
    }),
    { seed: 12, numRuns: 50 },
  );
});

test("exchanging two parties mirrors the proposal", () => {
  const swap: Readonly<Record<string, string>> = {
    velm: "orland",
    orland: "velm",
    union: "port",
    port: "union",
    state: "creditors",
    creditors: "state",
  };
  for (const { claims, parties } of samples) {
    const mirrored = claims.map((claim) => ({
      ...claim,
      holder: claim.holder
        .split("|")
        .map((id) => swap[id] ?? id)
        .join("|"),
    }));
    const expected = lines(claims, parties).map((line) => line.replace(/^\S+/, (party) => swap[party] ?? party));
    expect(lines(mirrored, parties).sort()).toEqual(expected.sort());
  }
});

test("what one report tells as asked, another may tell as turned down", () => {
  const monday = claimsOf("Halm demanded that Orland lift the mooring fee of 900 crowns.", [
    ["Orland lift the mooring fee of 900 crowns", "halm", "demand", { report: "b" }],
  ]);
  const tuesday = claimsOf("Orland rejects abolishing the fee.", [
    ["Orland rejects abolishing the fee", "orland", "reject", { report: "a", id: "c2" }],
  ]);
  const { positions, unplaced } = proposeModel({
    claims: [...monday, ...tuesday],
    parties: partiesOf("halm", "orland"),
  });
  const [asked, refused] = ["demands", "refuses"].map((stance) => positions.find((one) => one.stance === stance));
  expect([asked?.party, refused?.party]).toEqual(["halm", "orland"]);
  expect(refused?.options).toEqual(asked?.options);
  expect(unplaced).toEqual([]);
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
