import { formulaText } from "@parley/analysis";
import { listed, quoted, formulaShape, type Position, type Stance } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";

type Names = Pick<CaseView, "subject" | "issueLabel" | "optionLabel" | "partyName">;

const verbs = {
  "red-line": "draws a red line",
  refuses: "refuses",
  demands: "demands",
  accepts: "accepts",
  "accepts-if": "accepts on conditions",
  "not-reported": "says nothing of",
} as const;

/** What the positions of each stance are called together. */
export const stanceHeadings: Readonly<Record<Stance, string>> = {
  "red-line": "Red lines",
  refuses: "Refusals",
  demands: "Demands",
  accepts: "Acceptances",
  "accepts-if": "Conditional acceptances",
  "not-reported": "Not reported",
};

/**
 * A position as one neutral sentence, the same for every party.
 * @example positionWords(position, view); // => "Russia demands: “they withdraw” on Ukrainian forces in Donetsk."
 */
export function positionWords(position: Position, view: Names): string {
  if (position.text !== undefined) return `${view.partyName(position.party)}: ${position.text}.`;
  return `${view.partyName(position.party)} ${predicate(position, view)}.`;
}

/** What a position speaks of, without its party and stance: options of an issue, or an assertion over several. */
export function positionMatter(position: Position, view: Names): string {
  if (position.text !== undefined) return position.text;
  if (position.require) return assertion(position, view);
  const options = (position.options ?? []).map((option) => quoted(view.optionLabel(position.issue ?? "", option)));
  return `${listed(options, "or")} on ${view.issueLabel(position.issue ?? "")}`;
}

function predicate(position: Position, view: Names): string {
  if (position.require) return assertion(position, view);
  const condition = position.if ? `, if ${formulaText(view.subject, position.if)}` : "";
  return `${verbs[position.stance]}: ${positionMatter(position, view)}${condition}`;
}

/** An assertion that gives way, without its party. @example assertionDropped(position, view); // => "no longer holds that …" */
export function assertionDropped(position: Position, view: Names): string {
  if (position.text !== undefined) return `no longer holds ${quoted(position.text)}`;
  return `no longer ${assertion(position, view)}`;
}

function assertion(position: Position, view: Names): string {
  const formula = position.require ?? {};
  const shape = formulaShape(formula);
  const firmly = position.stance === "red-line" ? ", as a red line" : "";
  if (shape.kind === "not") return `refuses together${firmly}: ${formulaText(view.subject, shape.part)}`;
  return `holds${firmly} that ${formulaText(view.subject, formula)}`;
}
