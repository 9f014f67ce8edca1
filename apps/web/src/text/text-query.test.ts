import { generateDraft } from "@parley/analysis";
import { draftClauses, parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { queryText } from "../place/query-text.ts";
import { draftTaking, takenFrom, textParts } from "./text-query.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Talks",
  parties: [
    { id: "port", name: "Port" },
    { id: "union", name: "Union" },
  ],
  issues: [{ id: "pay", options: ["six", "four"] }],
  positions: [
    { party: "union", issue: "pay", stance: "demands", options: ["six"] },
    { party: "port", issue: "pay", stance: "accepts", options: ["four"] },
  ],
});
const draft = generateDraft(subject);
const chosen = (taken: Record<string, string>) =>
  draftClauses(draftTaking(draft, taken)).map((clause) => clause.chosen);

test("what the address keeps comes back, open brackets too", () => {
  const taken = { pay: "six", "back-pay": "" };
  const address = queryText(textParts("text-2", taken));
  expect(address).toBe("?version=text-2&take=pay:six,back-pay:");
  expect(takenFrom(address)).toEqual(taken);
  expect(takenFrom("?silence=open")).toEqual({});
});

test("a wording is taken, and one that the text does not have is passed over", () => {
  expect(chosen({ pay: "four" })).toEqual(["four"]);
  expect(chosen({ pay: "ten", hours: "six" })).toEqual([undefined]);
  expect(draftClauses(draftTaking(draftTaking(draft, { pay: "four" }), { pay: "" }))).toEqual(draftClauses(draft));
});
