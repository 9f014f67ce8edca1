import type { MatrixResult } from "@parley/analysis";
import type { Issue, Stance } from "@parley/model";
import { matrixCell } from "./matrix-rows.ts";

/** Somebody whose consent an option needs, and what is known of it. */
export interface NeededConsent {
  readonly party: string;
  readonly issue: string;
  readonly option: string;
  readonly stance: Stance;
}

/**
 * Whose consent the options of these issues need, in the order of the case, with what each is reported to hold.
 * @example neededConsents([], matrix); // => []
 */
export function neededConsents(issues: readonly Issue[], matrix: MatrixResult): NeededConsent[] {
  return issues.flatMap(({ id: issue, options }) =>
    options.flatMap((option) =>
      consentOf(option).map((party) => {
        const stance = matrixCell(matrix, { party, issue, option: option.id })?.stance ?? "not-reported";
        return { party, issue, option: option.id, stance };
      }),
    ),
  );
}

/** The parties whose consent an option needs, by id; an option that is a bare name needs nobody's. */
export function consentOf(option: Issue["options"][number]): readonly string[] {
  return "needs" in option ? (option.needs ?? []) : [];
}
