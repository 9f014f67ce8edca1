import type { BriefSectionId } from "@parley/model";

const headings: Readonly<Record<BriefSectionId, string>> = {
  "bottom-line": "Bottom line",
  "what-changed": "What changed",
  agreed: "What is agreed",
  positions: "Where they stand",
  "denied-or-confirmed": "Denied, confirmed or not commented on",
  "also-said": "Also said",
  blocks: "What blocks a deal, and what would open one",
  sequence: "Sequence",
  unknown: "What we do not know",
  assessments: "Assessments",
  "to-check": "Points to check",
  sources: "Sources and method",
};

/** The heading that a usual section has when nobody gives it another. @example sectionHeading("agreed"); // => "What is agreed" */
export function sectionHeading(id: BriefSectionId): string {
  return headings[id];
}

/** Whether an id is that of a usual section. @example isUsualSection("our-view"); // => false */
export function isUsualSection(id: string): id is BriefSectionId {
  return Object.hasOwn(headings, id);
}
