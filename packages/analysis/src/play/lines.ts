import { formulaIssues, isNegotiatingParty, type Case, type Formula, type Position, type Reading } from "@parley/model";
import { bindingTable, requiredParties } from "../deal-space/required-consents.ts";
import { stanceTable, type StanceCell, type StanceTable } from "../matrix/stance-table.ts";

/**
 * Something that a party holds to. A text crosses it when the text decides that it does not hold; before the party can
 * accept such a text, it has to give the line up, in a move of its own.
 */
export interface Line {
  /** The position that says so; for a silence that is read as refusal `ISSUE=OPTION`, after its party. */
  readonly id: string;
  readonly party: string;
  readonly kind: "red-line" | "refusal" | "condition" | "silence";
  readonly holds: Formula;
  readonly claims: readonly string[];
}

/**
 * The lines of all whose word binds, under one reading: red lines, refusals (also those that follow from a demand) and
 * conditions; where silence is read as closed, also every option that a party says nothing of. A condition that any of
 * several positions meets is a line of each of them.
 * @returns In the order of the case's positions, silences last. Empty when nobody refuses anything.
 * @example partyLines(subject, subject.reading).every(({ kind }) => kind !== "silence"); // => true
 */
export function partyLines(subject: Case, reading: Reading): Line[] {
  const table = bindingTable(subject, stanceTable(subject, reading));
  const binding = new Set(requiredParties(subject).map(({ id }) => id));
  const negotiating = new Set(subject.parties.filter(isNegotiatingParty).map(({ id }) => id));
  const lines = table.positions
    .filter(({ party }) => binding.has(party))
    .flatMap((position): Line[] => {
      if (position.require !== undefined && !negotiating.has(position.party)) return [];
      const line = lineOf(position, table);
      return line === undefined ? [] : [{ ...line, id: position.id, party: position.party, claims: position.claims }];
    });
  return reading.silence === "closed" ? [...lines, ...silences(table, binding)] : lines;
}

function lineOf(position: Position, { cells }: StanceTable): Pick<Line, "kind" | "holds"> | undefined {
  if (position.require !== undefined)
    return { kind: position.stance === "red-line" ? "red-line" : "refusal", holds: position.require };
  const own = cells.filter(
    (cell) => cell.party === position.party && cell.issue === position.issue && cell.positions.includes(position.id),
  );
  if (position.stance === "accepts-if") {
    const parts = own.filter(({ stance }) => stance === "accepts-if").map(unlessMet);
    return parts.length === 0 ? undefined : { kind: "condition", holds: { all: parts } };
  }
  const refused = own.filter(({ stance }) => stance === "refuses" || stance === "red-line");
  if (refused.length === 0) return undefined;
  const holds = { not: { [position.issue ?? ""]: refused.map(({ option }) => option) } };
  return { kind: refused.some(({ stance }) => stance === "red-line") ? "red-line" : "refusal", holds };
}

function unlessMet({ issue, option, conditions }: StanceCell): Formula {
  return { any: [{ not: { [issue]: [option] } }, ...conditions] };
}

function silences({ cells }: StanceTable, binding: ReadonlySet<string>): Line[] {
  return cells
    .filter(({ party, stance }) => stance === "not-reported" && binding.has(party))
    .map(({ party, issue, option }) => ({
      id: `${party}:${issue}=${option}`,
      party,
      kind: "silence" as const,
      holds: { not: { [issue]: [option] } },
      claims: [],
    }));
}

/** The issues that a line speaks of. @example lineIssues({ id: "a", party: "staff", kind: "refusal", holds: { not: { pay: ["six"] } }, claims: [] }); // => ["pay"] */
export function lineIssues(line: Line): string[] {
  return formulaIssues(line.holds);
}
