import { emptyCase, ParleyError } from "@parley/model";
import { expect, test } from "vitest";
import { looksLikeCaseFile, readCaseFile } from "./read-case-file.ts";
import { caseFileJson, writeCaseFile } from "./write-case-file.ts";

const harbour = `# a comment
format: parley-case
version: 1
title: Harbour strike
berths: 12
parties:
  - {id: port, name: Port operator}
  - {id: union, name: Union, founded: 1889}
issues:
  - id: pay
    label: Pay
    options: [five, {id: six, label: Six per cent}]
positions:
  - {party: union, stance: demands, issue: pay, options: [six]}
  - {party: port, stance: accepts-if, issue: pay, options: [six], if: {pay: [six]}}
`;

test("a case file reads in YAML, and in JSON, to the same case", () => {
  const subject = readCaseFile(harbour, "harbour.yaml");
  expect(readCaseFile(caseFileJson(subject), "harbour.json")).toEqual(subject);
});

test("what is written reads back to an equal case, unknown fields included", () => {
  const subject = readCaseFile(harbour, "harbour.yaml");
  expect(readCaseFile(writeCaseFile(subject), "harbour.yaml")).toEqual(subject);
  expect(writeCaseFile(subject)).toContain("founded: 1889");
});

test.each([
  [
    "{party: union, stance: demands, issue: pay, options: [six]}",
    "{party: crew, stance: demands, issue: pay, options: [six]}",
    14,
    "dangling-id",
  ],
  [
    "options: [five, {id: six, label: Six per cent}]",
    "options: [six, {id: six, label: Six per cent}]",
    12,
    "duplicate-id",
  ],
  ["stance: demands", "stance: wants", 14, "invalid-input"],
  ["version: 1", "version: 7", 3, "schema-too-new"],
  ["parties:", "parties: [", 7, "invalid-input"],
])("an error names the line: %s → %s", (before, after, line, code) => {
  const error = thrown(() => readCaseFile(harbour.replace(before, after), "harbour.yaml"));
  expect([error.code, error.place.file, error.place.line]).toEqual([code, "harbour.yaml", line]);
});

test("a YAML file that multiplies itself through aliases is refused", () => {
  const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(8).fill(`*l${i}`).join(", ")}]\n`);
  const bomb = `l0: &l0 [x, x]\n${levels.join("")}`;
  expect(thrown(() => readCaseFile(`${harbour}${bomb}`, "bomb.yaml")).code).toBe("too-large");
  expect(thrown(() => readCaseFile(`${harbour}self: &self [*self]\n`, "self.yaml")).code).toBe("too-large");
});

test("a report is not taken for a case file", () => {
  expect(looksLikeCaseFile(harbour)).toBe(true);
  expect(looksLikeCaseFile(writeCaseFile(emptyCase("a", "A")))).toBe(true);
  expect(looksLikeCaseFile("The two sides met in Oslo. The format: parley after parley.")).toBe(false);
});

function thrown(run: () => unknown): ParleyError {
  try {
    run();
  } catch (error) {
    if (error instanceof ParleyError) return error;
    throw error;
  }
  throw new Error("expected a ParleyError");
}
