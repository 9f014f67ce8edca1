import type { PositionDraft } from "./position-drafts.ts";
import type { ProposedIssue } from "./proposed-issue.ts";
import { areRivals } from "./rival-options.ts";

/**
 * For each demand the options of its issue on which it says nothing: they stay unreported, because words that are no
 * alternative are not refused by asking for something else.
 * @param drafts - Positions without repetition.
 * @example unreportedOptions([], []); // => []
 */
export function unreportedOptions(drafts: readonly PositionDraft[], issues: readonly ProposedIssue[]): PositionDraft[] {
  return issues.flatMap(({ issue, group, options }) => {
    const here = drafts.filter((draft) => draft.issue === issue.id);
    const parties = [...new Set(here.filter(({ stance }) => stance === "demands").map(({ party }) => party))];
    return parties.flatMap((party): PositionDraft[] => {
      const own = here.filter((draft) => draft.party === party);
      const demands = own.filter(({ stance }) => stance === "demands");
      const mentioned = new Set(own.flatMap((draft) => draft.options ?? []));
      const wanted = demands.flatMap((draft) => draft.options ?? []);
      const context = {
        vocabulary: group.vocabulary,
        ...(options.added === undefined ? {} : { added: options.added }),
      };
      const silent = issue.options
        .map(({ id }) => id)
        .filter((id) => !mentioned.has(id) && !wanted.some((other) => areRivals(id, other, context)));
      const claims = [...new Set(demands.flatMap((draft) => draft.claims))];
      return silent.length === 0
        ? []
        : [{ party, stance: "not-reported", issue: issue.id, options: silent, basis: "inferred", claims }];
    });
  });
}
