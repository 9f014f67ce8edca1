import type { MatrixResult } from "@parley/analysis";
import type { BlocksResult, Case, ErrorCode, Reading, Result } from "@parley/model";

/** What the analysis says of a case under one reading. */
export interface Solution {
  readonly blocks: Result<BlocksResult>;
  readonly matrix: Result<MatrixResult>;
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
