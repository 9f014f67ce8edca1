import { formulaIssues, type Party, type Position, type Stance } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import type { StanceCell, StanceTable } from "../matrix/stance-table.ts";
import { compileFormula, type Choices, type OptionPlaces, type Predicate } from "./compile-formula.ts";
import type { Assertion, Constraint } from "./constraint-network.ts";
import { exceptOption, formulaLiterals, type Literal } from "./substitutable-options.ts";

/** The codes of a stance in typed arrays; `excluded` is a refusal that follows only from a demand. */
export const cellCodes = {
  accepts: 0,
  demands: 0,
  "accepts-if": 1,
  "not-reported": 2,
  refuses: 3,
  excluded: 4,
  "red-line": 5,
} as const satisfies Record<Stance | "excluded", number>;

/** Something that could be given up: a position that forbids packages, or an assumption that is switched on. */
export interface SoftConstraint extends Constraint {
  /** The party's place in neutral order; left out for an assumption. */
  readonly party?: number;
  readonly redLine: boolean;
}

/**
 * What can be given up to end a conflict: every position of a negotiating party that forbids something, and the
 * active assumptions. Together they hold exactly where every party, with silence open, accepts. Where a party accepts
 * one option under several conditions, any of these is enough, so each such position fails only where all of them do.
 * @returns Positions by party in neutral order, then by id; assumptions last, by id. O(size of the case).
 * @example softConstraints({ parties: [], table: stanceTable(parseCase({ format: "parley-case", version: 1, title: "Talks" }), defaultReading), places: new Map(), assertions: [], assumptions: [] }); // => []
 */
export function softConstraints(input: {
  readonly parties: readonly Party[];
  readonly table: StanceTable;
  readonly places: OptionPlaces;
  readonly assertions: readonly Assertion[];
  readonly assumptions: readonly Constraint[];
}): SoftConstraint[] {
  const { parties, table, places } = input;
  const asserted = new Map(input.assertions.map((assertion) => [assertion.id, assertion]));
  const conditions = conditionalAcceptances(table.positions, places);
  const excluded = groupBy(
    table.cells.filter((cell) => cell.excludedByDemand),
    (cell) => `${cell.party} ${cell.issue}`,
  );
  const positions = table.positions.flatMap((position): SoftConstraint[] => {
    const party = parties.findIndex(({ id }) => id === position.party);
    const assertion = asserted.get(position.id);
    if (party < 0) return [];
    if (assertion) return [assertion];
    const forbids =
      position.stance === "accepts-if"
        ? unmetConditions(position, places, conditions)
        : forbiddenOptions(position, places, excluded.get(`${position.party} ${position.issue}`) ?? []);
    return forbids ? [{ id: position.id, party, redLine: position.stance === "red-line", ...forbids }] : [];
  });
  const assumptions = input.assumptions.map((assumption): SoftConstraint => ({ ...assumption, redLine: false }));
  return [...positions, ...assumptions].sort(compareSoft);
}

function compareSoft(a: SoftConstraint, b: SoftConstraint): number {
  const byParty = (a.party ?? Number.MAX_SAFE_INTEGER) - (b.party ?? Number.MAX_SAFE_INTEGER);
  if (byParty !== 0) return byParty;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Forbids = Pick<Constraint, "issues" | "holds" | "literals">;

function forbiddenOptions(
  position: Position,
  places: OptionPlaces,
  excluded: readonly StanceCell[],
): Forbids | undefined {
  const place = places.get(position.issue ?? "");
  if (!place) return undefined;
  const refused = position.stance === "refuses" || position.stance === "red-line" ? (position.options ?? []) : [];
  const options = position.stance === "demands" ? excluded.map((cell) => cell.option) : refused;
  const forbidden = new Uint8Array(place.options.size);
  for (const option of options) {
    const at = place.options.get(option);
    if (at !== undefined) forbidden[at] = 1;
  }
  if (!forbidden.includes(1)) return undefined;
  const { at } = place;
  const literals = [{ issue: at, allowed: forbidden, positive: false }];
  return { issues: [at], holds: (choices) => forbidden[choices[at] ?? 0] === 0, literals };
}

interface ConditionalCell {
  readonly issues: Set<number>;
  readonly any: Predicate[];
  readonly literals: Literal[];
}

/** For each party, issue and option with a conditional acceptance: the conditions, of which any is enough. */
function conditionalAcceptances(positions: readonly Position[], places: OptionPlaces): Map<string, ConditionalCell> {
  const cells = new Map<string, ConditionalCell>();
  for (const position of positions) {
    if (position.stance !== "accepts-if") continue;
    const condition = position.if ?? { any: [] };
    const holds = compileFormula(condition, places);
    for (const option of new Set(position.options)) {
      const key = `${position.party} ${position.issue} ${option}`;
      const cell = cells.get(key) ?? { issues: new Set<number>(), any: [], literals: [] };
      cells.set(key, cell);
      cell.any.push(holds);
      cell.literals.push(...formulaLiterals(condition, places, true));
      for (const issue of formulaIssues(condition)) if (places.has(issue)) cell.issues.add(places.get(issue)!.at);
    }
  }
  return cells;
}

function unmetConditions(
  position: Position,
  places: OptionPlaces,
  conditions: ReadonlyMap<string, ConditionalCell>,
): Forbids | undefined {
  const place = places.get(position.issue ?? "");
  if (!place) return undefined;
  const cells: (ConditionalCell | undefined)[] = Array.from({ length: place.options.size });
  const issues = new Set([place.at]);
  const literals: Literal[] = [];
  for (const option of position.options ?? []) {
    const at = place.options.get(option);
    const cell = conditions.get(`${position.party} ${position.issue} ${option}`);
    if (at === undefined || !cell) continue;
    cells[at] = cell;
    literals.push(...cell.literals, exceptOption(place.at, at, place.options.size));
    for (const issue of cell.issues) issues.add(issue);
  }
  const { at } = place;
  const holds = (choices: Choices): boolean => {
    const cell = cells[choices[at] ?? 0];
    return !cell || cell.any.some((condition) => condition(choices));
  };
  return { issues: [...issues].sort((a, b) => a - b), holds, literals };
}
