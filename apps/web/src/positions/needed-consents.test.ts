import { matrix } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { expect, it } from "vitest";
import { neededConsents } from "./needed-consents.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Truce",
  parties: [
    { id: "north", name: "North" },
    { id: "club", name: "Club", roles: ["guarantor"] },
  ],
  issues: [
    { id: "watch", options: ["none", { id: "patrol", needs: ["club"] }] },
    { id: "pledge", options: [{ id: "firm", needs: ["club", "north"] }] },
  ],
  positions: [{ party: "club", stance: "accepts", issue: "pledge", options: ["firm"] }],
});

it("names whose consent each option needs, silence as not reported", () => {
  const found = neededConsents(subject.issues, matrix(subject).value);
  expect(found.map(({ party, option, stance }) => [party, option, stance])).toEqual([
    ["club", "patrol", "not-reported"],
    ["club", "firm", "accepts"],
    ["north", "firm", "not-reported"],
  ]);
});
