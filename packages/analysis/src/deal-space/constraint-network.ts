import {
  formulaIssues,
  type Assumption,
  type Case,
  type Formula,
  type Issue,
  type Party,
  type Position,
  type Reading,
  type Rule,
} from "@parley/model";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { stanceTable, type StanceTable } from "../matrix/stance-table.ts";
import { allOf, anyOf, compileFormula, type OptionPlaces, type Predicate } from "./compile-formula.ts";
import { bindingTable, requiredParties } from "./required-consents.ts";
import { cellCodes, softConstraints, type SoftConstraint } from "./soft-constraints.ts";
import { exceptOption, formulaLiterals, type Literal } from "./substitutable-options.ts";

/** Something that holds or fails for the options chosen on some issues, given by their places in the case. */
export interface Constraint {
  readonly id: string;
  readonly issues: readonly number[];
  readonly holds: Predicate;
  /** What bears on it, and in which direction. */
  readonly literals: readonly Literal[];
}

/** A conditional acceptance: where its option is chosen and it does not hold, it is a refusal. */
export interface Condition extends Constraint {
  readonly party: number;
  readonly issue: number;
  readonly option: number;
}

/** A position over several issues of a negotiating party. */
export interface Assertion extends Constraint {
  readonly party: number;
  readonly redLine: boolean;
}

/**
 * A case under one reading, as numbers. Issues, options and parties are given by their places; a *slot* is one option
 * of one issue, counted through the case. Only parties whose acceptance an agreement needs are here.
 */
export interface ConstraintNetwork {
  readonly issues: readonly Issue[];
  readonly parties: readonly Party[];
  readonly reading: Reading;
  readonly table: StanceTable;
  /** How many options each issue has. */
  readonly sizes: Int32Array;
  /** The first slot of each issue, and at the end the number of slots. */
  readonly offsets: Int32Array;
  /** One {@link cellCodes} code for each slot and party: `slot * parties + party`. */
  readonly stances: Uint8Array;
  readonly rules: readonly Constraint[];
  /** The assumptions that the reading switches on. */
  readonly assumptions: readonly Constraint[];
  readonly conditions: readonly Condition[];
  readonly assertions: readonly Assertion[];
  readonly soft: readonly SoftConstraint[];
}

/**
 * Encodes a case for the analyses of its deal space. O(size of the case).
 * @example constraintNetwork(parseCase({ format: "parley-case", version: 1, title: "Talks" }), defaultReading).sizes.length; // => 0
 */
export function constraintNetwork(subject: Case, reading: Reading): ConstraintNetwork {
  const table = bindingTable(subject, stanceTable(subject, reading));
  const parties = neutralOrder(requiredParties(subject));
  const places = optionPlaces(subject.issues);
  const constrain = constraintMaker(places);
  const assumed = subject.assumptions.filter((assumption) => reading.assumptions.includes(assumption.id));
  const active = assumed.map((assumption: Assumption) => constrain(assumption.id, [assumption.require]));
  const offsets = Int32Array.from([0, ...subject.issues.map((issue) => issue.options.length)]);
  for (let i = 1; i < offsets.length; i++) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  const assertions = assertionsOf(parties, table.assertions, constrain);
  return {
    issues: subject.issues,
    parties,
    reading,
    table,
    sizes: Int32Array.from(subject.issues, (issue) => issue.options.length),
    offsets,
    stances: encodeStances(parties, table, subject.issues),
    rules: subject.rules.map((rule) => encodeRule(rule, places)),
    assumptions: active,
    conditions: conditionsOf(parties, table, places),
    assertions,
    soft: softConstraints({ parties, table, places, assertions, assumptions: active }),
  };
}

/**
 * A rule as a constraint: `if … then`, `iff` (all or none of its formulas), or a formula that always holds.
 */
