import {
  isNegotiatingParty,
  isUsable,
  type Case,
  type Formula,
  type Reading,
  type Result,
  type Stance,
} from "@parley/model";
import { effectiveReading } from "./effective-reading.ts";
import { neutralOrder } from "./neutral-order.ts";
import { stanceTable, type StanceCell, type StanceTable } from "./stance-table.ts";

/** The positions matrix as plain JSON: issues and options down, parties across. */
export interface MatrixResult {
  /** How much is reported, in one sentence. */
  readonly sentence: string;
  /** In neutral order; `negotiating` is false for those whose word binds nothing: mediators, guarantors, observers. */
  readonly parties: readonly { readonly id: string; readonly name: string; readonly negotiating: boolean }[];
  /** Cells of negotiating parties, by what they rest on. */
  readonly counts: {
    readonly cells: number;
    readonly stated: number;
    readonly inferred: number;
    readonly notReported: number;
  };
  readonly issues: readonly MatrixIssue[];
  /** Positions over several issues. */
  readonly assertions: readonly MatrixAssertion[];
}

/** One issue with its options, each with a cell for every party. */
export interface MatrixIssue {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly cells: readonly MatrixCell[] }[];
}

/** What one party says of one option; see {@link StanceCell}. */
export type MatrixCell = Omit<StanceCell, "issue" | "option">;

/** A position whose formula must hold. */
export interface MatrixAssertion {
  readonly position: string;
  readonly party: string;
  readonly stance: Stance;
  readonly require: Formula;
  readonly basis: "stated" | "inferred";
  readonly claims: readonly string[];
  readonly text?: string;
}

/**
 * Lays out who says what of which option, under one reading, for all parties.
 * @returns Rows in the order of the case, columns in neutral order. Warnings with code `double-mention` name two
 * positions on the same cell. O(options × parties + positions).
 * @throws {ParleyError} `dangling-id` for an assumption that the case does not have.
 * @example matrix(parseCase({ format: "parley-case", version: 1, title: "Talks" })).value.issues; // => []
 */
export function matrix(subject: Case, changes: Partial<Reading> = {}): Result<MatrixResult> {
  const reading = effectiveReading(subject, changes);
  const table = stanceTable(subject, reading);
  const parties = neutralOrder(subject.parties);
  const rows = issueRows(subject, table, parties.length);
  const binding = new Set(parties.filter(isNegotiatingParty).map((party) => party.id));
  const counts = countCells(table.cells.filter((cell) => binding.has(cell.party)));
  const rejected = new Set(subject.claims.filter((claim) => !isUsable(claim)).map((claim) => claim.id));
  const assertions = table.assertions.map((position): MatrixAssertion => {
    const { id, party, stance, require = {}, basis, text } = position;
    const claims = position.claims.filter((claim) => !rejected.has(claim));
    return { position: id, party, stance, require, basis, claims, ...(text === undefined ? {} : { text }) };
  });
  return {
    value: {
      sentence: sentenceOf(counts, assertions.length),
      parties: parties.map(({ id, name }) => ({ id, name, negotiating: binding.has(id) })),
      counts,
      issues: rows,
      assertions,
    },
    method: "the firmest position counts; demands refuse what their party mentions nowhere if the reading says so",
    reading,
    parameters: {},
    claims: [
      ...new Set([...table.cells.flatMap((cell) => cell.claims), ...assertions.flatMap(({ claims }) => claims)]),
    ],
    assumptions: reading.assumptions,
    warnings: table.warnings,
  };
}

function issueRows(subject: Case, table: StanceTable, parties: number): MatrixIssue[] {
  const cells = table.cells.map(toMatrixCell);
  let next = 0;
  return subject.issues.map(({ id, label, options }) => ({
    id,
    label,
    options: options.map((option) => {
      const first = next;
      next += parties;
      return { id: option.id, label: option.label, cells: cells.slice(first, next) };
    }),
  }));
}

function toMatrixCell({ issue: _issue, option: _option, ...cell }: StanceCell): MatrixCell {
  return cell;
}

function countCells(cells: readonly StanceCell[]): MatrixResult["counts"] {
  const reported = cells.filter((cell) => cell.stance !== "not-reported");
  const stated = reported.filter((cell) => cell.basis === "stated").length;
  const inferred = reported.length - stated;
  return { cells: cells.length, stated, inferred, notReported: cells.length - reported.length };
}

function sentenceOf({ cells, stated, inferred, notReported }: MatrixResult["counts"], assertions: number): string {
  if (cells === 0) return "There is nothing to lay out yet: the case needs a negotiating party and an issue.";
  const more =
    assertions === 0
      ? ""
      : ` ${assertions} more ${assertions === 1 ? "position spans" : "positions span"} several issues.`;
  return `Of ${cells} stances, ${stated} are stated, ${inferred} inferred and ${notReported} not reported.${more}`;
}
