import type { MatrixResult, NearestPackages, RoadmapOptions } from "@parley/analysis";
import type {
  BearingResult,
  BlocksResult,
  Case,
  CompareResult,
  Draft,
  ErrorCode,
  Reading,
  ReadingsResult,
  Result,
  RoadmapResult,
  SolveResult,
  SpaceResult,
  TextResult,
  Warning,
} from "@parley/model";
import type { StabilityAnswer, StabilityQuestion } from "../stability/stability-answer.ts";

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
  /** Which words carry the conclusion; it tells how far it has come. */
  readonly bearing: { readonly question: CaseQuestion; readonly answer: Result<BearingResult> };
  /** How the named packages stand for each party. */
  readonly compare: { readonly question: CaseQuestion; readonly answer: Result<CompareResult> };
  /** What holds in every reading, in some, in none. */
  readonly readings: { readonly question: CaseQuestion; readonly answer: Result<ReadingsResult> };
  /** What each order of steps leaves to whom. */
  readonly roadmap: {
    readonly question: CaseQuestion & { readonly options: RoadmapOptions };
    readonly answer: Result<RoadmapResult>;
  };
  /** A draft clause by clause, with what its chosen wordings make of the deal. */
  readonly text: { readonly question: CaseQuestion & { readonly draft: Draft }; readonly answer: Result<TextResult> };
  /** What follows from the values that named people gave. */
  readonly judgements: {
    readonly question: CaseQuestion;
    readonly answer: { readonly value: SolveResult; readonly warnings: readonly Warning[] };
  };
  /** Which outcomes of the conflict in the positions nobody would leave. */
  readonly stability: { readonly question: StabilityQuestion; readonly answer: StabilityAnswer };
}

/** How far the worker has come with a question that takes a while. */
export interface Progress {
  /** What is being gone through, in the plural. */
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

/** The name of one of {@link Tasks}. */
export type Task = keyof Tasks;

/** One question on its way to the worker: the number tells answers apart. */
export type SolveRequest = {
  [Name in Task]: { readonly number: number; readonly task: Name; readonly question: Tasks[Name]["question"] };
}[Task];

/** What the worker answers; first, with some questions, how far it has come. */
export type SolveAnswer<Name extends Task> = { readonly number: number } & (
  | Answer<Name>
  | { readonly progress: Progress }
);

/** The answer to a question, or why there is none. */
export type Answer<Name extends Task> = { readonly answer: Tasks[Name]["answer"] } | { readonly error: SolveError };
