import { parseCase, type Case } from "@parley/model";

const by = { author: "N.N.", date: "2026-05-01" };

/** A strike over staffing (invented), with a draft on which judgements are recorded; for tests. */
export const brewery = {
  format: "parley-case",
  version: 1,
  title: "Brewery strike (invented)",
  parties: [
    { id: "brewery", name: "Brewery" },
    { id: "union", name: "Coopers' Union" },
    { id: "members", name: "Strike ballot", roles: ["ratifier"] },
    { id: "labour-court", name: "Labour Court", roles: ["guarantor"] },
  ],
  issues: [
    { id: "strike", label: "Strike", vocabulary: "labour.strike", options: ["called-off", "goes-on"] },
    { id: "jobs", label: "Jobs", vocabulary: "labour.jobs", options: ["no-dismissals", "cuts"] },
    { id: "body", label: "Joint body", vocabulary: "monitoring.joint_commission", options: ["commission", "no-body"] },
    { id: "bottles", label: "Bottles", options: ["green", "brown"] },
  ],
  positions: [{ party: "members", issue: "jobs", options: ["cuts"], stance: "refuses" }],
  packages: [
    { id: "draft", label: "Draft", by: "brewery", options: { strike: "called-off", jobs: "cuts" } },
    {
      id: "full",
      label: "Full text",
      options: { strike: "called-off", jobs: "no-dismissals", body: "commission", bottles: "green" },
    },
  ],
  steps: [
    {
      id: "off",
      by: "union",
      text: "the strike is called off",
      issue: "strike",
      option: "called-off",
      counters: ["rehired"],
    },
    { id: "rehired", by: "brewery", text: "those dismissed are taken back", issue: "jobs", option: "no-dismissals" },
  ],
} as const;

/** The strike with other records. */
export function breweryCase(more: object = {}): Case {
  return parseCase({ ...brewery, ...more });
}

/** A tariff truce (invented) with a trigger, a verifier and somebody's word; for tests. */
export function tariffCase(more: object = {}): Case {
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Tariff truce (invented)",
    parties: [
      { id: "north", name: "Northland" },
      { id: "south", name: "Southland" },
    ],
    issues: [
      { id: "tariffs", label: "Tariffs", vocabulary: "trade.tariffs", options: ["removed", "kept"] },
      { id: "review", label: "Review", vocabulary: "implementation.review", options: ["exit", "no-review"] },
      { id: "money", label: "Money", vocabulary: "implementation.funding", options: ["donors", "not-funded"] },
    ],
    packages: [{ id: "truce", label: "Truce", options: { tariffs: "removed", review: "exit", money: "not-funded" } }],
    judgements: [
      {
        id: "j1",
        about: "power-shift",
        on: { issue: "tariffs", option: "removed" },
        favours: "south",
        against: "north",
        answeredBy: [{ issue: "review", option: "exit" }],
        ...by,
      },
      { id: "j2", about: "checklist", list: "un-guidance", item: "resources", answer: "yes", package: "truce", ...by },
      { id: "j3", about: "checklist", list: "un-guidance", item: "detail", answer: "no", package: "truce", ...by },
    ],
    ...more,
  });
}
