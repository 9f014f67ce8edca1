import { expect, test } from "vitest";
import { claimsOf } from "./claims-for-tests.ts";
import { hollowClaims, insistence } from "./hollow-claims.ts";

test("what somebody might do is no offer, and its condition none of theirs", () => {
  const claims = claimsOf("Halm might agree to a longer lease if Orla moved on the toll.", [
    ["Halm might agree to a longer lease", "halm", "offer"],
    ["if Orla moved on the toll", "halm", "condition"],
  ]);
  expect(hollowClaims(claims).size).toBe(2);
});

test("what will happen unless others give in is a threat", () => {
  const claims = claimsOf("The mayor will pass a back-to-work law unless a deal is reached.", [
    ["The mayor will pass a back-to-work law", "mayor", "promise"],
    ["unless a deal is reached", "mayor", "condition"],
  ]);
  expect(hollowClaims(claims).size).toBe(2);
});

test("welcoming a remark takes up nothing, a plain offer stands", () => {
  const claims = claimsOf("Halm welcomed the remarks. Halm could live with a shared quay.", [
    ["Halm welcomed the remarks", "halm", "accept"],
    ["Halm could live with a shared quay", "halm", "offer"],
  ]);
  expect([...hollowClaims(claims)].map(({ id }) => id)).toEqual(["c1"]);
});

test("whoever refuses a deal that lacks something demands it", () => {
  const refusal = { act: "reject" as const, quote: "Halm would sign no treaty that does not protect the eel" };
  expect(insistence(refusal)).toEqual({ act: "demand", quote: "protect the eel" });
  expect(insistence({ act: "reject" as const, quote: "Halm rejects the weir" }).act).toBe("reject");
});
