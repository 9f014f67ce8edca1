import type { StanceTable } from "@parley/analysis";
import type { BlocksResult, Case, ErrorCode, Reading, Result } from "@parley/model";

/** What the analysis says of a case under one reading. */
export interface Solution {
  readonly blocks: Result<BlocksResult>;
  readonly table: StanceTable;
}

/** Why there is no solution. */
export interface SolveError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** What the page asks the worker: the number tells answers apart. */
export interface SolveRequest {
  readonly number: number;
  readonly subject: Case;
  readonly reading: Reading;
}

/** What the worker answers. */
export type SolveAnswer = { readonly number: number } & (
  | { readonly solution: Solution }
  | { readonly error: SolveError }
);

/** The ids of the parties whose acceptance a deal needs: those that the analysis counts for. */
export function bindingParties({ blocks }: Solution): ReadonlySet<string> {
  return new Set(Object.keys(blocks.value.acceptable.silenceOpen.byParty));
}
