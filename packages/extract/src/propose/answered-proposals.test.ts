import { expect, test } from "vitest";
import { claimsOf, partiesOf, type ClaimRow } from "./claims-for-tests.ts";
import { proposeModel } from "./propose-model.ts";

/** What halm and orla hold, one line each, after a report made of the words of its claims. */
function held(...rows: readonly ClaimRow[]): string[] {
  const text = rows.map(([quote]) => `${quote}.`).join(" ");
  const { issues, positions } = proposeModel({ claims: claimsOf(text, rows), parties: partiesOf("halm", "orla") });
  const label = (issue: string | undefined, option: string) =>
    issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === option)?.label;
  return positions
    .filter(({ stance, basis }) => stance !== "not-reported" && basis === "stated")
    .map(({ party, stance, issue, options }) =>
      [party, stance, ...(options ?? []).map((id) => label(issue, id))].join(" "),
    );
}

test("truces of two lengths are not one, and whoever rejects the truce rejects the one that the other side put forward", () => {
  expect(
    held(
      ["Halm proposed a truce of 60 days", "halm", "offer"],
      ["Orla offered a 30-day truce", "orla", "offer"],
      ["Orla rejected the truce", "orla", "reject"],
    ),
  ).toEqual(["halm accepts 60 days", "orla accepts 30 days", "orla refuses 60 days"]);
});

test("a deadline is no figure to bargain over", () => {
  expect(
    held(
      ["Halm asked for a standstill of 180 days on its debt", "halm", "demand"],
      ["Orla demanded that arrears on the debt be paid within 30 days", "orla", "demand"],
    ),
  ).toEqual(["halm demands 180 days", "orla demands arrears on the debt to be paid within 30 days"]);
});

test("a bare number is in the unit of what was spoken of last", () => {
  expect(
    held(
      ["Halm demanded a raise of 12 percent", "halm", "demand"],
      ["Orla offered 3 percent", "orla", "offer"],
      ["Orla could go to 5", "orla", "offer"],
    ),
  ).toEqual(["halm demands 12%", "orla accepts 3%", "orla accepts 5%"]);
});

test("a bare number goes back past another subject only to a figure of its own party", () => {
  const asked: ClaimRow[] = [
    ["Halm demanded a raise of 12 percent", "halm", "demand"],
    ["Orla wants the guild to take down the old mast", "orla", "demand"],
  ];
  expect(held(...asked, ["Halm would settle for 8", "halm", "offer"])).toContain("halm accepts 8%");
  expect(held(...asked, ["Orla would settle for 8", "orla", "offer"])).not.toContain("orla accepts 8%");
});

test("both halves of one offer hang on its condition", () => {
  const text =
    "Halm would write off 22 percent of the debt, and extend its term by six years, if Orla opens its books.";
  const claims = claimsOf(text, [
    ["Halm would write off 22 percent of the debt", "halm", "offer"],
    ["extend its term by six years", "halm", "offer", { issue: "finance.debt_relief" }],
    ["if Orla opens its books", "halm", "condition", { partOf: "c2" }],
  ]);
  const { positions } = proposeModel({ claims, parties: partiesOf("halm", "orla") });
  expect(positions.filter(({ stance }) => stance === "accepts-if").map(({ options }) => options)).toEqual([
    ["22-percent"],
    ["6-years"],
  ]);
});

test("whoever refuses to wait refuses what the waiting is for", () => {
  expect(
    held(
      ["Halm asked for a standstill of 180 days on its debt", "halm", "demand"],
      ["Orla refused to wait", "orla", "reject"],
    ),
  ).toEqual(["halm demands 180 days", "orla refuses 180 days"]);
});

test("an answer takes up the thing that was put forward, whatever usual answer its words name, and no other thing there", () => {
  const agreed: ClaimRow = ["Orla agreed to open the border road", "orla", "accept"];
  expect(held(["Halm wants a border road for lorries", "halm", "demand", { issue: "labour.pay" }], agreed)).toEqual([
    "halm demands a border road for lorries",
    "orla accepts a border road for lorries",
  ]);
  expect(held(["Halm wants new lamps on the border road", "halm", "demand"], agreed)).toEqual([
    "halm demands new lamps on the border road",
    "orla accepts open to trade and transit",
  ]);
});