function encodeRule(rule: Rule, places: OptionPlaces): Constraint {
  const formulas: Formula[] = "iff" in rule ? rule.iff : "if" in rule ? [rule.if, rule.then] : [rule.require];
  const parts = formulas.map((formula) => compileFormula(formula, places));
  const [first = allOf([]), second = allOf([])] = parts;
  const { id } = rule;
  const issues = issuePlaces(formulas, places);
  const towards = (formula: Formula, positive: boolean): Literal[] => formulaLiterals(formula, places, positive);
  if ("require" in rule) return { id, issues, holds: first, literals: towards(rule.require, true) };
  if ("if" in rule) {
    const literals = [...towards(rule.if, false), ...towards(rule.then, true)];
    return { id, issues, holds: (choices) => !first(choices) || second(choices), literals };
  }
  return {
    id,
    issues,
    holds: (choices) => parts.every((part) => part(choices) === first(choices)),
    literals: formulas.flatMap((formula) => [...towards(formula, true), ...towards(formula, false)]),
  };
}

/**
 * Where the issues of a case and their options stand.
 * @example optionPlaces([{ id: "pay", label: "Pay", options: [{ id: "five", label: "5" }] }]).get("pay")?.at; // => 0
 */
export function optionPlaces(issues: readonly Issue[]): OptionPlaces {
  return new Map(
    issues.map((issue, at) => [issue.id, { at, options: new Map(issue.options.map((option, i) => [option.id, i])) }]),
  );
}

type ConstraintMaker = (id: string, any: readonly Formula[]) => Constraint;

function constraintMaker(places: OptionPlaces): ConstraintMaker {
  return (id, any) => ({
    id,
    issues: issuePlaces(any, places),
    holds: anyOf(any.map((formula) => compileFormula(formula, places))),
    literals: any.flatMap((formula) => formulaLiterals(formula, places, true)),
  });
}

function issuePlaces(formulas: readonly Formula[], places: OptionPlaces): number[] {
  const named = formulas.flatMap((formula) => formulaIssues(formula));
  return [...new Set(named.flatMap((issue) => places.get(issue)?.at ?? []))].sort((a, b) => a - b);
}

function assertionsOf(
  parties: readonly Party[],
  positions: readonly Position[],
  constrain: ConstraintMaker,
): Assertion[] {
  return positions.flatMap((position): Assertion[] => {
    const party = parties.findIndex(({ id }) => id === position.party);
    if (party < 0 || position.require === undefined) return [];
    return [{ ...constrain(position.id, [position.require]), party, redLine: position.stance === "red-line" }];
  });
}

function conditionsOf(parties: readonly Party[], table: StanceTable, places: OptionPlaces): Condition[] {
  const partyPlaces = new Map(parties.map((party, at) => [party.id, at]));
  const constrain = constraintMaker(places);
  return table.cells.flatMap((cell): Condition[] => {
    const party = partyPlaces.get(cell.party);
    const place = places.get(cell.issue);
    const option = place?.options.get(cell.option);
    if (cell.stance !== "accepts-if" || party === undefined || !place || option === undefined) return [];
    const made = constrain(cell.positions.join(" "), cell.conditions);
    const issues = [...new Set([place.at, ...made.issues])].sort((a, b) => a - b);
    const literals = [...made.literals, exceptOption(place.at, option, place.options.size)];
    return [{ ...made, issues, literals, party, issue: place.at, option }];
  });
}

function encodeStances(parties: readonly Party[], table: StanceTable, issues: readonly Issue[]): Uint8Array {
  const slots = issues.reduce((sum, issue) => sum + issue.options.length, 0);
  const partyPlaces = new Map(parties.map((party, at) => [party.id, at]));
  const codes = table.cells
    .filter((cell) => partyPlaces.has(cell.party))
    .map((cell) => (cell.excludedByDemand ? cellCodes.excluded : cellCodes[cell.stance]));
  return Uint8Array.from({ length: slots * parties.length }, (_, i) => codes[i] ?? cellCodes["not-reported"]);
}
