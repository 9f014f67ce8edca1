import { fractionText, parseCase, type Act } from "@parley/model";
import { expect, test } from "vitest";
import { partyNames } from "../pressure/party-names.ts";
import { toldShares } from "./told-shares.ts";

const parties = ["Ardel", "Borsk", "Corvo"].map((name) => ({ id: name.toLowerCase(), name }));
const names = partyNames(parseCase({ format: "parley-case", version: 1, title: "Invented", parties }));
const told = (quote: string, act: Act = "demand"): Record<string, string> | undefined => {
  const found = toldShares({ quote, act }, { holder: "ardel", names });
  return found && Object.fromEntries([...found.shares].map(([party, share]) => [party, fractionText(share)]));
};

test.each([
  [
    "Ardel wants a three-way split of the gas between Ardel, Borsk, and Corvo",
    { ardel: "1/3", borsk: "1/3", corvo: "1/3" },
  ],
  ["Ardel wants the gas to be split four ways", { ardel: "1/4" }],
  ["Ardel would divide its gas in three, between Ardel, Borsk and Corvo", { ardel: "1/3", borsk: "1/3", corvo: "1/3" }],
  ["Ardel would divide the fund equally between the Borsk side and Ardel", { borsk: "1/2", ardel: "1/2" }],
  ["Ardel insists on a “50-50” formula with Corvo", { ardel: "1/2", corvo: "1/2" }],
  ["Ardel wants a 60-40 split with Borsk", { ardel: "3/5", borsk: "2/5" }],
  ["Ardel wants a 25/75 split between Corvo and Borsk", { corvo: "1/4", borsk: "3/4" }],
  ["Ardel wants 50-30-20 shares between Borsk, Corvo and Ardel", { borsk: "1/2", corvo: "3/10", ardel: "1/5" }],
  ["Ardel demands a third of the output", { ardel: "1/3" }],
  ["Ardel demands a 40 per cent stake in the venture", { ardel: "2/5" }],
  ["Ardel demands 12.5% of the revenues for Borsk and half the revenues for itself", { borsk: "1/8", ardel: "1/2" }],
  ["Ardel demands that Borsk get two-thirds of the water", { borsk: "2/3" }],
  ["Ardel demands at least three quarters of the seats", { ardel: "3/4" }],
  ["Ardel wants to keep half of the dam’s electricity", { ardel: "1/2" }],
  ["Ardel insists on getting 40 per cent of the profits in the first year", { ardel: "2/5" }],
  ["Ardel wants to split the seats 40-60 between Borsk and Corvo", { borsk: "2/5", corvo: "3/5" }],
])("“%s” gives shares", (quote, shares) => {
  expect(told(quote)).toEqual(shares);
});

test("what is offered is for who is named to get it, and for nobody where nobody is", () => {
  expect(told("Ardel offered Borsk a third of the profits", "offer")).toEqual({ borsk: "1/3" });
  expect(told("Ardel offered a third of the profits", "offer")).toBeUndefined();
  expect(told("Ardel accepted a 60-40 split with Borsk", "accept")).toBeUndefined();
});

test.each([
  "Ardel demands three-way talks between Ardel, Borsk and Corvo",
  "Ardel sees a 50-50 chance with Borsk",
  "Ardel demands a 6 per cent raise",
  "Ardel demands a third round on the water",
  "Ardel would share the gas in three phases",
  "Ardel demands up to 40 per cent of the water",
  "Ardel demands that Borsk cut half of its power",
  "Ardel demands half of the prisoners",
  "Ardel demands a 30-40 split with Borsk",
  "Ardel demands a two-way split between Ardel, Borsk and Corvo",
  "Ardel wants a 60-40 split",
  "Ardel demands that half of the gas debt be paid before the signing",
  "Ardel wants two-thirds of the fuel stock destroyed",
  "Ardel wants half of the oil embargo lifted",
  "Ardel wants a fifth of the seats reserved for women",
  "Ardel wants a fifth of the seats for women",
  "Ardel says two-thirds of the land must be demined",
  "Ardel insists that its drivers pay a third of the cost",
  "Ardel wants half of the capital goods",
  "Ardel demands a 40 per cent cut in fees",
  "Ardel demands a 5 per cent interest on the debt",
  "Ardel wants the debt to fall to 60 per cent of output",
  "Ardel, which takes nine tenths of its water from the river, wants a longer filling",
  "Ardel demands an end to the 50-50 rule with Borsk",
  "Ardel wants the estate divided equally among the heirs",
])("“%s” gives nobody a share", (quote) => {
  expect(told(quote)).toBeUndefined();
});

test("what is divided equally is for both where just two negotiate", () => {
  const two = partyNames(
    parseCase({ format: "parley-case", version: 1, title: "Invented", parties: parties.slice(0, 2) }),
  );
  const sharesOf = (quote: string) => toldShares({ quote, act: "demand" }, { holder: "ardel", names: two })?.shares;
  expect([...(sharesOf("Ardel wants to divide the land equally")?.keys() ?? [])]).toEqual(["ardel", "borsk"]);
  expect(sharesOf("Ardel wants to divide the land equally among its villages")).toBeUndefined();
  expect(told("Ardel wants to divide the land equally")).toBeUndefined();
});
