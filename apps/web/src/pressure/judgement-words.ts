import { checklistItems, counted, type Judgement } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";

/** The signs of ripeness as heads of a table. */
export const signHeads = {
  "cannot-win": "Cannot win",
  hurting: "Hurting",
  "way-out": "Sees a way out",
  spokesman: "Valid spokesman",
} as const;

/** What judgements are about, as a person chooses them. */
export const aboutWords: Readonly<Record<Judgement["about"], string>> = {
  ripeness: "Ripeness",
  spoiler: "A possible spoiler",
  veto: "A veto player",
  "power-shift": "A shift of future power",
  checklist: "An item of a checklist",
  ranking: "A ranking of outcomes",
};

/** Where the checklists come from. */
export const listWords = {
  fortna: "Fortna (2003): what lengthened ceasefires between states",
  "un-guidance": "UN guidance note on peace agreements",
} as const;

/** An option under its issue. @example optionWords({ issue: "pay", option: "six" }, view); // => "Pay: six" */
export function optionWords(
  { issue = "", option = "" }: { issue?: string | undefined; option?: string | undefined },
  view: CaseView,
): string {
  return `${view.issueLabel(issue)}: ${view.optionLabel(issue, option)}`;
}

/** What a judgement says, in one line. */
export function judgementWords(one: Judgement, view: CaseView): string {
  switch (one.about) {
    case "ripeness":
      return `${view.partyName(one.party)}, ${signHeads[one.sign].toLowerCase()}: ${one.answer}`;
    case "spoiler":
      return `${view.partyName(one.party)}: possible spoiler, ${one.aims} aims, ${one.position} the talks${one.issue === undefined ? "" : `, on ${view.issueLabel(one.issue)}`}`;
    case "veto":
      return `${view.partyName(one.party)}: veto on ${one.on.length === 0 ? "any deal" : one.on.map((at) => optionWords(at, view)).join("; ")}`;
    case "power-shift":
      return `${optionWords(one.on, view)} raises the power of ${view.partyName(one.favours)}${one.against === undefined ? "" : ` against ${view.partyName(one.against)}`}`;
    case "ranking":
      return `${view.partyName(one.party)}: what it wants, in ${counted(one.wants.length, "statement")} ordered by weight`;
    case "checklist": {
      const label = checklistItems[one.list].find(({ id }) => id === one.item)?.label ?? one.item;
      const of = view.subject.packages.find(({ id }) => id === one.package);
      return `${of === undefined ? "The deal as it is talked about" : (of.label ?? of.id)}, ${label}: ${one.answer}`;
    }
  }
}
