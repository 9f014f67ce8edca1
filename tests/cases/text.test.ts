import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseWording, generateDraft, monitor, textReadout } from "@parley/analysis";
import { readCaseFile } from "@parley/formats";
import { monitorResultSchema, textResultSchema, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { root } from "../cli/parley.ts";

const read = (name: string): Case => {
  const file = join(root, "cases", name, "case.yaml");
  return readCaseFile(readFileSync(file, "utf8"), file);
};
const sample = read("reference-talks");
const strike = read("harbour-strike");
const text = (subject: Case, draft = generateDraft(subject)) => textReadout(subject, draft).value;

test("that almost all is agreed becomes a number: 3 of 13 clauses of the sample, by what is inferred", () => {
  const value = text(sample);
  expect(value.sentence).toBe(
    "Of 13 clauses, 3 are agreed, all of them only by what is inferred; 10 stand in brackets, with 16 wordings; 0 are not discussed.",
  );
  expect(textResultSchema.parse(value)).toEqual(value);
  const stated = textReadout(sample, generateDraft(sample, { reading: { inferred: false } })).value;
  expect(stated.counts).toMatchObject({ agreed: 0, bracketed: 13 });
});

test("the two wordings on the forces in Donetsk are held by one party each, with the words they rest on", () => {
  const clause = text(sample).articles[0]?.clauses[0];
  expect(clause).toMatchObject({
    status: "bracketed",
    wordings: [
      { id: "stay", heldBy: ["ukraine"], margin: "Held by Ukraine. Refused by Russia.", claims: ["c14"] },
      { id: "withdraw", heldBy: ["russia"], margin: "Held by Russia. A red line of Ukraine.", claims: ["c10"] },
    ],
  });
});

test("taking the withdrawal names the red line against it; were it accepted, something else would decide", () => {
  const { bottomLine } = text(sample, chooseWording(generateDraft(sample), "donetsk-forces", "withdraw"));
  expect(bottomLine.against).toContainEqual({
    party: "ukraine",
    kind: "red-line",
    issue: "donetsk-forces",
    option: "withdraw",
    positions: ["UA.R1"],
  });
  expect(bottomLine.now).toMatchObject({ packages: "2496", open: "0" });
  expect(Number(bottomLine.ifAccepted.open)).toBeGreaterThan(0);
});

test("brackets that a rule ties to each other are named", () => {
  const linked = text(sample).findings.filter(({ code }) => code === "brackets-linked");
  expect(linked.map(({ refs }) => refs.at(-1))).toEqual(["H1", "H2", "H3"]);
});

test("in the harbour strike nothing is agreed yet, and 6 percent is held by all three with their conditions", () => {
  const value = text(strike);
  expect(value.counts).toMatchObject({ clauses: 7, agreed: 0, bracketed: 7, brackets: 14 });
  const pay = value.articles[0]?.clauses[0]?.wordings.find(({ id }) => id === "six-percent");
  expect(pay?.margin).toBe(
    "Held by Harbour Workers' Union (if From when the rise counts: “from January”), Labour Ministry and Marenholm Terminals (if The strike: “suspended”).",
  );
});

test("the strike's steps are followed: the strike not suspended in its window strands the pay", () => {
  const followed = monitor(
    {
      ...strike,
      compliance: [
        {
          id: "r1",
          on: { step: "text-agreed" },
          status: 3,
          date: "2026-05-14",
          author: "Labour Ministry",
          claims: ["b14"],
        },
        {
          id: "r2",
          on: { step: "strike-suspended" },
          status: 0,
          date: "2026-05-20",
          author: "Marenholm Terminals",
          claims: [],
        },
        {
          id: "r3",
          on: { step: "strike-suspended" },
          status: 2,
          date: "2026-05-20",
          author: "Harbour Workers' Union",
          claims: [],
        },
      ],
    },
    { asOf: "2026-07-01" },
  ).value;
  expect(monitorResultSchema.parse(followed)).toEqual(followed);
  expect(followed.commitments.find(({ id }) => id === "strike-suspended")).toMatchObject({
    disputed: true,
    status: null,
    overdue: true,
    strands: ["rise-paid"],
  });
  expect(followed.exposures).toEqual([
    {
      step: "strike-suspended",
      parties: ["union"],
      irreversible: false,
      waitingFor: ["rise-paid", "guarantee-written"],
    },
  ]);
  expect(followed.sentence).toBe(
    "Of 5 commitments: 1 carried out in full, 1 disputed and 3 without any report. 1 is overdue on 2026-07-01, and 1 more waits for that. No signature is recorded: so far these are proposals, not commitments.",
  );
});
