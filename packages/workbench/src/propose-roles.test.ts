import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { withProposedRoles } from "./propose-roles.ts";

const parties = [
  { id: "norda", name: "Norda", aliases: ["Norda’s government"] },
  { id: "us", name: "U.S.", aliases: ["US", "Washington"] },
  { id: "eu", name: "EU" },
  { id: "sel", name: "Sel Assembly" },
];

/** The roles that a text proposes other than "party"; Norda and the U.S. want something themselves. */
function roles(text: string): Record<string, string> {
  const subject = parseCase({
    format: "parley-case",
    version: 1,
    title: "Invented",
    reports: [{ id: "r", text }],
    parties,
    people: [{ id: "keller", name: "Anna Keller", party: "us" }],
    issues: [{ id: "nets", options: ["banned", "allowed"] }],
    positions: [
      { party: "norda", stance: "demands", issue: "nets", options: ["banned"] },
      { party: "us", stance: "refuses", issue: "nets", options: ["banned"] },
    ],
  });
  const proposed = withProposedRoles(subject, []).parties.filter(({ note }) => note?.includes("the words"));
  return Object.fromEntries(proposed.map(({ id, roles: [role = "none"] }) => [id, role]));
}

test.each([
  "The mediator used a pause to ring both sides.",
  "The mediator Eugene Smith met both sides.",
  "It must be settled by us; let us observe it as observers.",
  "After a meeting with the mediator, Norda said it wants a ban.",
  "The mediator, Norda and the US met for an hour.",
  "The former mediator Anna Keller came back.",
  "Norda told mediators that it will not wait.",
  "Norda, the mediator said, will sign.",
  "Norda rejected the mediator, who left.",
  "Norda has rejected third-party mediation.",
  "Norda wants the Sel Assembly to keep mediating.",
  "Washington has brokered arms sales to the islands.",
  "Washington, which brokered the 2015 accord, wants a ban.",
  "Norda hosted the talks last year.",
])("“%s” makes no mediator of anybody", (text) => {
  expect(roles(text)).toEqual({});
});

test.each([
  "Norda wants its missiles left out of the talks.",
  "Norda is not taking part in the strikes.",
  "Norda was left out of the talks in 2015.",
  "Norda and the US, which is not invited to the wedding, want a ban.",
  "The US is not invited to the summit of the bloc in May.",
  "Norda, which is not invited to the wedding, wants a ban.",
  "The EU has not been excluded from the talks.",
  "The EU refuses to let the Assembly sit in as an observer.",
])("“%s” makes no observer of anybody", (text) => {
  expect(roles(text)).toEqual({});
});

test.each([
  "Norda must approve any deal on nets.",
  "Norda said its parliament must ratify any treaty.",
  "Norda wants the EU as a guarantor of the deal.",
])("“%s” neither binds nor excuses Norda", (text) => {
  expect(roles(text)["norda"]).toBeUndefined();
});

test.each([
  ["The EU is mediating between the two.", { eu: "mediator" }],
  ["The EU, which is hosting the talks, proposed a pause.", { eu: "mediator" }],
  ["The EU has brokered a humanitarian truce.", { eu: "mediator" }],
  ["The EU, through whose good offices they met, left.", { eu: "mediator" }],
  ["The EU, the chief mediator, proposed a pause.", { eu: "mediator" }],
  ["EU mediators proposed a pause.", { eu: "mediator" }],
  ["The mediator, the EU, proposed a pause.", { eu: "mediator" }],
  ["The EU takes part in the talks as an observer.", { eu: "observer" }],
  ["The EU was not represented at the talks.", { eu: "observer" }],
  ["The EU will act as guarantor.", { eu: "guarantor" }],
  ["The Sel Assembly, which must ratify any treaty, meets in May.", { sel: "ratifier" }],
  ["The Sel Assembly has the final say.", { sel: "ratifier" }],
])("“%s” tells a role", (text, told) => {
  expect(roles(text)).toEqual(told);
});

test.each([
  ["Mediator Anna Keller urged both sides to return.", { us: "mediator" }],
  ["Norda, which is mediating, wants a ban.", { norda: "mediator" }],
  ["Norda mediates and wants a ban.", { norda: "mediator" }],
  ["Norda and the EU, who are mediating, want a ban.", { norda: "mediator", eu: "mediator" }],
  ["Norda, which has not been invited to the talks, wants a ban.", { norda: "observer" }],
  ["Norda, excluded from the talks, wants a ban.", { norda: "observer" }],
])("“%s” tells it even of a side that wants something", (text, told) => {
  expect(roles(text)).toEqual(told);
});
