import type { Case, Reading, Result, SpaceResult } from "@parley/model";
import { effectiveReading } from "../matrix/effective-reading.ts";
import { checkLimit } from "./blocks.ts";
import { countFields, dealSpace, dealSpaceResult, stepBudget } from "./deal-space.ts";
import { listPackages } from "./list-packages.ts";

/** What a caller may choose for {@link space}. */
export interface SpaceOptions {
  /** Switches that differ from the case's own reading. */
  readonly reading?: Partial<Reading>;
  /** How many packages to list at most; 100 when left out. */
  readonly limit?: number;
  /** List only packages that run into exactly so many refusals; the counts stay those of all packages. */
  readonly refusals?: number;
  /** How many partial packages to look at in one component before giving it up; see {@link stepBudget}. */
  readonly budget?: number;
}

/**
 * Counts the packages of a case and who accepts them, and lists the first ones with their refusals and unknowns.
 * The figures are those of `blocks`; listed are packages that the rules allow, by refusals, then unknowns, then the
 * options of the issues in their order. Active assumptions bear on `acceptable` and `common` only.
 * @returns Without issues there is one, empty package. Exponential only in the issues that formulas link.
 * @throws {ParleyError} `dangling-id` for an unknown assumption; `invalid-input` for a limit that is no whole number.
 * @example space(parseCase({ format: "parley-case", version: 1, title: "Talks" })).value.of; // => "1"
 */
export function space(subject: Case, options: SpaceOptions = {}): Result<SpaceResult> {
  const { limit = 100, budget = stepBudget, refusals } = options;
  const only = refusals === undefined ? {} : { refusals };
  checkLimit(limit);
  const found = dealSpace(subject, effectiveReading(subject, options.reading), budget);
  const fields = countFields(found);
  const value = { ...fields, listed: listPackages(found, { limit, ...only }), of: fields.packages };
  const method = "exact counts by connected components; packages by refusals, then unknowns";
  return dealSpaceResult(subject, found, { value, method, parameters: { limit, budget, ...only }, warnings: [] });
}
