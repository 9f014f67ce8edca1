import type { ReportingRow } from "../lexicons/lexicons.ts";
import type { Actor } from "./actor.ts";

/** Somebody to whom words are attributed, with the words that show it. Token numbers, `last` inclusive. */
export interface Attribution {
  readonly actor: Actor;
  readonly first: number;
  readonly last: number;
  readonly cue: string;
  /** The verb of saying, when there is one. */
  readonly row?: ReportingRow;
  /** The clause of the verb of saying. */
  readonly clause?: number;
  /** Which clauses it covers: those after it that hang on it, those before it, the whole sentence, or the quotation after it. */
  readonly reach: "complement" | "before" | "sentence" | "quotation";
}
