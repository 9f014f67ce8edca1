import { expect, test } from "vitest";
import { base, claim, codes, finding } from "./finding-fixtures.ts";

const parties = [...base.parties, { id: "assembly", name: "Assembly", roles: ["ratifier"] }];
const pledge = {
  parties: [...parties, { id: "bank", name: "Bank", roles: ["guarantor"] }],
  issues: [
    ...base.issues,
    { id: "pledge", label: "Pledge", vocabulary: "security.guarantee", options: ["none", "firm"] },
  ],
};
const bankSpeaks = [
  ...base.positions,
  { id: "B1", party: "bank", stance: "accepts", issue: "pledge", options: ["firm"], basis: "inferred" },
];

test.each([
  [
    "an option",
    { issues: [...base.issues, { id: "pledge", label: "Pledge", options: ["none", { id: "firm", needs: ["bank"] }] }] },
  ],
  [
    "an analyst's judgement",
    {
      judgements: [
        {
          id: "j",
          about: "veto",
          party: "bank",
          author: "N.N.",
          date: "2026-03-01",
          on: [{ issue: "pledge", option: "firm" }],
        },
      ],
    },
  ],
  ["a step", { steps: [{ id: "s1", by: "bank", text: "the bank pledges", issue: "pledge" }] }],
  [
    "the watch over a step",
    { steps: [{ id: "s1", by: "port", text: "the port pays", issue: "pledge", verifiedBy: ["bank"] }] },
  ],
  [
    "a statement",
    { claims: [...base.claims, claim("c9", "The Union demands a firm pledge of the Bank", { issue: "pledge" })] },
  ],
])("consent that %s needs and nobody recorded is missing, until it is recorded", (_, change) => {
  const found = finding("consent-missing", { ...pledge, ...change });
  expect(found?.message).toMatch(/^On Pledge.* a package relies on Bank, as .* not yet acceptable to all\.$/);
  expect(found?.question).toBe("What would Bank undertake on Pledge, and on what conditions?");
  expect(codes({ ...pledge, ...change, positions: bankSpeaks })).not.toContain("consent-missing");
  const party = { ...pledge.parties.at(-1), roles: ["party", "guarantor"] };
  const negotiates = { ...pledge, ...change, parties: [...parties, party] };
  expect(codes(negotiates)).not.toContain("consent-missing");
});

test("a guarantor named by a statement who is no party of the case is named all the same", () => {
  const asked = (quote: string) =>
    finding("consent-missing", { ...pledge, claims: [...base.claims, claim("c9", quote, { issue: "pledge" })] });
  const both = asked("The Union demands guarantees from the Bank and the Northern states.");
  expect(both?.message).toContain("relies on Bank and Northern states, as statements have it");
  expect(both?.message).toMatch(/Not among the parties of this case: Northern states\.$/);
  expect(both?.refs).toEqual(["pledge", "bank", "c9"]);
  expect(asked("The Union demands observers sent by Ostland")?.question).toBe(
    "What would Ostland undertake on Pledge, and on what conditions?",
  );
  for (const none of ["guarantees by May", "guarantees from both sides", "a guarantee of peace from day one"])
    expect(asked(`The Union demands ${none}`)).toBeUndefined();
});

test("one issue that relies on two is one finding, and who is only mentioned is not relied on", () => {
  const steps = [{ id: "s1", by: ["bank", "ministry"], text: "both pledge", issue: "pledge" }];
  expect(finding("consent-missing", { ...pledge, steps })?.message).toContain(
    "relies on Bank and Ministry, as steps have it, and no position of theirs is recorded there",
  );
  const mention = claim("c9", "The Union demands six, says the Bank", { issue: "pay" });
  expect(codes({ ...pledge, claims: [...base.claims, mention] })).not.toContain("consent-missing");
});

test("ratification that an order has or lacks needs somebody who ratifies, until one is recorded", () => {
  const found = (change: object) => finding("consent-missing", { deal: "trade", ...change });
  const signed = { id: "s1", by: "port", text: "the port signs", kind: "signature" };
  const ratified = { id: "s2", text: "the contract is ratified", kind: "ratification" };
  expect(found({})).toBeUndefined();
  expect(found({ steps: [signed] })).toMatchObject({
    message:
      "A package needs ratification, on the checklist by Putnam (1988), and nobody is recorded as ratifying: no package is yet acceptable to all.",
    question: "Who has to ratify, by what vote, and have they said anything?",
  });
  expect(found({ steps: [{ ...signed, proposal: "port" }] })?.refs).toEqual(["port"]);
  expect(found({ deal: undefined, steps: [signed] })).toBeUndefined();
  expect(found({ steps: [signed, ratified] })).toMatchObject({
    message: expect.stringMatching(/^A package needs ratification, as steps have it, and nobody/),
    refs: ["s2"],
  });
  expect(found({ steps: [signed, { ...ratified, by: "union" }] })).toBeUndefined();
  const council = { id: "council", name: "Council", roles: ["ratifier"] };
  expect(found({ steps: [signed], parties: [...base.parties, council] })).toBeUndefined();
});
