import type { IssueMatch } from "./issue-lexicon.ts";

/** What a whole text speaks of: the share of each issue and of each domain in all that it names, from 0 to 1. */
export interface IssueTopics {
  readonly issues: ReadonlyMap<string, number>;
  readonly domains: ReadonlyMap<string, number>;
}

/**
 * Weighs the issues that matches name. Talks about talks run through every report and tell nothing about its
 * subject, so that the domain `process` counts a quarter.
 * @example topicShares([]).issues.size; // => 0
 */
export function topicShares(matches: readonly IssueMatch[]): IssueTopics {
  const issues = new Map<string, number>();
  let sum = 0;
  for (const { row } of matches) {
    const weight = row.weight * (/^(?:process|implementation)\./.test(row.issue) ? 0.25 : 1);
    issues.set(row.issue, (issues.get(row.issue) ?? 0) + weight);
    sum += weight;
  }
  const domains = new Map<string, number>();
  for (const [issue, weight] of issues) {
    const domain = issueDomain(issue);
    issues.set(issue, weight / sum);
    domains.set(domain, (domains.get(domain) ?? 0) + weight / sum);
  }
  return { issues, domains };
}

/**
 * The domain of a vocabulary issue.
 * @example issueDomain("labour.pay"); // => "labour"
 */
export function issueDomain(issue: string): string {
  return issue.split(".")[0] ?? issue;
}
