import { expect, test } from "vitest";
import { claimsOf } from "./claims-for-tests.ts";
import { placeClaims } from "./place-claims.ts";
import { antecedents } from "./antecedents.ts";

const text =
  "Halm wants the ferry to run at night. Its fishers still talk of little else. Halm offered to repair the old quay. Orla answered within hours.";
const parties = ["halm", "orla"].map((id) => ({ id, name: id, aliases: [], roles: ["party" as const] }));
const [asked, offered, answer] = claimsOf(text, [
  ["Halm wants the ferry to run at night", "halm", "demand"],
  ["Halm offered to repair the old quay", "halm", "offer"],
  ["Orla answered within hours", "orla", "reject"],
]);

test.each([
  ["rejected the demand", asked],
  ["turned that request down", asked],
  ["rejected the offer", offered],
  ["said no", offered],
])("'%s' answers what it calls by its name, else what was put forward last", (quote, expected) => {
  if (!asked || !offered || !answer) throw new Error("the report has three claims");
  const placed = placeClaims([asked, offered], { parties, all: [] });
  const found = antecedents({ claim: { ...answer, quote }, holders: ["orla"], placed, whole: false });
  expect(found.map(({ claim }) => claim.quote)).toEqual([expected?.quote]);
});
