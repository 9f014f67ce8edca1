import { canonicalText, readReport } from "@parley/extract";
import { parseCase, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { withoutProposals } from "./desk/init-desk.ts";
import { proposeCase } from "./propose-case.ts";

const parties = [
  { id: "norda", name: "Norda", aliases: [], roles: ["party" as const] },
  { id: "suvia", name: "Suvia", aliases: [], roles: ["party" as const] },
];
const text =
  "Norda is prepared to sign a treaty on the condition that Suvia withdraws its troops from the valley. This would be followed by a summit of the two leaders. Suvia offered to hand over the border posts.";

/** A made-up report as a case of suggestions. */
function reported(more: object = {}): Case {
  const claims = readReport(canonicalText(text, "text"), { parties }).claims.map((claim) => ({
    ...claim,
    report: "r",
    review: { state: "suggested" as const },
  }));
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Valley",
    parties,
    reports: [{ id: "r", text }],
    claims,
    ...more,
  });
}

test("a report's order of steps and what has no place in it stand in the case as proposals", () => {
  const { steps } = parseCase(proposeCase(reported()));
  expect(steps.map(({ id, kind, proposal, proposed }) => [id, kind, proposal, proposed])).toEqual([
    ["norda-step-1", "withdrawal", "norda", true],
    ["norda-step-2", "signature", "norda", true],
    ["norda-step-3", "confirmation", "norda", true],
    ["suvia-unplaced-step-1", "transfer", undefined, true],
  ]);
  expect(steps.map(({ after }) => after.map(({ step, edge }) => `${step} ${edge}`))).toEqual([
    [],
    ["norda-step-1 unspecified"],
    ["norda-step-2 completion"],
    [],
  ]);
});

test("a step that a person recorded on a claim wins over what the claim proposes, and others still wait for it", () => {
  const [withdrawal, signature] = proposeCase(reported()).steps;
  const { proposed: _proposed, issue: _issue, option: _option, ...step } = withdrawal ?? { claims: [] };
  const recorded = { ...step, text: "the valley is empty" };
  const { steps } = proposeCase(reported({ steps: [recorded] }));
  expect(steps.filter(({ claims }) => claims.some((id) => withdrawal?.claims.includes(id)))).toEqual([
    expect.objectContaining({ text: "the valley is empty" }),
  ]);
  expect(steps.find(({ id }) => id === signature?.id)?.after).toEqual([{ step: "norda-step-1", edge: "unspecified" }]);
  const renamed = proposeCase(reported({ steps: [{ ...recorded, id: "empty-valley" }] })).steps;
  expect(renamed.find(({ kind }) => kind === "signature")?.after).toMatchObject([{ step: "empty-valley" }]);
});

test("a rejected claim proposes no step, and a case without its proposals has none", () => {
  const subject = reported();
  const rejected = subject.claims.map((claim) => ({ ...claim, review: { state: "rejected" as const } }));
  expect(proposeCase({ ...subject, claims: rejected }).steps).toEqual([]);
  expect(withoutProposals(proposeCase(subject)).steps).toEqual([]);
});

test("claims that an author placed by hand propose no steps", () => {
  const subject = reported({
    issues: [{ id: "valley", options: ["left", "held"] }],
    positions: [{ party: "norda", stance: "demands", issue: "valley", options: ["left"] }],
  });
  const byHand = subject.claims.map(({ review: _review, ...claim }) => claim);
  expect(proposeCase({ ...subject, claims: byHand }).steps).toEqual([]);
});
