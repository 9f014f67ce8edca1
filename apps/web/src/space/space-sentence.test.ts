import { expect, test } from "vitest";
import { spaceSentence, stripColumns, stripFinding } from "./space-sentence.ts";

const parties = [
  { id: "e", name: "Employers" },
  { id: "u", name: "Union" },
];

test("the sentence counts packages for each party and for all, under both readings of silence", () => {
  const acceptable = {
    silenceClosed: { byParty: { e: "8", u: "0" }, all: "0" },
    silenceOpen: { byParty: { e: "1384", u: "96" }, all: "16" },
  };
  expect(spaceSentence({ packages: "1536", acceptable }, parties)).toBe(
    "The options make 1,536 packages. Acceptable on what is reported alone: 8 to Employers, 0 to Union and 0 to both. " +
      "If every silence is open: 1,384 to Employers, 96 to Union and 16 to both.",
  );
});

test("the strip has a column for each number of refusals, also for those that no package has", () => {
  expect(stripColumns({ 1: "1", 3: "3" })).toEqual([
    { refusals: 0, packages: "0", height: 0, share: "0%" },
    { refusals: 1, packages: "1", height: 0.33333, share: "25.0%" },
    { refusals: 2, packages: "0", height: 0, share: "0%" },
    { refusals: 3, packages: "3", height: 1, share: "75.0%" },
  ]);
  expect(stripColumns({})).toEqual([]);
});

test("counts beyond every exact number keep their digits and get a height", () => {
  const huge = `1${"0".repeat(400)}`;
  const columns = stripColumns({ 0: "7", 1: huge });
  expect(columns.map(({ packages, height, share }) => [packages, height, share])).toEqual([
    ["7", 0, "under 0.1%"],
    [huge, 1, "100.0%"],
  ]);
});

test("the finding names the packages that nobody refuses and where most stand", () => {
  const finding = (refusals: Record<string, string>, packages: string) =>
    stripFinding(stripColumns(refusals), packages);
  expect(finding({ 0: "16", 1: "128", 2: "384" }, "528")).toBe(
    "16 of 528 packages run into no stated refusal; the most, 384, run into 2",
  );
  expect(finding({ 1: "1", 2: "3" }, "4")).toBe(
    "Every package runs into at least 1 stated refusal; the most, 3, run into 2",
  );
  expect(finding({ 0: "3", 1: "1" }, "4")).toBe("3 of 4 packages run into no stated refusal");
  expect(finding({ 0: "4" }, "4")).toBe("All 4 packages run into no stated refusal");
});
