import { expect, test } from "vitest";
import { claim, codes, finding } from "./finding-fixtures.ts";

const warned = (quote: string, more: object = {}) => ({
  reports: [{ id: "r1", title: "Harbour talks", text: quote }],
  claims: [claim("c1", quote, { holder: "(expert)", act: "assess", ...more })],
});
const strike = { id: "strike", label: "Strike", vocabulary: "labour.strike", options: ["called-off", "goes-on"] };
const body = { id: "body", label: "Body", vocabulary: "monitoring.joint_commission", options: ["commission", "none"] };

test.each([
  "a contract may not last until spring",
  "Even after the contract is signed, the Port could see it as a stepping stone",
  "any truce would only be a breathing space",
  "the Port would go back on the contract by autumn",
  "the Union does not keep its agreement",
  "the deal will collapse",
  "a signed contract may be a step to further goals rather than the end of the quarrel",
])("“%s” doubts that an agreement lasts", (quote) => {
  expect(codes(warned(quote))).toContain("doubted-durability");
});

test.each([
  "a contract may last until spring",
  "the talks may not last until spring",
  "the contract would hold",
  "the Port would break the pier",
])("“%s” does not", (quote) => {
  expect(codes(warned(quote))).not.toContain("doubted-durability");
});

test("a demand, or words that have been superseded, warn of nothing", () => {
  const quote = "the deal will collapse";
  expect(codes(warned(quote, { act: "demand" }))).not.toContain("doubted-durability");
  expect(codes(warned(quote, { status: "superseded" }))).not.toContain("doubted-durability");
});

test("with the warning stands what changes future power, by issue, and what could answer it there", () => {
  const message = (change: object) =>
    finding("doubted-durability", { ...warned("the deal will collapse"), positions: [], ...change })?.message;
  expect(message({})).toBe(
    "“the deal will collapse” warns that an agreement may not last. Nothing on the table is known to change who could do what later.",
  );
  expect(message({ issues: [strike] })).toBe(
    "“the deal will collapse” warns that an agreement may not last. Options on the table on 1 issue change who could do what later: whether work can be stopped again (Strike); nothing there could answer that.",
  );
  expect(message({ issues: [strike, body] })).toContain(
    "what could answer that: verifier “commission” on Body; nobody has said that it would do.",
  );
  const packages = [{ id: "draft", label: "Draft", options: { strike: "goes-on", body: "none" } }];
  expect(message({ issues: [strike, body], packages })).toContain("Nothing in “Draft” is known to change");
});
