import { expect, test } from "vitest";
import type { Brief } from "@parley/model";
import { outline } from "./outline.ts";

const brief: Brief = {
  title: "Talks",
  status: "reviewed",
  sections: [
    { id: "bottom-line", heading: "Bottom line", blocks: [] },
    { id: "agreed", heading: "What is agreed", written: true, blocks: [] },
  ],
  notes: [],
};

test("the outline tells what Parley composed, what a person wrote, what needs a look, and what was left out", () => {
  const passages = [
    { id: "agreed", text: "All is agreed.", omit: false },
    { id: "sequence", text: "", omit: true },
  ];
  const findings = [{ code: "uncited-sentence", severity: "warning" as const, message: "…", refs: ["agreed"] }];
  expect(outline(brief, passages, findings).map(({ id, state, problems }) => [id, state, problems])).toEqual([
    ["bottom-line", "composed", 0],
    ["agreed", "written", 1],
    ["sequence", "left out", 0],
  ]);
});
