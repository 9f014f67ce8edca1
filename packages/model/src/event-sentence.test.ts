import { expect, test } from "vitest";
import { caseEventSchema } from "./case-event.ts";
import { eventSentence, eventSentences } from "./event-sentence.ts";
import { parseCase } from "./parse-case.ts";

const before = parseCase({
  format: "parley-case",
  version: 1,
  title: "Talks",
  parties: [
    { id: "union", name: "Dockers' Union" },
    { id: "port", name: "Port operator" },
  ],
  reports: [{ id: "day-1", title: "Day one" }],
  claims: [{ id: "c001", quote: "six per cent", holder: "union", act: "demand" }],
});
const sentence = (fields: Record<string, unknown>) =>
  eventSentence(
    caseEventSchema.parse({ id: "e1", at: "2026-03-01T09:00:00Z", author: "A. Analyst", ...fields }),
    before,
  );

test.each([
  [{ type: "case-created", title: "Talks", case: "talks" }, "Created the case “Talks”"],
  [{ type: "case-imported", file: before }, "Imported the case “Talks”: 1 claim, 0 positions"],
  [{ type: "title-set", title: "More talks" }, "Renamed the case “More talks”"],
  [{ type: "reading-set", reading: { silence: "open" } }, "Set the reading: silence open"],
  [{ type: "report-added", report: { id: "day-2", title: "Day two" } }, "Added the report “Day two”"],
  [{ type: "report-added", report: before.reports[0] }, "Replaced the text of the report “Day one”"],
  [{ type: "claims-suggested", claims: before.claims }, "Suggested 1 claim"],
  [
    { type: "claims-suggested", claims: [], seconded: [{ claim: "c001" }] },
    "Suggested 1 claim that another reader had suggested",
  ],
  [{ type: "claim-accepted", claim: "c001" }, "Accepted claim c001, “six per cent”"],
  [
    { type: "claim-edited", claim: "c001", changes: { act: "offer", issue: "pay" } },
    "Edited act and issue of claim c001, “six per cent”",
  ],
  [{ type: "claim-rejected", claim: "c001", reason: "not said" }, "Rejected claim c001, “six per cent”: not said"],
  [{ type: "claim-rejected", claim: "c001" }, "Rejected claim c001, “six per cent”"],
  [{ type: "claims-merged", into: "c001", from: ["c002"] }, "Merged c002 into claim c001, “six per cent”"],
  [
    { type: "claim-split", claim: "c001", into: ["c002", "c003"].map((id) => ({ ...before.claims[0], id })) },
    "Split claim c001, “six per cent” into c002 and c003",
  ],
  [{ type: "parties-merged", into: "union", from: "port" }, "Merged the party Port operator into Dockers' Union"],
  [{ type: "party-set", party: before.parties[0] }, "Set the party “Dockers' Union”"],
  [{ type: "person-set", person: { id: "falk", name: "Ines Falk" } }, "Set the person “Ines Falk”"],
  [{ type: "source-set", source: { id: "ledger", name: "The Ledger", kind: "outlet" } }, "Set the source “The Ledger”"],
  [{ type: "issue-set", issue: { id: "pay", label: "Pay", options: ["six"] } }, "Set the issue “Pay”"],
  [{ type: "rule-set", rule: { id: "r1", if: { pay: ["six"] }, then: { pay: ["six"] } } }, "Set the rule r1"],
  [
    { type: "assumption-set", assumption: { id: "a1", text: "Six means six", require: { pay: ["six"] } } },
    "Set the assumption “Six means six”",
  ],
  [{ type: "package-set", package: { id: "p1", options: { pay: "six" } } }, "Set the package p1"],
  [{ type: "step-set", step: { id: "s1", text: "Sign" } }, "Set the step “Sign”"],
  [{ type: "removed", collection: "parties", record: "port" }, "Removed port from parties"],
  [{ type: "undone", event: "e7" }, "Undid e7"],
])("%j reads as a sentence", (fields, words) => {
  expect(sentence(fields)).toBe(words);
});

test("a position is told by the name of its party, and by its id when the party is gone", () => {
  const position = (party: string) =>
    sentence({
      type: "position-set",
      position: { id: "p1", party, stance: "refuses", issue: "pay", options: ["six"] },
    });
  expect(position("union")).toMatch(/^Set the position p1: Dockers' Union /);
  expect(position("crew")).toMatch(/^Set the position p1: crew /);
});

test("a long quote is cut, and an unknown claim is told by its id", () => {
  const claims = [{ ...before.claims[0], id: "c002", quote: "word ".repeat(40) }];
  const long = parseCase({ ...before, claims });
  const accepted = caseEventSchema.parse({
    id: "e1",
    at: "2026-03-01T09:00:00Z",
    author: "A",
    type: "claim-accepted",
    claim: "c002",
  });
  expect(eventSentence(accepted, long)).toMatch(/^Accepted claim c002, “(?:word ){11}word…”$/);
  expect(eventSentence(accepted, before)).toBe("Accepted claim c002");
});

test("a history names by its words what an undoing brought back", () => {
  const events = [
    { type: "case-imported", file: { ...before, claims: [before.claims[0], { ...before.claims[0], id: "c002" }] } },
    { type: "claims-merged", into: "c001", from: ["c002"] },
    { type: "parties-merged", into: "union", from: "port" },
    { type: "undone", event: "e3" },
    { type: "undone", event: "e2" },
    { type: "claim-accepted", claim: "c002" },
    { type: "parties-merged", into: "union", from: "port" },
  ].map((fields, i) =>
    caseEventSchema.parse({ id: `e${i + 1}`, at: "2026-03-01T09:00:00Z", author: "A. Analyst", ...fields }),
  );
  expect(eventSentences(events).slice(-2)).toEqual([
    "Accepted claim c002, “six per cent”",
    "Merged the party Port operator into Dockers' Union",
  ]);
});
