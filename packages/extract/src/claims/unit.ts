import type { Attribution } from "./attribution.ts";
import type { Clause } from "./clause.ts";

/** A stretch of a sentence that can be one claim. Token numbers, `last` inclusive. */
export interface Unit {
  readonly first: number;
  readonly last: number;
  /** The clause whose verb governs; none for a phrase. */
  readonly clause?: Clause;
  readonly number?: number;
  readonly kind: "statement" | "condition" | "apposition" | "schedule";
  /** The unit that it hangs on, by number. */
  readonly host?: number;
  readonly attribution?: Attribution;
  /** Further sources of the whole sentence: "…, according to Axios, citing two officials". */
  readonly others?: readonly Attribution[];
  /** The words that open a condition. */
  readonly marker?: string;
}

/** A unit while it is being put together. */
export interface Draft {
  first: number;
  last: number;
  clause?: Clause;
  number?: number;
  kind: Unit["kind"];
  host?: number;
  attribution?: Attribution;
  others?: readonly Attribution[];
  marker?: string;
}
