import type { MatrixResult, NearestPackages } from "@parley/analysis";
import type { BlocksResult, Case, ErrorCode, Reading, Result, SpaceResult } from "@parley/model";

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

/** What every question to the worker is about. */
interface CaseQuestion {
  readonly subject: Case;
  readonly reading: Reading;
}

/** What the page can ask the worker, by name, with what it answers; a screen asks only for what it shows. */
export interface Tasks {
  readonly solve: { readonly question: CaseQuestion; readonly answer: Solution };
  /** Lists packages, of one number of refusals or of all. */
  readonly packages: {
    readonly question: CaseQuestion & { readonly limit: number; readonly refusals?: number };
    readonly answer: SpaceResult["listed"];
  };
  /** The packages that nobody refuses nearest to one. */
  readonly nearest: {
    readonly question: CaseQuestion & {
      readonly from: Readonly<Record<string, string>>;
      readonly locked: readonly string[];
    };
    readonly answer: NearestPackages;
  };
}

/** The name of one of {@link Tasks}. */
export type Task = keyof Tasks;

/** One question on its way to the worker: the number tells answers apart. */
export type SolveRequest = {
  [Name in Task]: { readonly number: number; readonly task: Name; readonly question: Tasks[Name]["question"] };
}[Task];

/** What the worker answers. */
export type SolveAnswer<Name extends Task> = { readonly number: number } & Answer<Name>;

/** The answer to a question, or why there is none. */
export type Answer<Name extends Task> = { readonly answer: Tasks[Name]["answer"] } | { readonly error: SolveError };
