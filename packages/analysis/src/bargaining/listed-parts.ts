import { sum, zero, type BargainingProblem, type Interaction, type Rational } from "@parley/model";
import { issueGroups, type IssueGroup } from "./issue-group.ts";
import { scaledProblem } from "./scaled-problem.ts";
import { walkOutcomes } from "./walk-outcomes.ts";

/** How many partial outcomes of one group may be looked at. */
const groupBudget = 400_000;

/** What each group of issues allows; see {@link listedParts}. */
export interface ListedParts {
  /** By group: allowed outcomes as options by issue, 0 at the issues of other groups, then places of joint sums. */
  readonly outcomes: readonly (readonly (readonly number[])[])[];
  /** By group with joint values: the distinct sums that its outcomes get, by party. */
  readonly joint: readonly (readonly (readonly Rational[])[])[];
}

/**
 * Lists what each group of joined issues allows, with what its options are worth together.
 * @returns `undefined` when a group has too many outcomes to look at.
 * @example listedParts({ title: "", parties: [], issues: [], constraints: [] }); // => { outcomes: [], joint: [] }
 */
export function listedParts(problem: BargainingProblem): ListedParts | undefined {
  const groups = issueGroups(scaledProblem(problem), problem.constraints);
  const given = groups.map(({ issues }) =>
    problem.parties.map(({ interactions }) =>
      interactions.filter(({ when }) => when.length > 0 && issues.includes(when[0]!.issue)),
    ),
  );
  const withJoint = given.flatMap((of, group) => (of.some((own) => own.length > 0) ? [group] : []));
  const joint: (readonly (readonly Rational[])[])[] = [];
  const outcomes: number[][][] = [];
  for (const [at, group] of groups.entries()) {
    const listed = allowedOutcomes(group, problem.issues.length + withJoint.length);
    if (!listed) return undefined;
    outcomes.push(listed);
    const place = withJoint.indexOf(at);
    if (place >= 0) joint.push(placeSums(listed, { given: given[at]!, place: problem.issues.length + place }));
  }
  return { outcomes, joint };
}

function allowedOutcomes(group: IssueGroup, width: number): number[][] | undefined {
  const listed: number[][] = [];
  const finished = walkOutcomes(group, { width: 0, budget: groupBudget }, (code, _, allowed) => {
    if (!allowed) return;
    const outcome = Array.from({ length: width }, () => 0);
    for (const [i, issue] of group.issues.entries())
      outcome[issue] = Math.floor(code / group.strides[i]!) % group.sizes[i]!;
    listed.push(outcome);
  });
  return finished ? listed : undefined;
}

/** Notes in each outcome which of the distinct sums it gets; returns these. */
function placeSums(
  listed: readonly number[][],
  { given, place }: { readonly given: readonly (readonly Interaction[])[]; readonly place: number },
): (readonly Rational[])[] {
  const sums: (readonly Rational[])[] = [];
  const known = new Map<string, number>();
  for (const outcome of listed) {
    const holding = given.map((own) =>
      own.filter(({ when }) => when.every(({ issue, options }) => options.includes(outcome[issue]!))),
    );
    const key = holding.map((own, p) => own.map((one) => given[p]!.indexOf(one)).join()).join(" ");
    const at =
      known.get(key) ?? sums.push(holding.map((own) => own.reduce((all, { value }) => sum(all, value), zero))) - 1;
    known.set(key, at);
    outcome[place] = at;
  }
  return sums;
}
