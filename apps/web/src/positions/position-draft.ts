import { freeId, type Case, type Position, type Stance } from "@parley/model";
import { conditionDraft, conditionFormula, emptyCondition, type ConditionDraft } from "./condition-draft.ts";

/** A position as its form holds it, until it is saved. */
export interface PositionDraft {
  /** The position that is edited; none for a new one. What the form does not show of it stays. */
  readonly from?: Position;
  readonly party: string;
  readonly stance: Stance;
  /** None for a position over several issues. */
  readonly issue?: string;
  readonly options: readonly string[];
  /** For `accepts-if` what must come with it; for a position over several issues what must hold. */
  readonly condition: ConditionDraft;
  readonly basis: Position["basis"];
  readonly claims: readonly string[];
  readonly since: string;
  readonly text: string;
}

/** A position as a form shows it first. @example positionDraft({ id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six"], basis: "stated", claims: [] }).since; // => "" */
export function positionDraft(position: Position): PositionDraft {
  const { party, stance, issue, options = [], basis, claims, since = "", text = "" } = position;
  const condition = conditionDraft(position.require ?? position.if);
  const home = position.require || issue === undefined ? {} : { issue };
  return { from: position, party, stance, ...home, options, condition, basis, claims, since, text };
}

/** A new position: on an option of an issue, or, without an issue, over several. */
export function newPositionDraft(at: {
  readonly party: string;
  readonly issue?: string;
  readonly option?: string;
}): PositionDraft {
  const { party, issue, option } = at;
  return {
    party,
    stance: issue === undefined ? "red-line" : "accepts",
    ...(issue === undefined ? {} : { issue }),
    options: option === undefined ? [] : [option],
    condition: emptyCondition,
    basis: "stated",
    claims: [],
    since: "",
    text: "",
  };
}

/** What a form still lacks, as a sentence; `undefined` when it can be saved. */
export function draftLack({ issue, stance, options, condition }: PositionDraft): string | undefined {
  if (issue === undefined) {
    return conditionFormula(condition) ? undefined : "Choose what must hold: an issue and at least one of its options.";
  }
  if (options.length === 0) return "Choose at least one option that the position speaks of.";
  if (stance === "accepts-if" && !conditionFormula(condition))
    return "Choose the condition: an issue and at least one of its options.";
  return undefined;
}

/** The position that a form describes; a new one gets an id of its own. Empty fields leave. */
export function draftedPosition(draft: PositionDraft, subject: Case): Position {
  const { from, party, stance, issue, options, condition, basis, claims, since, text } = draft;
  const { if: _if, require: _require, since: _since, text: _text, ...kept } = from ?? { id: newId(draft, subject) };
  const formula = conditionFormula(condition);
  const { issue: _issue, options: _options, ...bare } = kept as Partial<Position> & { id: string };
  return {
    ...bare,
    party,
    stance,
    ...(issue === undefined ? {} : { issue, options: [...options] }),
    ...(issue === undefined && formula ? { require: formula } : {}),
    ...(issue !== undefined && stance === "accepts-if" && formula ? { if: formula } : {}),
    basis,
    claims: [...claims],
    ...(since.trim() === "" ? {} : { since: since.trim() }),
    ...(text.trim() === "" ? {} : { text: text.trim() }),
  };
}

function newId({ party, issue }: PositionDraft, { positions }: Case): string {
  return freeId(`${party}.${issue ?? "several"}`, new Set(positions.map(({ id }) => id)));
}
