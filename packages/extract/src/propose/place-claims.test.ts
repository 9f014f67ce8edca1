import type { ReadClaim } from "@parley/model";
import { expect, test } from "vitest";
import { claimsOf, partiesOf } from "./claims-for-tests.ts";
import { proposeModel } from "./propose-model.ts";

const parties = partiesOf("halm", "orland");

/** Sixty things that Halm asks for, one after the other. */
function sixtyDemands(report: string): ReadClaim[] {
  const places = "mill farm barn well gate dyke yard shed dock pier hut inn".split(" ");
  const works = "repair painting fencing lighting cleaning".split(" ");
  const rows = places.flatMap((place) => works.map((work) => `Halm demanded the ${work} of the ${place}`));
  return claimsOf(
    rows.join(". "),
    rows.map((quote, i) => [quote, "halm", "demand", { report, id: `more-${i}`, start: 100 + 100 * i }]),
  );
}

/** What Halm asks and Orland answers on the fee. */
function onTheFee(claims: readonly ReadClaim[]) {
  const { positions, unplaced } = proposeModel({ claims, parties });
  const [asked, refused] = ["fee", "answer"].map((id) => positions.find((one) => one.claims.includes(id)));
  return { asked, refused, unplaced };
}

const demand = ["Orland lift the mooring fee of 900 crowns", "halm", "demand"] as const;
const answer = ["Orland rejects abolishing the fee", "orland", "reject"] as const;
const text = "Halm demanded that Orland lift the mooring fee of 900 crowns. Orland rejects abolishing the fee.";
const inTwoReports = claimsOf(text, [
  [...demand, { report: "b", id: "fee" }],
  [...answer, { report: "a", id: "answer" }],
]);

test("what one report tells as asked, another may tell as turned down", () => {
  const { asked, refused, unplaced } = onTheFee(inTwoReports);
  expect([asked?.party, asked?.stance]).toEqual(["halm", "demands"]);
  expect([refused?.party, refused?.stance]).toEqual(["orland", "refuses"]);
  expect(refused?.options).toEqual(asked?.options);
  expect(unplaced).toEqual([]);
});

test("a refusal finds what it answers however much was asked for since, here and in other reports", () => {
  const inOneReport = claimsOf(text, [
    [...demand, { report: "a", id: "fee", start: 0 }],
    [...answer, { report: "a", id: "answer", start: 20_000 }],
  ]);
  for (const claims of [
    [...inOneReport, ...sixtyDemands("a")],
    [...inTwoReports, ...sixtyDemands("c")],
  ]) {
    const { asked, refused } = onTheFee(claims);
    expect(asked?.options).toBeDefined();
    expect(refused?.options).toEqual(asked?.options);
  }
});
