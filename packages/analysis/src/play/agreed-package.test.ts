import { sessionMoveSchema, sessionStartSchema, type AgreedPackage } from "@parley/model";
import { expect, test } from "vitest";
import { agreedPackage, agreedWords } from "./agreed-package.ts";
import { openingTable } from "./opening.ts";
import { playMove } from "./play-move.ts";
import { strikeCase } from "./strike-for-tests.ts";
import { tableRules } from "./table-rules.ts";

const strike = strikeCase({
  issues: [{ id: "pay", label: "Pay", options: [{ id: "six", needs: ["bank"] }, "four"] }],
  positions: [{ id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six"] }],
});
const rules = tableRules(strike, sessionStartSchema.parse({ rounds: 2 }));

/** What was agreed after a round in which the union tables six and these moves follow. */
function agreed(...moves: object[]): AgreedPackage | undefined {
  const all = [
    { kind: "convene", by: "union" },
    { kind: "table-package", by: "union", options: { pay: "six" } },
    ...moves,
  ].map((one) => sessionMoveSchema.parse(one));
  return agreedPackage(
    strike,
    rules,
    all.reduce((state, move) => playMove(rules, state, move), openingTable(strike, rules).state),
  );
}

const reserved = { kind: "accept-ad-referendum", by: "port", text: 1 };
const given = { kind: "concede", by: "port", line: "P1" };
const accepted = { kind: "accept", by: "port", text: 1 };
const rejected = { kind: "reject", by: "port", text: 1 };
const consents = { kind: "guarantor-consents", by: "bank", text: 1 };
const signed = { kind: "sign", by: "union", text: 1 };

test("a text is agreed ad referendum, then accepted without reserve, then signed", () => {
  expect(agreed()).toBeUndefined();
  expect(agreed(reserved)).toMatchObject({ status: "ad-referendum", givenUp: [] });
  expect(agreed(given, accepted)).toMatchObject({
    status: "accepted",
    givenUp: [{ party: "port", line: "P1", crossed: true }],
  });
  expect(agreed(reserved, given, accepted, consents, signed)?.status).toBe("signed");
});

test("a consent that was given is told before the signature too", () => {
  const told = agreed(given, accepted, consents);
  expect(told && agreedWords(told)).toBe(
    "Accepted by all, not signed: text 1, Pay: six. Bank consented, as guarantor; Port accepted; Union tabled it.",
  );
});

test("what somebody rejects after accepting it is agreed no longer, until it is accepted again", () => {
  expect(agreed(reserved, rejected)).toBeUndefined();
  expect(agreed(reserved, rejected, reserved)?.status).toBe("ad-referendum");
});
